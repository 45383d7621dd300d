import { createReadStream } from 'node:fs';
import { explain } from './explain.js';
import { Failure } from './failure.js';

/** In bytes. A larger file of questions would become no knowledge that loads, nor labels that anyone could read. */
const LARGEST = 50 * 1024 * 1024;

/**
 * What a file, pipe or device gives, no more of it read than may be.
 * @param most bytes that it may give.
 * @throws Failure where it gives more, or cannot be read.
 */
export async function readFile(file: string, most = LARGEST): Promise<Buffer> {
  return explain(file, async () => {
    const chunks: Buffer[] = [];
    // `end` is read, too: the byte that is one too many.
    for await (const chunk of createReadStream(file, { end: most })) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length <= most) return bytes;
    throw new Failure(`${file}: expected at most ${most / 1024 / 1024} MB, found more; split it`, 1);
  });
}

import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/adapters/terminal/lines.js';

async function linesOf(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it.each<[string, string[], string[]]>([
    ['ends lines at LF', ['一\n二\n'], ['一', '二']],
    ['ends lines at CRLF', ['一\r\n二\r\n'], ['一', '二']],
    ['ends lines at a CRLF that two chunks share', ['一\r', '\n二\n'], ['一', '二']],
    ['reads a last line that nothing ends', ['一\n二'], ['一', '二']],
    ['reads empty lines', ['\n\n一\n\n'], ['', '', '一', '']],
    ['reads no line where there is nothing', [''], []],
    ['drops a byte order mark at the beginning only', ['\ufeff一\n\ufeff二\n'], ['一', '\ufeff二']],
    [
      'keeps the separators of other conventions in the line',
      ['a\u2028b\u0085c\rd\n'],
      ['a\u2028b\u0085c\rd'],
    ],
  ])('%s', async (_name, chunks, lines) => {
    expect(await linesOf(...chunks)).toEqual(lines);
  });

  it('replaces bytes that are no UTF-8', async () => {
    expect(await linesOf(Buffer.from([0x61, 0xff, 0x0a, 0xe4]))).toEqual(['a\ufffd', '\ufffd']);
  });

  it('keeps the beginning of a line that does not end and reads the next one whole', async () => {
    const [long, next] = await linesOf(...Array<string>(30).fill('x'.repeat(100_000)), '\nnext\n');
    expect(long).toBe('x'.repeat(1_000_000));
    expect(next).toBe('next');
  });

  it('reads the same lines however the bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('為', 'a', '🧨', '')),
        fc.integer({ min: 1, max: 4 }),
        async (texts, size) => {
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.subarray(index * size, (index + 1) * size),
          );
          expect(await linesOf(...chunks)).toEqual(texts);
        },
      ),
    );
  });
});

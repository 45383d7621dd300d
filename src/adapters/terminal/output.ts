import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes `text` and waits where the reader is slow; rejects where `output` breaks meanwhile. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

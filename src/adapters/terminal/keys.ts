import { type Readable, Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { printable } from './printable.js';

/** Where keys come from: node's `tty.ReadStream` fits. */
export interface TerminalInput extends Readable {
  setRawMode(mode: boolean): unknown;
}

/**
 * `input` without the characters that readline would echo as they are and a terminal would obey. The keys
 * themselves, control characters and escape sequences below U+0080, pass: readline reads those and echoes none.
 */
export function readKeys(input: TerminalInput): Transform & TerminalInput {
  const decoder = new StringDecoder('utf8');
  const keys = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, decoder.write(chunk).replace(/\P{ASCII}+/gu, printable));
    },
  });
  return Object.assign(input.pipe(keys), { setRawMode: (mode: boolean) => input.setRawMode(mode) });
}

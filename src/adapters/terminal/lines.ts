import { StringDecoder } from 'node:string_decoder';

/** The most characters of one line that are kept; no question is as long, and an endless line must not fill the memory. */
const LONGEST_LINE = 1_000_000;

/**
 * The lines of UTF-8 `input` without their line ends (LF or CRLF) and without a byte order mark, the last one
 * too where nothing ends it; bytes that are no UTF-8 become U+FFFD, and of a line longer than a million characters the beginning is kept.
 */
export async function* readLines(input: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  let started = false;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    if (text === '') continue;
    const [first = '', ...others] = (started ? text : text.replace(/^\ufeff/u, '')).split('\n');
    started = true;
    begun = extend(begun, first);
    for (const next of others) {
      yield trimEnd(begun);
      begun = extend('', next);
    }
  }
  begun += decoder.end();
  if (begun !== '') yield trimEnd(begun);
}

function extend(line: string, more: string): string {
  return line.length + more.length > LONGEST_LINE ? (line + more).slice(0, LONGEST_LINE) : line + more;
}

function trimEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

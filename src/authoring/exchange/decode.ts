import { DocumentError } from '../read/document.js';
import { decodeText } from '../read/encoding.js';
import { ExchangeError } from './failure.js';

/** Of the bytes that are looked at to tell UTF-16 without its mark. */
const SAMPLE = 4096;
/** Least share of zeros in one half of the bytes: spaces, digits, punctuation and line ends have one in UTF-16. */
const LEAST_ZEROS = 0.05;

/**
 * The text of a file: in the encoding that is told, or else in the one found (UTF-8, UTF-16, GB18030, Big5). Without
 * a byte order mark, and with line feeds as the only line ends.
 * @param encoding as TextDecoder knows it.
 * @throws ExchangeError where the bytes are no text in it.
 */
export function decodeFile(bytes: Uint8Array, file: string, encoding?: string): string {
  const text = encoding === undefined ? find(bytes, file) : decodeAs(encoding, bytes, file);
  if (text.includes('\0')) {
    throw new ExchangeError(
      `${file}: expected text, found a binary file; give a CSV, TSV, JSON or Markdown file, or tell its --encoding`,
    );
  }
  return text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
}

function find(bytes: Uint8Array, file: string): string {
  const utf16 = findUtf16(bytes);
  if (utf16) return decodeAs(utf16, bytes, file);
  try {
    return decodeText(bytes, file);
  } catch (error) {
    // It says what was expected and found; what helps here is to tell.
    if (error instanceof DocumentError) throw new ExchangeError(`${error.message}, or tell its --encoding`);
    throw error;
  }
}

/** Where every second byte of some is zero, they are UTF-16 of the one order or the other. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2) return undefined;
  const zeros: [number, number] = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[(i % 2) as 0 | 1]++;
  const [first, second] = zeros;
  const least = (LEAST_ZEROS * sample.length) / 2;
  if (second > least && first === 0) return 'utf-16le';
  return first > least && second === 0 ? 'utf-16be' : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array, file: string): string {
  // The bare name leaves the order of bytes to their mark.
  const isBigEndian = /^utf-?16$/iu.test(encoding) && bytes[0] === 0xfe && bytes[1] === 0xff;
  try {
    return new TextDecoder(isBigEndian ? 'utf-16be' : encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new ExchangeError(
      `${file}: expected text in ${encoding}, found bytes that it does not have; leave --encoding out, or tell another`,
    );
  }
}

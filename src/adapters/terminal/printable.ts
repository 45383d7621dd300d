import { onOneLine } from '../../core/index.js';

/** Control characters (but for tab and line feed), half characters, and marks that turn the reading direction. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;

/** Unicode's pictures of the control characters begin here: ␀ for U+0000, ␛ for the escape character. */
const PICTURES = 0x2400;

function stand(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(PICTURES + code);
  if (code === 0x7f) return '␡';
  // The rest of the control characters have no picture; a terminal reads some of them as the start of a sequence.
  return /\p{Bidi_Control}/u.test(character) ? '' : '\ufffd';
}

/**
 * Text as a terminal may print it: nothing in it can move the cursor, colour, ring, or reorder what is read.
 * @example printable('杭州\u001b[2J') // => '杭州␛[2J'
 */
export function printable(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(UNPRINTABLE, stand);
}

/**
 * The same on one line, for what stands in a list.
 * @example printableLine('為什麼\n是杭州？') // => '為什麼 是杭州？'
 */
export function printableLine(text: string): string {
  return onOneLine(printable(text));
}

/** A character is punctuation, space or a symbol; a letter or digit; or Chinese. */
export const OTHER = 1;
export const LETTER = 2;
export const HAN = 3;
/** The last code point that Chinese characters may have. */
export const LAST_HAN = 0x3ffff;

/** Kinds of the characters met so far: asking a regular expression for each costs more than all else. */
const kinds = new Uint8Array(0x110000);

/** The kind of the character with this code point. */
export function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known > 0) return known;
  const character = String.fromCodePoint(code);
  const kind = /\p{Script=Han}/u.test(character) ? HAN : /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER;
  kinds[code] = kind;
  return kind;
}

const LETTERS = /[\p{L}\p{N}]/u;

/** Whether a text has a letter or a digit. */
export const hasLetter = (text: string): boolean => LETTERS.test(text);

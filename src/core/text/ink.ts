/**
 * What has no ink of its own: space, controls and format characters, what Unicode lets a font leave out (the fillers of
 * Hangul, variation selectors), and two symbols that are drawn as blanks, U+2800 (Braille) and U+1D159 (a null note).
 */
const INKLESS = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]+/gu;

/**
 * What a reader sees of a text.
 * @example inkOf('港\u3164 \u2800') // => '港'
 */
export function inkOf(text: string): string {
  return text.replace(INKLESS, '');
}

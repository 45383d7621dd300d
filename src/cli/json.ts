/**
 * A value as JSON on one line that any terminal and program takes as it is.
 * @example toJsonLine({ text: 'a\u2028' }) // => '{"text":"a\\u2028"}'
 */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, unicodeEscape);
}

/** JSON leaves these as they are; a terminal obeys some of them, and some programs end a line at others. */
function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Text as Markdown that shows it as it is, on one line, and that `readInline` gives back.
 * @example escapeInline('R1_zero *') // => 'R1_zero \\*'
 */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/gu, '\\$&')
    .replace(/(?<![a-z\d])_|_(?![a-z\d])/giu, '\\_')
    .replace(/&(?=#|[a-z])/giu, '\\&');
}

/** A character as Markdown that nothing reads as a mark. */
export function encodeCharacter(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** A line of text as Markdown that nothing reads as a heading, an item, a quotation or a table. */
export function escapeLine(line: string): string {
  return escapeInline(line)
    .replace(/^([#>+=|:-])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^[ \t]|[ \t]$/gu, encodeCharacter);
}

/** Text as the title of a heading, whose hashes are no marks. */
export function escapeHeading(text: string): string {
  return escapeInline(text).replace(/(^|[ \t])#/gu, '$1\\#');
}

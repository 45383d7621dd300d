/**
 * The text with a space for each line break and the space around it.
 * @example onOneLine('a \n\n b') // => 'a b'
 */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, (space) => (space.includes('\n') ? ' ' : space));
}

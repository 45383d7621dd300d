/** Characters of a pattern at most, in UTF-16 units: the bits of one number. */
export const PATTERN_LENGTH = 32;

/* At which places of the pattern a character stands, a bit for each; emptied after it. */
const places = new Int32Array(0x10000);

/**
 * How many characters must be inserted, dropped or replaced at least before `pattern` stands in a text, for each of
 * `texts`. Counted by Myers (1999): one step for each character of the text, however many edits it takes.
 * @param pattern of 1 to `PATTERN_LENGTH` characters.
 * @example editsUntil('tickets', ['a ticket', 'a lamp']) // => [1, 7]
 */
export function editsUntil(pattern: string, texts: readonly string[]): number[] {
  const { length } = pattern;
  for (let i = 0; i < length; i++) {
    const code = pattern.charCodeAt(i);
    places[code] = (places[code] as number) | (1 << i);
  }
  const last = 1 << (length - 1);
  const fewest = texts.map((text) => {
    /* Where the count rises and falls from one character of the pattern to the next, and with one more of the text. */
    let rises = -1;
    let falls = 0;
    let edits = length;
    let least = length;
    for (let i = 0; i < text.length; i++) {
      const same = places[text.charCodeAt(i)] as number;
      const kept = same | falls;
      const level = (((same & rises) + rises) ^ rises) | same;
      let more = falls | ~(level | rises);
      let fewer = rises & level;
      if (more & last) edits++;
      else if (fewer & last) edits--;
      if (edits < least) least = edits;
      more <<= 1;
      fewer <<= 1;
      rises = fewer | ~(kept | more);
      falls = more & kept;
    }
    return least;
  });
  for (let i = 0; i < length; i++) places[pattern.charCodeAt(i)] = 0;
  return fewest;
}

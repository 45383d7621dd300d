/** What joins no neighbour into one character. */
const PLAIN = /^[\p{ASCII}\p{Script=Han}\p{P}]*$/u;

/** Code units of the longest character that is kept whole: more than the longest emoji, less than a heap of accents. */
const LONGEST = 64;

/** Made where it is needed: that takes 10 ms. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The last place at or before `end` that parts no character as its readers know it: no accent from its letter, no flag
 * and no family. Places are counted in `points`, the code points of `text`.
 * @example borderBefore('🇹🇼🇯🇵', [...'🇹🇼🇯🇵'], 3) // => 2
 */
export function borderBefore(text: string, points: readonly string[], end: number): number {
  if (PLAIN.test(points.slice(Math.max(0, end - 1), end + 1).join(''))) return end;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const unit = points.slice(0, end).join('').length;
  const start = segmenter.segment(text).containing(unit)?.index ?? unit;
  return unit - start > LONGEST ? end : end - [...text.slice(start, unit)].length;
}

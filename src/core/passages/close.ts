import { placeIn } from '../collections/ascending.js';
import { nearness, type Word } from '../retrieval/words.js';
import { POS } from '../tables/lexicon.js';
import { longestRun } from '../text/run.js';
import type { Corpus } from './corpus.js';
import { AT, type Measured } from './features.js';
import type { PassageQuery } from './query.js';

/** A word of another form or near meaning counts from this nearness. */
const NEAR = 0.5;
/** A word that tells less by the language alone says nothing in other words. */
const TELLING = 0.3;

/**
 * Makes the close look at the few best sentences, for what costs too much to measure of all: other words for
 * the same thing, and runs of characters in common.
 */
export function createCloseLook(
  corpus: Corpus,
): (query: PassageQuery, finalists: readonly Measured[]) => void {
  const { terms, starts, titles, words, paragraphs, lexicon } = corpus;

  return (query, finalists) => {
    const seen = new Map<Word, Map<number, number>>();
    const nearest = (word: Word, list: Int32Array): number => {
      const known = seen.get(word) ?? new Map<number, number>();
      seen.set(word, known);
      let best = 0;
      for (const term of list) {
        const other = words[term];
        if (!other || other.background <= TELLING) continue;
        const near = known.get(term) ?? nearness(word, other, lexicon);
        known.set(term, near);
        if (near > best) best = near;
      }
      return best;
    };
    for (const { features, sentence, paragraph } of finalists) {
      const list = terms.subarray(starts[sentence], starts[sentence + 1]);
      const title = titles[paragraphs[paragraph]?.article as number] as Int32Array;
      let other = 0;
      let most = 0;
      for (const { word, weight, id } of query.terms) {
        if (!word || word.pos === POS.function) continue;
        if (id >= 0 && (placeIn(list, id) >= 0 || placeIn(title, id) >= 0)) continue;
        const near = nearest(word, list);
        if (near >= NEAR) other += weight * near;
        most = Math.max(most, weight * (1 - Math.max(near, nearest(word, title))));
      }
      features[AT.otherWords] = other / (query.wordMass || 1);
      features[AT.missingSoft] = most;
      features[AT.run] =
        longestRun(query.folded, corpus.fold(corpus.textOf(sentence))) / (query.folded.length || 1);
    }
  };
}

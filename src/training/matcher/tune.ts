import { loadLexicon } from '../../core/loader/lexicon.js';
import { openTable, packVectors, type VectorSource } from '../../core/tables/packing.js';
import { partsOf } from '../../core/tables/vectors.js';
import { analyse } from '../../core/text/analysis.js';
import { createSegmenter } from '../../core/text/segment.js';
import { tuneByPairs } from '../vectors/contrast.js';
import { createLists, type Lists } from '../vectors/corpus.js';
import { DEFAULTS } from '../vectors/options.js';
import { createRandom } from '../vectors/random.js';
import { neighboursIn, type Wordings } from '../wordings.js';
import type { LabelledSet } from './sets.js';

/** Two rounds over the pairs: a third one gains nothing on sets that are left out, and a fourth loses (docs/vectors.md). */
const CONTRAST = { ...DEFAULTS.contrast, epochs: 2 };
/** What shares of running text are counted of. */
const TOTAL = 1e9;
const SEED = 1;

/** The words of a packed table, and their vectors as numbers. */
function unpack(table: Uint8Array): VectorSource {
  const { dims, count, scales, shares, starts, text, cells } = openTable(table);
  const words = Array.from({ length: count }, (_, row) =>
    String.fromCharCode(...text.subarray(starts[row], starts[row + 1])),
  );
  const vectors = Float32Array.from(cells, (cell, i) => cell * (scales[Math.trunc(i / dims)] as number));
  return { dims, words, vectors, shares };
}

/** Pairs of texts that should lie near one another, as rows of a table, by what makes them a pair. */
function pairsOf(sets: readonly LabelledSet[], read: (text: string) => number[]): Map<string, Lists> {
  const asked = createLists();
  const answered = createLists();
  const entries = createLists();
  for (const { knowledge, cases } of sets) {
    const known = new Map(
      knowledge.entries.map(({ id, question, answer }) => [
        id,
        { question: read(question), answer: read(answer) },
      ]),
    );
    for (const { question, answer } of known.values()) {
      entries.add(question);
      entries.add(answer);
    }
    for (const { q, kind, expect } of cases) {
      const entry = expect.length === 1 ? known.get(expect[0] as string) : undefined;
      if (kind !== 'in' || !entry) continue;
      const question = read(q);
      asked.add(question);
      asked.add(entry.question);
      answered.add(question);
      answered.add(entry.answer);
    }
  }
  return new Map([
    ['question and entry', asked.finish()],
    ['question and answer', answered.finish()],
    ['entry and answer', entries.finish()],
  ]);
}

/**
 * Makes what tunes word vectors by the questions of labelled sets: a question and the entry that answers it are
 * drawn together, the entries of others apart, as `tuneByPairs` does it. What people mean by what they ask is
 * said in no other text that we may use.
 * @param base a packed table; it stays as it is.
 * @param wordings of things that people ask, by what they are about: each is drawn to the next one of its thing, lest
 * the table forget those that it was made with.
 * @returns a table of the same words, packed; the same sets give the same bytes.
 */
export function createTuner(
  base: Uint8Array,
  wordings: readonly (readonly Wordings[])[],
): (sets: readonly LabelledSet[]) => Buffer {
  const source = unpack(base);
  const rows = new Map(source.words.map((word, row) => [word, row]));
  const lexicon = loadLexicon();
  const segment = createSegmenter(lexicon);
  const read = (text: string): number[] =>
    analyse(text, segment, lexicon)
      .tokens.flatMap(({ text: word }) => partsOf(word))
      .flatMap((part) => rows.get(part) ?? []);
  const counts = Int32Array.from(source.shares, (share) => Math.round(share * TOTAL));
  const worded = wordings.map((things, about): [string, Lists] => {
    const lists = createLists();
    for (const thing of things)
      for (const pair of neighboursIn(thing.map(read))) for (const side of pair) lists.add(side);
    return [`wordings ${about}`, lists.finish()];
  });
  return (sets) => {
    const vectors = source.vectors.slice();
    const pairs = new Map([...pairsOf(sets, read), ...worded]);
    tuneByPairs(vectors, { counts, total: TOTAL, pairs }, CONTRAST, createRandom(SEED));
    return packVectors({ ...source, vectors });
  };
}

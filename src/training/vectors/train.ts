import type { VectorSource } from '../../core/tables/packing.js';
import type { Segmenter } from '../../core/text/segment.js';
import { alignSpaces, type Space } from './align.js';
import { tuneByPairs } from './contrast.js';
import { readCorpus, type TextPair } from './corpus.js';
import type { Known } from './glove.js';
import { DEFAULTS, type Progress, type TrainingOptions } from './options.js';
import { createRandom } from './random.js';
import { trainSkipgram } from './skipgram.js';

/** What is taken of the place that another table gives a word, beside what our own text says of it. */
const TRUSTED = 0.7;
/** Words as rare as this have vectors as long as those that are added: of a text, the longer one counts more. */
const RARE = 1e-5;

const lengthOf = (vectors: Float32Array, row: number, dims: number): number =>
  Math.hypot(...vectors.subarray(row * dims, (row + 1) * dims));

/** Vectors of other text, and which of their words are worth a row. */
type Other = Known & { readonly isWord: (word: string) => boolean };

/** Draws the words of `space` to where `known` has them; each keeps its length. */
function drawTo({ dims, words, vectors }: Space, known: Known, weights: Float64Array): void {
  const placeOf = alignSpaces(known, { dims, words, vectors }, weights);
  for (const [row, word] of words.entries()) {
    const place = placeOf(word);
    if (!place) continue;
    const length = lengthOf(vectors, row, dims) || 1;
    const mixed = place.map(
      (x, k) => TRUSTED * x + ((1 - TRUSTED) * (vectors[row * dims + k] as number)) / length,
    );
    const now = Math.hypot(...mixed) || 1;
    for (let k = 0; k < dims; k++) vectors[row * dims + k] = ((mixed[k] as number) * length) / now;
  }
}

/**
 * Adds words of `known` that `table` lacks and `isWord` has, `added` of the commonest; where there would be more rows
 * than `rows`, the rarest of the table's own go.
 */
function extend(
  table: VectorSource,
  known: Other,
  weights: Float64Array,
  { rows, added }: TrainingOptions,
): VectorSource {
  const { dims, words, vectors, shares } = table;
  const has = new Set(words);
  const isNew = (word: string): boolean => !has.has(word) && known.isWord(word);
  const others = [...known.words.keys()].filter((row) => isNew(known.words[row] as string)).slice(0, added);
  const kept = Math.min(words.length, rows - others.length);
  const placeOf = alignSpaces(known, table, weights);
  const all = [...words.keys()];
  const rare = all.filter((row) => (shares[row] as number) < RARE);
  const alike = rare.length > 0 ? rare : all;
  const length = alike.reduce((sum, row) => sum + lengthOf(vectors, row, dims), 0) / alike.length;
  const extended = new Float32Array((kept + others.length) * dims);
  extended.set(vectors.subarray(0, kept * dims));
  for (const [i, row] of others.entries())
    extended.set(
      (placeOf(known.words[row] as string) as Float64Array).map((x) => x * length),
      (kept + i) * dims,
    );
  return {
    dims,
    words: [...words.slice(0, kept), ...others.map((row) => known.words[row] as string)],
    vectors: extended,
    shares: Float32Array.from([
      ...shares.subarray(0, kept),
      ...others.map((row) => known.shares[row] as number),
    ]),
  };
}

/**
 * Trains word vectors on text and pairs: what stands beside what first, then what means the same. Where there are
 * vectors of other text, English words are drawn to them in between, and at the end words that they alone have take
 * the place of the rarest. The same input, options and seed give the same table.
 * @param known vectors of other text, and which of their words are worth a row.
 * @throws RangeError where no word is common enough to have a vector.
 */
export function trainVectors(
  text: readonly string[],
  pairs: readonly TextPair[],
  segment: Segmenter,
  options: TrainingOptions = DEFAULTS,
  progress?: Progress,
  known?: Other,
): VectorSource {
  const { seed, dims, least, skipgram, contrast } = options;
  const corpus = readCorpus(text, pairs, segment, options, progress);
  if (corpus.words.length === 0)
    throw new RangeError(`No word comes ${least} times or more: give more text, or a smaller --least.`);
  const random = createRandom(seed);
  const { words } = corpus;
  const vectors = trainSkipgram(corpus, dims, skipgram, random, progress);
  const weights = Float64Array.from(corpus.counts, Math.sqrt);
  if (known) drawTo({ dims, words, vectors }, known, weights);
  tuneByPairs(vectors, corpus, contrast, random, progress);
  const shares = Float32Array.from(corpus.counts, (count) => count / corpus.total);
  const table = { dims, words, vectors, shares };
  return known ? extend(table, known, weights, options) : table;
}

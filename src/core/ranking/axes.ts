import { itself, remember } from '../collections/memo.js';
import { dot } from '../tables/products.js';
import type { Vectors } from '../tables/vectors.js';

/**
 * The directions in the space of meanings in which words differ most (their principal components, by `npm run train`):
 * where a word lies along them tells what kind of word it is.
 */
export type Axes = readonly Float32Array[];

/** How many axes there are: about half of what tells one word from another. */
export const AXES = 24;
/** How many words' meanings are kept. */
const KEPT = 8192;

/** What a word means. */
export interface Meaning {
  /** Of length 1; of length 0 where the meaning is not known. */
  readonly vector: Float32Array;
  /** Where it lies along each of the axes, −1 to 1. */
  readonly place: Float64Array;
}

const kept = new WeakMap<Vectors, { readonly axes: Axes; readonly meaningOf: (word: string) => Meaning }>();

/** The meanings of words, as `vectors` have them. */
export function meaningsOf(words: readonly string[], axes: Axes, vectors: Vectors): Meaning[] {
  let known = kept.get(vectors);
  if (known?.axes !== axes) {
    const meaningOf = remember(KEPT, itself<string>, (word): Meaning => {
      const vector = vectors.vectorOf([word]);
      return { vector, place: Float64Array.from(axes, (axis) => dot(axis, vector)) };
    });
    known = { axes, meaningOf };
    kept.set(vectors, known);
  }
  return words.map(known.meaningOf);
}

import { dot, type Vectors } from './vectors.js';

/**
 * The directions in the space of meanings in which words differ most (their principal components, by `npm run train`):
 * where a word lies along them tells what kind of word it is.
 */
export type Axes = readonly Float32Array[];

/** How many axes there are: about half of what tells one word from another. */
export const AXES = 24;
/** How many words' places are kept. */
const KEPT = 8192;

const places = new WeakMap<Axes, Map<string, Float64Array>>();

/** Where a word lies along each of the axes, −1 to 1; 0 where its meaning is not known. */
export function alongAxes(word: string, axes: Axes, vectors: Vectors): Float64Array {
  let known = places.get(axes);
  if (!known) {
    known = new Map();
    places.set(axes, known);
  }
  let place = known.get(word);
  if (!place) {
    const vector = vectors.vectorOf([word]);
    place = Float64Array.from(axes, (axis) => dot(axis, vector));
    if (known.size >= KEPT) known.clear();
    known.set(word, place);
  }
  return place;
}

import { describe, expect, it } from 'vitest';
import { dot } from '../../../src/core/tables/products.js';
import { alignSpaces } from '../../../src/training/vectors/align.js';
import { createRandom } from '../../../src/training/vectors/random.js';

const DIMS = 4;
const COUNT = 300;
const { share } = createRandom(1);
const words = Array.from({ length: COUNT }, (_, i) => `w${i}`);
/** Vectors that stand evenly around nothing: each and its opposite. */
const half = Float32Array.from({ length: (COUNT / 2) * DIMS }, () => share() - 0.5);
const vectors = Float32Array.of(...half, ...half.map((x) => -x));
/** A turn of the first two directions by a sixth of a circle, and of the last two by a half, each vector three times as long. */
const [cos, sin] = [Math.cos(Math.PI / 3), Math.sin(Math.PI / 3)];
const turned = vectors.map((_, i) => {
  const at = i - (i % DIMS);
  const [a, b] = [vectors[at] as number, vectors[at + 1] as number];
  return (
    3 *
    ([cos * a - sin * b, sin * a + cos * b, -(vectors[at + 2] as number), -(vectors[at + 3] as number)][
      i % DIMS
    ] as number)
  );
});
const known = { dims: DIMS, words, vectors, shares: new Float32Array(COUNT) };
const even = new Float64Array(COUNT).fill(1);
const rowOf = (space: Float32Array, row: number): Float32Array => {
  const vector = space.subarray(row * DIMS, (row + 1) * DIMS);
  return vector.map((x) => x / Math.hypot(...vector));
};

describe('alignSpaces', () => {
  it('finds the turn that one space is of the other, whatever the lengths', () => {
    const placeOf = alignSpaces(known, { dims: DIMS, words, vectors: turned }, even);
    for (let row = 0; row < COUNT; row += 7)
      expect(dot(Float32Array.from(placeOf(words[row] as string) ?? []), rowOf(turned, row))).toBeCloseTo(
        1,
        4,
      );
  });

  it('places no word that it does not know', () => {
    expect(alignSpaces(known, { dims: DIMS, words, vectors: turned }, even)('other')).toBeUndefined();
  });

  it('goes by the words that both have, and places the others too', () => {
    const shared = words.map((word, row) => (row % 150 < 75 ? word : `other ${word}`));
    const placeOf = alignSpaces(known, { dims: DIMS, words: shared, vectors: turned }, even);
    expect(dot(Float32Array.from(placeOf(words[80] as string) ?? []), rowOf(turned, 80))).toBeCloseTo(1, 4);
  });

  it('goes by the weightier words where they say otherwise', () => {
    const mixed = turned.map((x, i) => (i % (2 * DIMS) < DIMS ? x : (vectors[i] as number)));
    const weights = even.map((_, row) => (row % 2 === 0 ? 1000 : 1));
    const placeOf = alignSpaces(known, { dims: DIMS, words, vectors: mixed }, weights);
    expect(dot(Float32Array.from(placeOf(words[1] as string) ?? []), rowOf(turned, 1))).toBeGreaterThan(0.99);
  });

  it('leaves what all words have in common out', () => {
    const moved = { ...known, vectors: vectors.map((x) => x + 5) };
    const placeOf = alignSpaces(moved, { dims: DIMS, words, vectors: turned }, even);
    for (let row = 0; row < COUNT; row += 7)
      expect(dot(Float32Array.from(placeOf(words[row] as string) ?? []), rowOf(turned, row))).toBeCloseTo(
        1,
        3,
      );
  });

  it('turns into a space of fewer directions', () => {
    const flat = Float32Array.from(
      { length: COUNT * 2 },
      (_, i) => turned[(i >> 1) * DIMS + (i % 2)] as number,
    );
    const placeOf = alignSpaces(known, { dims: 2, words, vectors: flat }, even);
    expect(placeOf(words[0] as string) ?? []).toHaveLength(2);
    expect(Math.hypot(...(placeOf(words[0] as string) ?? []))).toBeCloseTo(1);
    expect(dot(Float32Array.from(placeOf(words[0] as string) ?? []), flat.subarray(0, 2))).toBeGreaterThan(0);
  });

  it.each([
    ['no word in common', words.map((word) => `other ${word}`), DIMS],
    ['as many as dimensions', words.map((word, row) => (row < DIMS ? word : `other ${word}`)), DIMS],
  ])('says that it cannot by %s', (_, shared, dims) => {
    expect(() => alignSpaces(known, { dims, words: shared, vectors: turned }, even)).toThrow(RangeError);
  });

  it('says that it cannot turn into a space of more directions', () => {
    const wide = { dims: DIMS + 1, words, vectors: new Float32Array(COUNT * (DIMS + 1)).fill(1) };
    expect(() => alignSpaces(known, wide, even)).toThrow('4 dimensions and 300 words in common');
  });
});

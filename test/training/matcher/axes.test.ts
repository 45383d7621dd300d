import { describe, expect, it } from 'vitest';
import { packVectors } from '../../../src/core/tables/packing.js';
import { readVectors } from '../../../src/core/tables/vectors.js';
import { axesOf } from '../../../src/training/matcher/axes.js';
import { createRandom } from '../../../src/training/vectors/random.js';

const DIMS = 30;
const random = createRandom(3);
/** Vectors that differ most by their second number, then by their first. */
const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
const vectors = readVectors(
  packVectors({
    dims: DIMS,
    words,
    vectors: Float32Array.from({ length: words.length * DIMS }, (_, i) => {
      const spread = i % DIMS === 1 ? 8 : i % DIMS === 0 ? 4 : 1;
      return (random.share() - 0.5) * spread;
    }),
    shares: new Float32Array(words.length).fill(1e-4),
  }),
);
const axes = axesOf(vectors);
const product = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);

describe('axesOf', () => {
  it('finds the directions in which words differ most, most first', () => {
    expect(Math.abs(axes[0]?.[1] as number)).toBeGreaterThan(0.95);
    expect(Math.abs(axes[1]?.[0] as number)).toBeGreaterThan(0.95);
  });

  it('gives two dozen at right angles, of length 1', () => {
    expect(axes).toHaveLength(24);
    for (const [i, a] of axes.entries())
      for (const [k, b] of axes.entries()) expect(product(a, b)).toBeCloseTo(i === k ? 1 : 0, 3);
  });

  it('gives the same for the same vectors, and none without', () => {
    expect(axesOf(vectors)).toEqual(axes);
    expect(axesOf(undefined)).toEqual([]);
  });
});

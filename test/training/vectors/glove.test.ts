import { describe, expect, it } from 'vitest';
import { readGlove } from '../../../src/training/vectors/glove.js';

const file = {
  dimensions: 2,
  words: ['of', ',', 'boats', 'boat', 'lost', "don't", '2022', 'ferry'],
  vectors: {
    of: [0, 2, 9, 0],
    ',': [1, 1, 9, 1],
    boats: [3, 4, 9, 2],
    boat: [1, 0, 9, 3],
    "don't": [0, -1, 9, 5],
    '2022': [1, 1, 9, 6],
    ferry: [-1, 0, 9, 7],
  },
};
const { dims, words, vectors, shares } = readGlove(file);
const vectorOf = (word: string): number[] => {
  const row = words.indexOf(word);
  return Array.from(vectors.subarray(row * dims, (row + 1) * dims));
};

describe('readGlove', () => {
  it('has English words alone, stemmed, each once, and no word without a vector', () => {
    expect(dims).toBe(2);
    expect(words.toSorted()).toEqual(['boat', "don't", 'ferri', 'of']);
  });

  it('has the commonest first, as common as all forms together', () => {
    expect(words[0]).toBe('boat');
    expect(shares[0]).toBeGreaterThan(shares[1] as number);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('makes of the forms the mean, the commoner the more it counts, of length 1', () => {
    const [x, y] = [3 / 12 + 1 / 13, 4 / 12];
    expect(vectorOf('boat')).toEqual([
      expect.closeTo(x / Math.hypot(x, y)),
      expect.closeTo(y / Math.hypot(x, y)),
    ]);
    expect(vectorOf('of')).toEqual([0, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { activate, type Perceptron } from '../../../src/core/ranking/model.js';
import type { Contest } from '../../../src/training/matcher/fit.js';
import { fitRanker, type RankerOptions } from '../../../src/training/matcher/ranking.js';
import { createRandom } from '../../../src/training/vectors/random.js';

const OPTIONS: RankerOptions = {
  hidden: 6,
  epochs: 60,
  batch: 16,
  rate: 2e-2,
  decay: 1e-4,
  hiddenDecay: 1e-4,
  seed: 1,
};
const random = createRandom(7);
const PAIRS = [
  [0, 1],
  [1, 0],
  [0, 0],
  [1, 1],
] as const;

/** Right is the candidate that has one and only one of two things; which of both is chance, and so is the third feature. */
const EXCLUSIVE: readonly Contest[] = Array.from({ length: 120 }, () => {
  const right = random.share() < 0.5 ? PAIRS[0] : PAIRS[1];
  const candidates = [right, PAIRS[2], PAIRS[3]].map((pair) => ({
    features: Float64Array.of(...pair, random.share()),
    right: pair === right,
  }));
  return { candidates, weight: 1 };
});

/** The share of contests that a right candidate wins. */
function won(ranker: Perceptron, contests: readonly Contest[]): number {
  const wins = contests.filter(({ candidates }) => {
    const scores = candidates.map(({ features }) => activate(ranker, features));
    return candidates[scores.indexOf(Math.max(...scores))]?.right;
  });
  return wins.length / contests.length;
}

describe('fitRanker', () => {
  it('learns what no linear function can tell', () => {
    expect(won(fitRanker(EXCLUSIVE, OPTIONS), EXCLUSIVE)).toBe(1);
    expect(won(fitRanker(EXCLUSIVE, { ...OPTIONS, hidden: 0 }), EXCLUSIVE)).toBeLessThan(0.8);
  });

  it('gives the same weights for the same contests and seed, to the digit, and others for another', () => {
    const short = { ...OPTIONS, epochs: 2 };
    expect(fitRanker(EXCLUSIVE, short)).toEqual(fitRanker(EXCLUSIVE, short));
    expect(fitRanker(EXCLUSIVE, { ...short, seed: 2 })).not.toEqual(fitRanker(EXCLUSIVE, short));
  });

  it('lets several right candidates share a win', () => {
    const contests = EXCLUSIVE.map(({ candidates, weight }) => ({
      candidates: candidates.map(({ features }, i) => ({ features, right: i < 2 })),
      weight,
    }));
    const ranker = fitRanker(contests, OPTIONS);
    for (const { candidates } of contests) {
      const [one, other, wrong] = candidates.map(({ features }) => activate(ranker, features));
      expect(Math.min(one as number, other as number)).toBeGreaterThan(wrong as number);
    }
  });

  it('heeds a contest by its weight', () => {
    const features = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
    const contest = (first: boolean, weight: number): Contest => ({
      candidates: features.map((each, i) => ({ features: each, right: (i === 0) === first })),
      weight,
    });
    const [heavy, light] = [contest(true, 9), contest(false, 1)];
    const ranker = fitRanker([heavy, light], OPTIONS);
    expect(won(ranker, [heavy])).toBe(1);
    expect(won(fitRanker([contest(true, 1), contest(false, 9)], OPTIONS), [heavy])).toBe(0);
  });
});

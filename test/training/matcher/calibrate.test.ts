import { describe, expect, it } from 'vitest';
import { calibrate, type Scored } from '../../../src/training/matcher/calibrate.js';

/** Of `count` examples with a score, as many right ones as the share says. */
const examples = (score: number, share: number, count = 1000): Scored[] => [
  { score, right: 1, weight: share * count },
  { score, right: 0, weight: (1 - share) * count },
];
const shareAt = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

describe('calibrate', () => {
  it('finds the slope and the bias that the examples were made with', () => {
    const made = [-4, -1, 0, 0.5, 2, 6].flatMap((score) => examples(score, shareAt(1.7 * score - 0.6)));
    const { slope, bias } = calibrate(made);
    expect(slope).toBeCloseTo(1.7, 6);
    expect(bias).toBeCloseTo(-0.6, 6);
  });

  it('is as steep for scores that are a tenth as far apart', () => {
    const { slope } = calibrate([-0.4, 0, 0.4].flatMap((score) => examples(score, shareAt(20 * score))));
    expect(slope).toBeCloseTo(20, 5);
  });

  it('gives the share that was right where all scores are alike', () => {
    const { slope, bias } = calibrate(examples(2, 0.25));
    expect(shareAt(2 * slope + bias)).toBeCloseTo(0.25, 6);
  });

  it('counts an example by its weight', () => {
    const light: Scored[] = [
      { score: 1, right: 0, weight: 0.3 },
      { score: 1, right: 1, weight: 0.9 },
    ];
    const { slope, bias } = calibrate(light);
    expect(shareAt(slope + bias)).toBeCloseTo(0.75, 6);
  });
});

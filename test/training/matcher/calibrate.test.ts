import { describe, expect, it } from 'vitest';
import { calibrate, type Scored } from '../../../src/training/matcher/calibrate.js';

/** Of `count` examples with a score, as many right ones as the share says. */
const examples = (score: number, share: number, count = 1000): Scored[] => [
  { covariates: [score], right: 1, weight: share * count },
  { covariates: [score], right: 0, weight: (1 - share) * count },
];
const shareAt = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

describe('calibrate', () => {
  it('finds the slope and the bias that the examples were made with', () => {
    const made = [-4, -1, 0, 0.5, 2, 6].flatMap((score) => examples(score, shareAt(1.7 * score - 0.6)));
    const { slopes, bias } = calibrate(made);
    expect(slopes[0]).toBeCloseTo(1.7, 6);
    expect(bias).toBeCloseTo(-0.6, 6);
  });

  it('is as steep for scores that are a tenth as far apart', () => {
    const { slopes } = calibrate([-0.4, 0, 0.4].flatMap((score) => examples(score, shareAt(20 * score))));
    expect(slopes[0]).toBeCloseTo(20, 5);
  });

  it('gives the share that was right where all scores are alike', () => {
    const { slopes, bias } = calibrate(examples(2, 0.25));
    expect(shareAt(2 * (slopes[0] as number) + bias)).toBeCloseTo(0.25, 6);
  });

  it('finds the slope of each of several covariates', () => {
    const made = [-2, 0, 1].flatMap((score) =>
      [0, 2].flatMap((wordings) =>
        examples(score, shareAt(1.5 * score - 0.4 * wordings + 0.2)).map((each) => ({
          ...each,
          covariates: [score, wordings],
        })),
      ),
    );
    const { slopes, bias } = calibrate(made);
    expect(slopes[0]).toBeCloseTo(1.5, 6);
    expect(slopes[1]).toBeCloseTo(-0.4, 6);
    expect(bias).toBeCloseTo(0.2, 6);
  });

  it('counts an example by its weight', () => {
    const light: Scored[] = [
      { covariates: [1], right: 0, weight: 0.3 },
      { covariates: [1], right: 1, weight: 0.9 },
    ];
    const { slopes, bias } = calibrate(light);
    expect(shareAt((slopes[0] as number) + bias)).toBeCloseTo(0.75, 6);
  });
});

import type { Judged } from './judge.js';

/** The questions whose best candidate's confidence lies from `from` up to below `to`. */
interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean confidence; `null` of nothing. */
  readonly confidence: number | null;
  /** Share of them whose best candidate is right; `null` of nothing. */
  readonly right: number | null;
}

/** Whether confidence is what it says: the probability that the best candidate is right. */
export interface Reliability {
  /** How many questions had a candidate. */
  readonly n: number;
  readonly bins: readonly Bin[];
  /** Mean distance of confidence and share right over the bins, weighed by their questions; `null` of nothing. */
  readonly expectedCalibrationError: number | null;
  /**
   * About how large that error would be by chance alone, with as many questions, were every confidence exactly right:
   * the mean distance of binomial counts, normally approximated. `null` of nothing.
   */
  readonly errorByChance: number | null;
}

const BINS = 10;

/**
 * Compares confidence with what was right over every question that had a candidate, whatever became of it; the
 * best candidate of a question that must not be answered is wrong.
 */
export function reliabilityOf(judged: readonly Judged[]): Reliability {
  const sums = Array.from({ length: BINS }, () => ({ n: 0, confidence: 0, right: 0, variance: 0 }));
  for (const { outcome, place } of judged) {
    const top = outcome.candidates[0];
    if (!top) continue;
    const sum = sums[Math.min(BINS - 1, Math.floor(top.confidence * BINS))] as (typeof sums)[number];
    sum.n++;
    sum.confidence += top.confidence;
    sum.variance += top.confidence * (1 - top.confidence);
    if (place === 0) sum.right++;
  }
  const n = sums.reduce((total, sum) => total + sum.n, 0);
  const distance = sums.reduce((total, sum) => total + Math.abs(sum.confidence - sum.right), 0);
  const byChance = sums.reduce((total, { variance }) => total + Math.sqrt((2 / Math.PI) * variance), 0);
  return {
    n,
    bins: sums.map((sum, i) => ({
      from: i / BINS,
      to: (i + 1) / BINS,
      n: sum.n,
      confidence: ratio(sum.confidence, sum.n),
      right: ratio(sum.right, sum.n),
    })),
    expectedCalibrationError: ratio(distance, n),
    errorByChance: ratio(byChance, n),
  };
}

/** To a thousandth. */
function ratio(a: number, b: number): number | null {
  return b === 0 ? null : Math.round((1000 * a) / b) / 1000;
}

import type { Linear } from '../../core/ranking/model.js';
import { scaleOf, standard, unscale } from './scale.js';

/** One example of the confidence: what was seen, whether it was right (1 or 0), and how much it counts. */
export interface Example {
  readonly features: Float64Array;
  readonly right: number;
  readonly weight: number;
}

/** One query's candidates for the ranking. */
export interface Contest {
  readonly candidates: readonly { readonly features: Float64Array; readonly right: boolean }[];
  readonly weight: number;
}

/** Tunables of a fit. */
export interface FitOptions {
  readonly steps: number;
  /** Weight decay on standardised features. */
  readonly decay: number;
}

const RATE = 0.1;
const EPSILON = 1e-8;

/** Full-batch AdaGrad (Duchi, Hazan, Singer 2011): no random order, so the same data give the same weights. */
function descendFully(
  size: number,
  steps: number,
  gradientAt: (at: Float64Array, out: Float64Array) => void,
): Float64Array {
  const at = new Float64Array(size);
  const gradient = new Float64Array(size);
  const squares = new Float64Array(size).fill(EPSILON);
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    gradientAt(at, gradient);
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] as number;
      squares[i] = (squares[i] as number) + slope * slope;
      at[i] = (at[i] as number) - (RATE * slope) / Math.sqrt(squares[i] as number);
    }
  }
  return at;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/**
 * How far each candidate's share in a softmax over `scores` is from what it should be, when the right ones share it all
 * as their scores stand (ListNet, Cao et al. 2007).
 */
export function listwiseErrors(scores: readonly number[], right: readonly boolean[]): number[] {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  const rightSum = shares.reduce((a, share, i) => a + (right[i] ? share : 0), 0);
  return shares.map((share, i) => share / sum - (right[i] ? share / rightSum : 0));
}

/** Fits a linear ranking: the share of the right candidates in a softmax over each query's candidates (ListNet, Cao et al. 2007). */
export function fitLinearRanking(contests: readonly Contest[], { steps, decay }: FitOptions): Linear {
  const seen = contests.flatMap(({ candidates }) => candidates.map(({ features }) => features));
  const scale = scaleOf(seen, seen[0]?.length ?? 0);
  const rows = contests.map(({ candidates, weight }) => ({
    weight,
    right: candidates.map(({ right }) => right),
    features: candidates.map(({ features }) => standard(features, scale)),
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const size = scale.mean.length;
  const weights = descendFully(size, steps, (at, out) => {
    for (const { features, right, weight } of rows) {
      const scores = features.map((x) => dot(at, x));
      const errors = listwiseErrors(scores, right);
      features.forEach((x, i) => {
        const error = ((errors[i] as number) * weight) / total;
        for (let k = 0; k < size; k++) out[k] = (out[k] as number) + error * (x[k] as number);
      });
    }
    for (let k = 0; k < size; k++) out[k] = (out[k] as number) + decay * (at[k] as number);
  });
  return { ...unscale(weights, 0, scale), bias: 0 };
}

/** Fits a logistic regression. */
export function fitLogistic(examples: readonly Example[], { steps, decay }: FitOptions): Linear {
  const scale = scaleOf(
    examples.map(({ features }) => features),
    examples[0]?.features.length ?? 0,
  );
  const rows = examples.map(({ features, right, weight }) => ({
    x: standard(features, scale),
    right,
    weight,
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const size = scale.mean.length;
  const found = descendFully(size + 1, steps, (at, out) => {
    for (const { x, right, weight } of rows) {
      const error = ((1 / (1 + Math.exp(-dot(at, x) - (at[size] as number))) - right) * weight) / total;
      for (let k = 0; k < size; k++) out[k] = (out[k] as number) + error * (x[k] as number);
      out[size] = (out[size] as number) + error;
    }
    for (let k = 0; k < size; k++) out[k] = (out[k] as number) + decay * (at[k] as number);
  });
  return unscale(found.subarray(0, size), found[size] as number, scale);
}

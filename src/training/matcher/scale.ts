import type { Linear } from '../../core/ranking/model.js';

/** Mean and deviation of each column. */
export interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** The scale of the columns of rows that stand `size` numbers apart. */
export function scaleOf(rows: Iterable<Float64Array>, size: number): Scale {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let count = 0;
  for (const row of rows) {
    for (let at = 0; at < row.length; at += size) {
      count++;
      for (let i = 0; i < size; i++) {
        const value = row[at + i] as number;
        mean[i] = (mean[i] as number) + value;
        square[i] = (square[i] as number) + value * value;
      }
    }
  }
  for (let i = 0; i < size; i++) mean[i] = (mean[i] as number) / Math.max(1, count);
  const deviation = square.map((sum, i) =>
    Math.sqrt(Math.max(0, sum / Math.max(1, count) - (mean[i] as number) ** 2)),
  );
  return { mean, deviation: deviation.map((x) => (x > 1e-9 ? x : 1)) };
}

/** A row with mean 0 and deviation 1. */
export const standard = (row: Float64Array, { mean, deviation }: Scale): Float64Array =>
  row.map((x, i) => (x - (mean[i] as number)) / (deviation[i] as number));

/** Weights on standardised features as weights on raw ones. */
export function unscale(weights: Float64Array, bias: number, { mean, deviation }: Scale): Linear {
  const raw = weights.map((w, i) => w / (deviation[i] as number));
  return { weights: raw, bias: raw.reduce((sum, w, i) => sum - w * (mean[i] as number), bias) };
}

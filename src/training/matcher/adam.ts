import { type Random, shuffle } from '../vectors/random.js';

/** Tunables of the descent. */
export interface DescentOptions {
  readonly epochs: number;
  /** Examples of one step. */
  readonly batch: number;
  /** Step length at the beginning; it falls to a tenth. */
  readonly rate: number;
}

/** A list of weights under training, with its gradient and its moments. */
export interface Weights {
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Sum of the values after each of the last steps. */
  readonly sum: Float64Array;
  readonly decay: number;
}

const FIRST = 0.9;
const SECOND = 0.999;
const EPSILON = 1e-8;
/** Over the steps of this share of the epochs, the last ones, the weights are averaged (Polyak and Juditsky 1992). */
const AVERAGED = 0.3;

/** Weights that begin as `values` and decay by `decay`. */
export function weightsOf(values: Float64Array, decay: number): Weights {
  const zeros = () => new Float64Array(values.length);
  return { values, gradient: zeros(), first: zeros(), second: zeros(), sum: zeros(), decay };
}

function step({ values, gradient, first, second, decay }: Weights, rate: number, time: number): void {
  const firstScale = 1 - FIRST ** time;
  const secondScale = 1 - SECOND ** time;
  for (let i = 0; i < values.length; i++) {
    const slope = (gradient[i] as number) + decay * (values[i] as number);
    first[i] = FIRST * (first[i] as number) + (1 - FIRST) * slope;
    second[i] = SECOND * (second[i] as number) + (1 - SECOND) * slope * slope;
    values[i] =
      (values[i] as number) -
      (rate * (first[i] as number)) / firstScale / (Math.sqrt((second[i] as number) / secondScale) + EPSILON);
  }
  gradient.fill(0);
}

/**
 * Descends by Adam (Kingma and Ba 2015) over batches of `count` examples in an order that `random` fixes, so that the
 * same examples give the same weights to the digit.
 * @param addGradient adds the mean gradient of the chosen examples to the weights'.
 */
export function descend(
  count: number,
  weights: readonly Weights[],
  { epochs, batch, rate }: DescentOptions,
  random: Random,
  addGradient: (chosen: Int32Array) => void,
): void {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const averagedFrom = Math.min(epochs - 1, Math.ceil(epochs * (1 - AVERAGED)));
  let time = 0;
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const length = rate * (1 - (0.9 * epoch) / epochs);
    for (let start = 0; start < order.length; start += batch) {
      addGradient(order.subarray(start, start + batch));
      time++;
      for (const each of weights) step(each, length, time);
      if (epoch < averagedFrom) continue;
      averaged++;
      for (const { sum, values } of weights)
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (values[i] as number);
    }
  }
  for (const { sum, values } of weights)
    for (let i = 0; i < sum.length; i++) values[i] = (sum[i] as number) / Math.max(1, averaged);
}

import type { LabelledCase } from '../../authoring/cases.js';
import type { Evidence, WordRows } from '../../core/evidence.js';
import { type Confidence, tanh, type Unit } from '../../core/model.js';
import { SIGNS } from '../../core/signs.js';
import { createRandom, type Random, shuffle } from '../vectors/random.js';
import type { Example } from './fit.js';

/** An example of a confidence with what its words say. */
export interface WordExample extends Example {
  readonly evidence: Evidence;
  readonly kind: LabelledCase['kind'];
  /** Whether it is a set's own question, as it is. */
  readonly asked: boolean;
}

/** Tunables of the fit. */
export interface NetworkOptions {
  /** Hidden units for each kind of word. */
  readonly units: number;
  readonly epochs: number;
  /** Examples of one step. */
  readonly batch: number;
  /** Step length at the beginning; it falls to a tenth. */
  readonly rate: number;
  /** Weight decay of the whole's weights, and of the units', on standardised features. */
  readonly decay: number;
  readonly unitDecay: number;
  /** How many kinds of things there are, and the weight decay of their signs. */
  readonly kinds: number;
  readonly signDecay: number;
  readonly seed: number;
}

/** Mean and deviation of each column. */
interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Adam (Kingma and Ba 2015). */
const FIRST = 0.9;
const SECOND = 0.999;
const EPSILON = 1e-8;
/** Over the steps of this share of the epochs, the last ones, the weights are averaged (Polyak and Juditsky 1992). */
const AVERAGED = 0.3;

/** A list of weights under training, with its gradient and its moments. */
interface Weights {
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Sum of the values after each of the last steps. */
  readonly sum: Float64Array;
  readonly decay: number;
}

function weightsOf(values: Float64Array, decay: number): Weights {
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

function scaleOf(rows: Iterable<Float64Array>, size: number): Scale {
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

/** The rows, standardised, with the whole behind each. */
function inputsOf(rows: WordRows, whole: Float64Array, scale: Scale): Float64Array {
  const count = rows.words.length;
  const width = count > 0 ? rows.rows.length / count : 0;
  const size = scale.mean.length;
  const out = new Float64Array(count * size);
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < size; i++) {
      const value = i < width ? (rows.rows[row * width + i] as number) : (whole[i - width] as number);
      out[row * size + i] = (value - (scale.mean[i] as number)) / (scale.deviation[i] as number);
    }
  }
  return out;
}

const standard = (row: Float64Array, { mean, deviation }: Scale): Float64Array =>
  row.map((x, i) => (x - (mean[i] as number)) / (deviation[i] as number));

/** The hidden units that all words of one kind share. */
function createUnits(count: number, inputs: number, decay: number, random: Random) {
  const weights = weightsOf(
    Float64Array.from({ length: count * inputs }, () => (random.share() - 0.5) / Math.sqrt(inputs)),
    decay,
  );
  const biases = weightsOf(new Float64Array(count), 0);
  const effects = weightsOf(
    Float64Array.from({ length: count }, () => (random.share() - 0.5) * 0.3),
    decay,
  );
  let hidden = new Float64Array(64 * count);

  /** What the words add; `back` then gives the gradient of the same words. */
  function forward(x: Float64Array): number {
    const rows = x.length / inputs;
    if (rows * count > hidden.length) hidden = new Float64Array(2 * rows * count);
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      for (let unit = 0; unit < count; unit++) {
        let z = biases.values[unit] as number;
        for (let i = 0; i < inputs; i++)
          z += (weights.values[unit * inputs + i] as number) * (x[row * inputs + i] as number);
        const h = tanh(z);
        hidden[row * count + unit] = h;
        sum += h * (effects.values[unit] as number);
      }
    }
    return rows > 0 ? sum / Math.sqrt(rows) : 0;
  }

  function back(x: Float64Array, error: number): void {
    const rows = x.length / inputs;
    const scaled = error / Math.sqrt(Math.max(1, rows));
    for (let row = 0; row < rows; row++) {
      for (let unit = 0; unit < count; unit++) {
        const h = hidden[row * count + unit] as number;
        effects.gradient[unit] = (effects.gradient[unit] as number) + scaled * h;
        const slope = scaled * (effects.values[unit] as number) * (1 - h * h);
        biases.gradient[unit] = (biases.gradient[unit] as number) + slope;
        for (let i = 0; i < inputs; i++) {
          const at = unit * inputs + i;
          weights.gradient[at] = (weights.gradient[at] as number) + slope * (x[row * inputs + i] as number);
        }
      }
    }
  }

  /** The units on raw features. */
  function finish({ mean, deviation }: Scale): Unit[] {
    return Array.from({ length: count }, (_, unit) => {
      const raw = weights.values
        .slice(unit * inputs, (unit + 1) * inputs)
        .map((w, i) => w / (deviation[i] as number));
      return {
        weights: raw,
        bias: raw.reduce((sum, w, i) => sum - w * (mean[i] as number), biases.values[unit] as number),
        effect: effects.values[unit] as number,
      };
    });
  }

  return { forward, back, finish, parts: [weights, biases, effects] };
}

/**
 * Fits a confidence by its log loss: Adam over batches in an order that the seed fixes, so that the same examples
 * give the same weights to the digit.
 */
export function fitNetwork(
  examples: readonly WordExample[],
  { units, epochs, batch, rate, decay, unitDecay, kinds, signDecay, seed }: NetworkOptions,
): Confidence {
  const random = createRandom(seed);
  const size = examples[0]?.features.length ?? 0;
  const widthOf = (part: 'asked' | 'entry'): number => {
    const seen = examples.find(({ evidence }) => evidence[part].words.length > 0)?.evidence[part];
    return seen ? seen.rows.length / seen.words.length : 0;
  };
  const wholeScale = scaleOf(
    examples.map(({ evidence }) => evidence.whole),
    examples[0]?.evidence.whole.length ?? 0,
  );
  const joined = (part: 'asked' | 'entry'): Scale => {
    const words = scaleOf(
      examples.map(({ evidence }) => evidence[part].rows),
      widthOf(part),
    );
    return {
      mean: Float64Array.of(...words.mean, ...wholeScale.mean),
      deviation: Float64Array.of(...words.deviation, ...wholeScale.deviation),
    };
  };
  const scale = scaleOf(
    examples.map(({ features }) => features),
    size,
  );
  const askedScale = joined('asked');
  const entryScale = joined('entry');
  const rows = examples.map(({ features, evidence, right, weight }) => ({
    x: standard(features, scale),
    asked: inputsOf(evidence.asked, evidence.whole, askedScale),
    entry: inputsOf(evidence.entry, evidence.whole, entryScale),
    right,
    signs: evidence.signs.codes,
    weight,
  }));
  const linear = weightsOf(new Float64Array(size), decay);
  const bias = weightsOf(new Float64Array(1), 0);
  const asked = createUnits(units, askedScale.mean.length, unitDecay, random);
  const entry = createUnits(units, entryScale.mean.length, unitDecay, random);
  const signs = weightsOf(new Float64Array(kinds * SIGNS.length), signDecay);
  const parts = [linear, bias, signs, ...asked.parts, ...entry.parts];
  const order = Int32Array.from(rows, (_, i) => i);
  const averagedFrom = Math.min(epochs - 1, Math.ceil(epochs * (1 - AVERAGED)));
  let time = 0;
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const length = rate * (1 - (0.9 * epoch) / epochs);
    for (let start = 0; start < order.length; start += batch) {
      const chosen = order.subarray(start, start + batch);
      let total = 0;
      for (const at of chosen) total += (rows[at] as (typeof rows)[number]).weight;
      for (const at of chosen) {
        const row = rows[at] as (typeof rows)[number];
        let z = (bias.values[0] as number) + asked.forward(row.asked) + entry.forward(row.entry);
        for (let i = 0; i < size; i++) z += (linear.values[i] as number) * (row.x[i] as number);
        for (const code of row.signs) z += signs.values[code] as number;
        const error = ((1 / (1 + Math.exp(-z)) - row.right) * row.weight) / total;
        bias.gradient[0] = (bias.gradient[0] as number) + error;
        for (let i = 0; i < size; i++)
          linear.gradient[i] = (linear.gradient[i] as number) + error * (row.x[i] as number);
        for (const code of row.signs) signs.gradient[code] = (signs.gradient[code] as number) + error;
        asked.back(row.asked, error);
        entry.back(row.entry, error);
      }
      time++;
      for (const part of parts) step(part, length, time);
      if (epoch < averagedFrom) continue;
      averaged++;
      for (const { sum, values } of parts)
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (values[i] as number);
    }
  }
  for (const { sum, values } of parts)
    for (let i = 0; i < sum.length; i++) values[i] = (sum[i] as number) / averaged;
  const weights = linear.values.map((w, i) => w / (scale.deviation[i] as number));
  return {
    weights,
    bias: weights.reduce((sum, w, i) => sum - w * (scale.mean[i] as number), bias.values[0] as number),
    asked: asked.finish(askedScale),
    entry: entry.finish(entryScale),
    signs: signs.values,
  };
}

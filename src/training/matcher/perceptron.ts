import { type Perceptron, tanh, type Unit } from '../../core/ranking/model.js';
import type { Random } from '../vectors/random.js';
import { weightsOf } from './adam.js';
import { type Scale, unscale } from './scale.js';

/** Hidden units that all rows of one kind share: the words of a question, or the one row of the whole. */
export function createUnits(count: number, inputs: number, decay: number, random: Random) {
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

  /** What the rows add; `back` then adds the gradient of the same rows. */
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
  function finish(scale: Scale): Unit[] {
    return Array.from({ length: count }, (_, unit) => ({
      ...unscale(
        weights.values.slice(unit * inputs, (unit + 1) * inputs),
        biases.values[unit] as number,
        scale,
      ),
      effect: effects.values[unit] as number,
    }));
  }

  return { forward, back, finish, parts: [weights, biases, effects] };
}

/** Tunables of a perceptron, on standardised features. */
export interface PerceptronOptions {
  /** How many hidden units. */
  readonly hidden: number;
  /** Weight decay of the weights that go around the units. */
  readonly decay: number;
  /** Weight decay of the units'. */
  readonly hiddenDecay: number;
}

/** A perceptron under training that sees `inputs` features. */
export function createPerceptron(
  inputs: number,
  { hidden, decay, hiddenDecay }: PerceptronOptions,
  random: Random,
) {
  const linear = weightsOf(new Float64Array(inputs), decay);
  const bias = weightsOf(new Float64Array(1), 0);
  const units = createUnits(hidden, inputs, hiddenDecay, random);

  /** Its value. */
  function forward(x: Float64Array): number {
    let sum = (bias.values[0] as number) + units.forward(x);
    for (let i = 0; i < inputs; i++) sum += (linear.values[i] as number) * (x[i] as number);
    return sum;
  }

  /** Adds the gradient at `x`, which must be what `forward` was given last. */
  function back(x: Float64Array, error: number): void {
    bias.gradient[0] = (bias.gradient[0] as number) + error;
    for (let i = 0; i < inputs; i++)
      linear.gradient[i] = (linear.gradient[i] as number) + error * (x[i] as number);
    units.back(x, error);
  }

  /** The perceptron on raw features. */
  function finish(scale: Scale): Perceptron {
    return { ...unscale(linear.values, bias.values[0] as number, scale), units: units.finish(scale) };
  }

  return { forward, back, finish, parts: [linear, bias, ...units.parts] };
}

import type { LabelledCase } from '../../authoring/cases.js';
import type { Evidence, WordRows } from '../../core/ranking/evidence.js';
import type { Confidence } from '../../core/ranking/model.js';
import { SIGNS } from '../../core/ranking/signs.js';
import { createRandom } from '../vectors/random.js';
import { type DescentOptions, descend, weightsOf } from './adam.js';
import type { Example } from './fit.js';
import { createPerceptron, createUnits, type PerceptronOptions } from './perceptron.js';
import { type Scale, scaleOf, standard } from './scale.js';

/** An example of a confidence with what its words say. */
export interface WordExample extends Example {
  readonly evidence: Evidence;
  readonly kind: LabelledCase['kind'];
  /** Whether it is a set's own question, as it is. */
  readonly asked: boolean;
}

/** Tunables of the fit. */
export interface NetworkOptions extends DescentOptions, PerceptronOptions {
  /** Hidden units for each kind of word, and their weight decay. */
  readonly units: number;
  readonly unitDecay: number;
  /** How many kinds of things there are, and the weight decay of their signs. */
  readonly kinds: number;
  readonly signDecay: number;
  readonly seed: number;
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

/**
 * Fits a confidence by its log loss: Adam over batches in an order that the seed fixes, so that the same examples
 * give the same weights to the digit.
 */
export function fitNetwork(examples: readonly WordExample[], options: NetworkOptions): Confidence {
  const { units, unitDecay, kinds, signDecay } = options;
  const random = createRandom(options.seed);
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
  const whole = createPerceptron(size, options, random);
  const asked = createUnits(units, askedScale.mean.length, unitDecay, random);
  const entry = createUnits(units, entryScale.mean.length, unitDecay, random);
  const signs = weightsOf(new Float64Array(kinds * SIGNS.length), signDecay);
  const parts = [...whole.parts, signs, ...asked.parts, ...entry.parts];
  descend(rows.length, parts, options, random, (chosen) => {
    let total = 0;
    for (const at of chosen) total += (rows[at] as (typeof rows)[number]).weight;
    for (const at of chosen) {
      const row = rows[at] as (typeof rows)[number];
      let z = whole.forward(row.x) + asked.forward(row.asked) + entry.forward(row.entry);
      for (const code of row.signs) z += signs.values[code] as number;
      const error = ((1 / (1 + Math.exp(-z)) - row.right) * row.weight) / total;
      whole.back(row.x, error);
      for (const code of row.signs) signs.gradient[code] = (signs.gradient[code] as number) + error;
      asked.back(row.asked, error);
      entry.back(row.entry, error);
    }
  });
  return {
    ...whole.finish(scale),
    asked: asked.finish(askedScale),
    entry: entry.finish(entryScale),
    signs: signs.values,
    english: 0,
  };
}

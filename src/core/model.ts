import type { Axes } from './axes.js';
import { ASKED_FEATURES, ENTRY_FEATURES, WHOLE_FEATURES } from './clues.js';
import { CONFIDENCE_FEATURES } from './context.js';
import type { Evidence, WordRows } from './evidence.js';
import { FEATURES } from './features/index.js';
import { SIGNS, type Signs } from './signs.js';

/** A linear function of named features. */
export interface Linear {
  readonly bias: number;
  /** One weight a feature, in the order of the features. */
  readonly weights: Float64Array;
}

/** One hidden unit of a function of words: it sees the word and the whole. */
export interface Unit extends Linear {
  /** Weights of the word's features, then of `WHOLE_FEATURES`. */
  readonly weights: Float64Array;
  /** What the unit's hyperbolic tangent adds to the score. */
  readonly effect: number;
}

/**
 * How sure to be: a linear function of what is measured of the whole, and what each word of the query and of the
 * entry's question adds, by a small network that all words share (the sum over a set of Zaheer et al., Deep Sets,
 * 2017), and what the kinds of things say that both name.
 */
export interface Confidence extends Linear {
  readonly asked: readonly Unit[];
  readonly entry: readonly Unit[];
  /** What each sign of each kind of things adds, by `signCode`. */
  readonly signs: Float64Array;
}

/** What training finds: how to rank, how sure the first is, and whether one of the first five is right. */
export interface Model {
  readonly rank: Linear;
  readonly answer: Confidence;
  readonly offer: Confidence;
  /** What the meaning of a word is told along; none without word vectors. */
  readonly axes: Axes;
}

/** A model as its file holds it: weights by feature name. */
export interface ModelFile {
  readonly trainedOn: string;
  readonly rank: LinearFile;
  readonly answer: ConfidenceFile;
  readonly offer: ConfidenceFile;
  readonly axes: readonly (readonly number[])[];
}

export interface LinearFile {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

export interface UnitFile extends LinearFile {
  readonly effect: number;
}

export interface ConfidenceFile extends LinearFile {
  /** By sign, a weight for each kind of things. */
  readonly signs: Readonly<Record<string, readonly number[]>>;
  readonly asked: readonly UnitFile[];
  readonly entry: readonly UnitFile[];
}

/** What the units of a query's words and of an entry's words see, in order. */
export const ASKED_INPUTS: readonly string[] = Object.freeze([
  ...ASKED_FEATURES,
  ...WHOLE_FEATURES.map((name) => `${name} of the whole`),
]);
export const ENTRY_INPUTS: readonly string[] = Object.freeze([
  ...ENTRY_FEATURES,
  ...WHOLE_FEATURES.map((name) => `${name} of the whole`),
]);

/** Reads a model file's content. @throws RangeError where a feature has no weight or a weight has no feature. */
export function readModel({ rank, answer, offer, axes }: ModelFile): Model {
  return {
    rank: readLinear('rank', rank, FEATURES),
    answer: readConfidence('answer', answer),
    offer: readConfidence('offer', offer),
    axes: axes.map((axis) => Float32Array.from(axis)),
  };
}

function readLinear(name: string, { bias, weights }: LinearFile, features: readonly string[]): Linear {
  const known = new Set(features);
  const unknown = Object.keys(weights).filter((feature) => !known.has(feature));
  const absent = features.filter((feature) => !(feature in weights));
  if (unknown.length + absent.length > 0) {
    throw new RangeError(
      `the model's ${name} does not fit the features: without weight ${absent.join(', ') || 'none'}, unknown ${unknown.join(', ') || 'none'}; train it anew`,
    );
  }
  return { bias, weights: Float64Array.from(features, (feature) => weights[feature] as number) };
}

function readConfidence(name: string, file: ConfidenceFile): Confidence {
  const units = (part: 'asked' | 'entry', inputs: readonly string[]): Unit[] =>
    file[part].map((unit) => ({
      ...readLinear(`${name} by the ${part} words`, unit, inputs),
      effect: unit.effect,
    }));
  return {
    ...readLinear(name, file, CONFIDENCE_FEATURES),
    asked: units('asked', ASKED_INPUTS),
    entry: units('entry', ENTRY_INPUTS),
    signs: readSigns(name, file.signs ?? {}),
  };
}

function readSigns(name: string, signs: ConfidenceFile['signs']): Float64Array {
  const count = signs[SIGNS[0]]?.length;
  if (SIGNS.some((sign) => signs[sign]?.length !== count))
    throw new RangeError(
      `the model's ${name} does not weigh all kinds by ${SIGNS.join(', ')}; train it anew`,
    );
  const weights = new Float64Array(SIGNS.length * (count ?? 0));
  for (const [at, sign] of SIGNS.entries())
    for (const [kind, weight] of (signs[sign] ?? []).entries()) weights[kind * SIGNS.length + at] = weight;
  return weights;
}

/** The function's value. */
export function evaluate({ bias, weights }: Linear, features: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (features[i] as number);
  return sum;
}

/** Units laid out for speed, each number beside the same of the other units. */
interface Layout {
  /** Those of an input side by side: most inputs of a word are 0, and are passed over for all units. */
  readonly weights: Float64Array;
  readonly biases: Float64Array;
  readonly effects: Float64Array;
  /** What each unit sees of the whole, and of a word with it: used again, as memory of their own costs more than the sums. */
  readonly base: Float64Array;
  readonly sums: Float64Array;
}

const laidOut = new WeakMap<readonly Unit[], Layout>();

function layoutOf(units: readonly Unit[]): Layout {
  const known = laidOut.get(units);
  if (known) return known;
  const inputs = units[0]?.weights.length ?? 0;
  const layout = {
    weights: Float64Array.from(
      { length: inputs * units.length },
      (_, i) => units[i % units.length]?.weights[Math.floor(i / units.length)] as number,
    ),
    biases: Float64Array.from(units, ({ bias }) => bias),
    effects: Float64Array.from(units, ({ effect }) => effect),
    base: new Float64Array(units.length),
    sums: new Float64Array(units.length),
  };
  laidOut.set(units, layout);
  return layout;
}

/** Adds `value` of one input to what each unit sees. */
function feed(sums: Float64Array, weights: Float64Array, input: number, value: number): void {
  const from = input * sums.length;
  for (let unit = 0; unit < sums.length; unit++)
    sums[unit] = (sums[unit] as number) + (weights[from + unit] as number) * value;
}

/** What each word adds to the score: of the more words, the less each. */
export function wordEffects(
  units: readonly Unit[],
  { words, rows }: WordRows,
  whole: Float64Array,
): number[] {
  const effects: number[] = [];
  if (words.length === 0) return effects;
  const width = rows.length / words.length;
  const scale = 1 / Math.sqrt(words.length);
  const { weights, biases, effects: ofUnits, base, sums } = layoutOf(units);
  base.set(biases);
  for (let i = 0; i < whole.length; i++) feed(base, weights, width + i, whole[i] as number);
  for (let row = 0; row < words.length; row++) {
    sums.set(base);
    for (let i = 0; i < width; i++) {
      const value = rows[row * width + i] as number;
      if (value !== 0) feed(sums, weights, i, value);
    }
    let sum = 0;
    for (let unit = 0; unit < units.length; unit++)
      sum += (ofUnits[unit] as number) * scale * Math.tanh(sums[unit] as number);
    effects.push(sum);
  }
  return effects;
}

/** What each sign adds to the score. */
export function signEffects({ signs }: Confidence, { codes }: Signs): number[] {
  return codes.map((code) => signs[code] ?? 0);
}

/** The score of a confidence, before `probability`. */
export function score(confidence: Confidence, features: Float64Array, evidence: Evidence): number {
  let sum = evaluate(confidence, features);
  for (const effect of wordEffects(confidence.asked, evidence.asked, evidence.whole)) sum += effect;
  for (const effect of wordEffects(confidence.entry, evidence.entry, evidence.whole)) sum += effect;
  for (const effect of signEffects(confidence, evidence.signs)) sum += effect;
  return sum;
}

/** The logistic function: a score as a probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

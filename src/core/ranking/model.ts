import { FEATURES } from '../features/index.js';
import type { Axes } from './axes.js';
import { ASKED_FEATURES, ENTRY_FEATURES, WHOLE_FEATURES } from './clues.js';
import { CONFIDENCE_FEATURES } from './context.js';
import type { Evidence, WordRows } from './evidence.js';
import { SIGNS, type Signs } from './signs.js';

/** A linear function of named features. */
export interface Linear {
  readonly bias: number;
  /** One weight a feature, in the order of the features. */
  readonly weights: Float64Array;
}

/** One hidden unit. */
export interface Unit extends Linear {
  /** What the unit's hyperbolic tangent adds to the score. */
  readonly effect: number;
}

/** A linear function and hidden units that see the same features: a perceptron with one layer and a way around it. */
export interface Perceptron extends Linear {
  readonly units: readonly Unit[];
}

/**
 * How sure to be: a function of what is measured of the whole, and what each word of the query and of the
 * entry's question adds, by a small network that all words share (the sum over a set of Zaheer et al., Deep Sets,
 * 2017), what the kinds of things say that both name, and the language of the query.
 */
export interface Confidence extends Perceptron {
  /** These see a word's features, then `WHOLE_FEATURES`. */
  readonly asked: readonly Unit[];
  readonly entry: readonly Unit[];
  /** What each sign of each kind of things adds, by `signCode`. */
  readonly signs: Float64Array;
  /** What a query adds that is in English. */
  readonly english: number;
}

/** What training finds: how to rank, how sure the first is, and whether one of the first five is right. */
export interface Model {
  readonly rank: Perceptron;
  readonly answer: Confidence;
  readonly offer: Confidence;
  /** What the meaning of a word is told along; none without word vectors. */
  readonly axes: Axes;
}

/** A model as its file holds it: weights by feature name. */
export interface ModelFile {
  readonly trainedOn: string;
  /** The kinds of things that it weighs, as `Kinds.markOf` tells them. */
  readonly kinds: number;
  readonly rank: PerceptronFile;
  readonly answer: ConfidenceFile;
  readonly offer: ConfidenceFile;
  readonly axes: readonly (readonly number[])[];
}

export interface LinearFile {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Hidden units that see the same: of each list, the first is of the first unit, and so on. */
export interface UnitsFile {
  readonly effect: readonly number[];
  readonly bias: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

export interface PerceptronFile extends LinearFile {
  readonly units: UnitsFile;
}

export interface ConfidenceFile extends PerceptronFile {
  /** By sign, a weight for each kind of things. */
  readonly signs: Readonly<Record<string, readonly number[]>>;
  readonly asked: UnitsFile;
  readonly entry: UnitsFile;
  readonly english: number;
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
    rank: readPerceptron('rank', rank, FEATURES),
    answer: readConfidence('answer', answer),
    offer: readConfidence('offer', offer),
    axes: axes.map((axis) => Float32Array.from(axis)),
  };
}

/** @throws RangeError where the weights of a file are not those of the features, which it names. */
function expectNames(name: string, weights: object, features: readonly string[]): void {
  const known = new Set(features);
  const unknown = Object.keys(weights).filter((feature) => !known.has(feature));
  const absent = features.filter((feature) => !(feature in weights));
  if (unknown.length + absent.length > 0)
    throw new RangeError(
      `the model's ${name} does not fit the features: without weight ${absent.join(', ') || 'none'}, unknown ${unknown.join(', ') || 'none'}; train it anew`,
    );
}

/** Reads a linear function of `features`. @throws RangeError where a feature has no weight or a weight has no feature. */
export function readLinear(name: string, { bias, weights }: LinearFile, features: readonly string[]): Linear {
  expectNames(name, weights, features);
  return { bias, weights: Float64Array.from(features, (feature) => weights[feature] as number) };
}

function readUnits(name: string, file: UnitsFile | undefined, inputs: readonly string[]): Unit[] {
  if (!file?.weights) throw new RangeError(`the model's ${name} has no units; train it anew`);
  const { effect, bias, weights } = file;
  expectNames(name, weights, inputs);
  const lists = inputs.map((input) => weights[input] as readonly number[]);
  if ([bias, ...lists].some(({ length }) => length !== effect.length))
    throw new RangeError(`the model's ${name} does not weigh all units; train it anew`);
  return effect.map((each, unit) => ({
    bias: bias[unit] as number,
    weights: Float64Array.from(lists, (list) => list[unit] as number),
    effect: each,
  }));
}

function readPerceptron(name: string, file: PerceptronFile, features: readonly string[]): Perceptron {
  return {
    ...readLinear(name, file, features),
    units: readUnits(`${name} by its units`, file.units, features),
  };
}

function readConfidence(name: string, file: ConfidenceFile): Confidence {
  return {
    ...readPerceptron(name, file, CONFIDENCE_FEATURES),
    asked: readUnits(`${name} by the asked words`, file.asked, ASKED_INPUTS),
    entry: readUnits(`${name} by the entry words`, file.entry, ENTRY_INPUTS),
    signs: readSigns(name, file.signs ?? {}),
    english: readEnglish(name, file),
  };
}

function readEnglish(name: string, { english }: ConfidenceFile): number {
  if (typeof english !== 'number')
    throw new RangeError(`the model's ${name} does not weigh English; train it anew`);
  return english;
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

/** The value of a linear function. */
export function evaluate({ bias, weights }: Linear, features: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (features[i] as number);
  return sum;
}

/** Units that are summed side by side: their sums do not wait for one another. */
const LANES = 4;

/** Units laid out for speed, filled up to a multiple of `LANES` with such as add nothing. */
interface Layout {
  readonly size: number;
  readonly inputs: number;
  /** Lanes by lanes, the weights of each input side by side. */
  readonly weights: Float64Array;
  readonly biases: Float64Array;
  readonly effects: Float64Array;
  /** What each unit sees before, and of a row with it: used again, as memory of their own costs more than the sums. */
  readonly base: Float64Array;
  readonly sums: Float64Array;
}

const laidOut = new WeakMap<readonly Unit[], Layout>();

function layoutOf(units: readonly Unit[]): Layout {
  const known = laidOut.get(units);
  if (known) return known;
  const inputs = units[0]?.weights.length ?? 0;
  const size = LANES * Math.ceil(units.length / LANES);
  const padded = (of: (unit: Unit) => number) =>
    Float64Array.from({ length: size }, (_, i) => (units[i] ? of(units[i]) : 0));
  const layout = {
    size,
    inputs,
    weights: Float64Array.from({ length: size * inputs }, (_, i) => {
      const lanes = Math.floor(i / (LANES * inputs));
      return units[lanes * LANES + (i % LANES)]?.weights[Math.floor(i / LANES) % inputs] ?? 0;
    }),
    biases: padded(({ bias }) => bias),
    effects: padded(({ effect }) => effect),
    base: new Float64Array(size),
    sums: new Float64Array(size),
  };
  laidOut.set(units, layout);
  return layout;
}

/* The inputs of one row that are not 0, a third of a word's, and their values. */
let filled = new Int32Array(256);
let values = new Float64Array(256);

/** Makes room for rows of `most` inputs. */
function makeRoom(most: number): void {
  if (most <= filled.length) return;
  filled = new Int32Array(2 * most);
  values = new Float64Array(2 * most);
}

/** Gathers what is not 0 of `row[from…to]`, and tells how much that is; the first of it is input number `first`. */
function gather(row: Float64Array, from: number, to: number, first: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const value = row[i] as number;
    if (value === 0) continue;
    filled[count] = LANES * (first + i - from);
    values[count++] = value;
  }
  return count;
}

/** Just below where the convergent passes 1. */
const FLAT = 4.97;

/**
 * The hyperbolic tangent, to 4 digits, by the seventh convergent of Lambert's continued fraction (1761): a third of
 * the time of `Math.tanh`, of which a question takes hundreds.
 */
export function tanh(x: number): number {
  if (x > FLAT) return 1;
  if (x < -FLAT) return -1;
  const s = x * x;
  return (x * (135135 + s * (17325 + s * (378 + s)))) / (135135 + s * (62370 + s * (3150 + s * 28)));
}

/** Adds what is gathered to the sums of all units, and puts these into `out`. */
function feed({ size, inputs, weights }: Layout, count: number, sums: Float64Array, out: Float64Array): void {
  for (let unit = 0, block = 0; unit < size; unit += LANES, block += LANES * inputs) {
    let a = sums[unit] as number;
    let b = sums[unit + 1] as number;
    let c = sums[unit + 2] as number;
    let d = sums[unit + 3] as number;
    for (let k = 0; k < count; k++) {
      const value = values[k] as number;
      const at = block + (filled[k] as number);
      a += (weights[at] as number) * value;
      b += (weights[at + 1] as number) * value;
      c += (weights[at + 2] as number) * value;
      d += (weights[at + 3] as number) * value;
    }
    out[unit] = a;
    out[unit + 1] = b;
    out[unit + 2] = c;
    out[unit + 3] = d;
  }
}

/** What the units add together that have summed up what they see. */
function fire({ size, effects, sums }: Layout): number {
  let sum = 0;
  for (let unit = 0; unit < size; unit++) sum += (effects[unit] as number) * tanh(sums[unit] as number);
  return sum;
}

/** The value of a perceptron. */
export function activate(perceptron: Perceptron, features: Float64Array): number {
  const { units } = perceptron;
  if (units.length === 0) return evaluate(perceptron, features);
  makeRoom(features.length);
  const layout = layoutOf(units);
  feed(layout, gather(features, 0, features.length, 0), layout.biases, layout.sums);
  return evaluate(perceptron, features) + fire(layout);
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
  makeRoom(Math.max(width, whole.length));
  const scale = 1 / Math.sqrt(words.length);
  const layout = layoutOf(units);
  const { biases, base, sums } = layout;
  feed(layout, gather(whole, 0, whole.length, width), biases, base);
  for (let row = 0; row < words.length; row++) {
    feed(layout, gather(rows, row * width, (row + 1) * width, 0), base, sums);
    effects.push(scale * fire(layout));
  }
  return effects;
}

/** What each sign adds to the score. */
export function signEffects({ signs }: Confidence, { codes }: Signs): number[] {
  return codes.map((code) => signs[code] ?? 0);
}

/** The score of a confidence, before `probability`. */
export function score(confidence: Confidence, features: Float64Array, evidence: Evidence): number {
  let sum = activate(confidence, features) + confidence.english * evidence.english;
  for (const effect of wordEffects(confidence.asked, evidence.asked, evidence.whole)) sum += effect;
  for (const effect of wordEffects(confidence.entry, evidence.entry, evidence.whole)) sum += effect;
  for (const effect of signEffects(confidence, evidence.signs)) sum += effect;
  return sum;
}

/** The logistic function: a score as a probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

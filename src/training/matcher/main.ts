/**
 * `npm run train`: makes `data/vectors.bin`, `data/model.json` and, for an engine without word vectors,
 * `data/model-lexical.json` from the labelled sets of `training/` and the word vectors of `training/vectors.bin`, and
 * prints how it does on each set; with `--cross-validate`, also when trained without it. The same files give the same
 * weights to the digit.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES } from '../../core/features/index.js';
import { loadLexicon } from '../../core/loader/lexicon.js';
import type { Axes } from '../../core/ranking/axes.js';
import { CONFIDENCE_FEATURES } from '../../core/ranking/context.js';
import {
  ASKED_INPUTS,
  type Confidence,
  type ConfidenceFile,
  ENTRY_INPUTS,
  type Linear,
  type LinearFile,
  type Model,
  type ModelFile,
  type Perceptron,
  type PerceptronFile,
  score,
  type Unit,
  type UnitsFile,
} from '../../core/ranking/model.js';
import { SIGNS } from '../../core/ranking/signs.js';
import { readVectors, type Vectors } from '../../core/tables/vectors.js';
import { readWordings, WORDINGS } from '../wordings.js';
import { axesOf } from './axes.js';
import { calibrate, type Scored } from './calibrate.js';
import { judge, TABLE_HEAD } from './judge.js';
import { contestsOf, examplesOf, type Measured, measureAsked, measureSet } from './measured.js';
import { fitNetwork, type WordExample } from './network.js';
import { fitRanker } from './ranking.js';
import { type LabelledSet, readSets } from './sets.js';
import { createTuner } from './tune.js';

const KINDS = loadLexicon().kinds;

const FOLDER = 'training';
/** Sets that nothing learns from but how sure to be. */
const CALIBRATION = 'training/calibration';
/** The word vectors as public text alone makes them (`npm run vectors`). */
const BASE = 'training/vectors.bin';
const RANKING = {
  hidden: 16,
  epochs: 10,
  batch: 128,
  rate: 4e-3,
  decay: 1e-3,
  hiddenDecay: 1e-3,
  seed: 1,
};
const CONFIDENCE = {
  units: 12,
  hidden: 16,
  epochs: 14,
  batch: 256,
  rate: 4e-3,
  decay: 1e-3,
  hiddenDecay: 2e-3,
  unitDecay: 5e-4,
  kinds: KINDS.size,
  signDecay: 5e-4,
  seed: 1,
};
/** What a near miss counts in the calibration: they are a third of the labelled questions, to be learnt, and fewer in life. */
const NEAR = 0.6;
/**
 * In how many parts the sets are: each is measured with vectors that were tuned without it (cross-fitting), as
 * vectors tell more of questions that they were tuned by than of any to come. In cross-validation each is judged by
 * a model of the others, whose vectors may have seen it.
 */
const FOLDS = 5;
const foldOf = (set: number): number => set % FOLDS;
/** Digits of a weight in the file. */
const DIGITS = 6;

/**
 * What the last fit weighs beside the score: how many wordings the entry has, and how much better a question fits that
 * is known not to be answered, which few sets have.
 */
const COVARIATES = ['variants', 'negativeLead'].map((name) => CONFIDENCE_FEATURES.indexOf(name));

/** A confidence whose score is `slope` times that of another, and `bias`. */
function scaled(confidence: Confidence, slope: number, bias: number): Confidence {
  const louder = (units: readonly Unit[]): Unit[] =>
    units.map((unit) => ({ ...unit, effect: unit.effect * slope }));
  return {
    bias: bias + slope * confidence.bias,
    weights: confidence.weights.map((weight) => weight * slope),
    units: louder(confidence.units),
    asked: louder(confidence.asked),
    entry: louder(confidence.entry),
    signs: confidence.signs.map((weight) => weight * slope),
    english: confidence.english * slope,
  };
}

/** What a logistic fit is given of the examples that are questions as asked: what it weighs of each. */
function scoredOf(
  examples: readonly WordExample[],
  weighed: (example: WordExample) => readonly number[],
): Scored[] {
  return examples
    .filter(({ asked }) => asked)
    .map((example) => ({
      covariates: weighed(example),
      right: example.right,
      weight: example.kind === 'near' ? NEAR : 1,
    }));
}

/**
 * Puts both confidences right on questions that nothing has learnt from: how much steeper or flatter, higher or lower
 * the scores should be, and by how much in English, which is worded more freely.
 */
function settled(model: Model, unseen: readonly Measured[]): Model {
  const settle = (confidence: Confidence, of: 'first' | 'five'): Confidence => {
    const { slopes, bias } = calibrate(
      scoredOf(examplesOf(unseen, model, of), ({ features, evidence }) => [
        score(confidence, features, evidence),
        evidence.english,
      ]),
    );
    const [slope, english] = slopes as [number, number];
    return { ...scaled(confidence, slope, bias), english };
  };
  return { ...model, answer: settle(model.answer, 'first'), offer: settle(model.offer, 'five') };
}

/**
 * Fits the ranking, then the confidences on what it ranks. The near misses made by taking an entry away teach
 * what a near miss looks like, but there are more of them than in life, and more where entries have one wording: one
 * more logistic fit, of the score and `COVARIATES` on the questions as asked, puts the confidence right, and another one
 * on the sets that nothing has learnt from.
 */
function train(questions: readonly Measured[], axes: Axes, unseen: readonly Measured[]): Model {
  const untrained: Confidence = {
    bias: 0,
    weights: new Float64Array(CONFIDENCE_FEATURES.length),
    units: [],
    asked: [],
    entry: [],
    signs: new Float64Array(),
    english: 0,
  };
  const ranked: Model = {
    axes,
    rank: fitRanker(contestsOf(questions), RANKING),
    answer: untrained,
    offer: untrained,
  };
  /* What comes first depends on the confidence in it, so that it is put right on what comes first with it. */
  const confidence = (of: 'first' | 'five', model: Model): Confidence => {
    const examples = examplesOf(questions, model, of);
    const raw = fitNetwork(examples, CONFIDENCE);
    const judged = of === 'first' ? examplesOf(questions, { ...model, answer: raw }, of) : examples;
    const { slopes, bias } = calibrate(
      scoredOf(judged, ({ features, evidence }) => [
        score(raw, features, evidence),
        ...COVARIATES.map((at) => features[at] as number),
      ]),
    );
    const [slope, ...others] = slopes as [number, ...number[]];
    const even = scaled(raw, slope, bias);
    return { ...even, weights: even.weights.map((w, i) => w + (others[COVARIATES.indexOf(i)] ?? 0)) };
  };
  const answering: Model = { ...ranked, answer: confidence('first', ranked) };
  return settled({ ...answering, offer: confidence('five', answering) }, unseen);
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

const linearFile = ({ bias, weights }: Linear, features: readonly string[]): LinearFile => ({
  bias: rounded(bias),
  weights: Object.fromEntries(features.map((feature, i) => [feature, rounded(weights[i] as number)])),
});

const unitsFile = (units: readonly Unit[], inputs: readonly string[]): UnitsFile => ({
  effect: units.map(({ effect }) => rounded(effect)),
  bias: units.map(({ bias }) => rounded(bias)),
  weights: Object.fromEntries(
    inputs.map((input, i) => [input, units.map(({ weights }) => rounded(weights[i] as number))]),
  ),
});

/** As text, a list of numbers in a line. */
const written = (model: ModelFile): string =>
  `${JSON.stringify(model, null, 2).replace(/\[[^[\]{}]*\]/gu, (list) => list.replace(/\s+/gu, ' '))}\n`;

const perceptronFile = (perceptron: Perceptron, features: readonly string[]): PerceptronFile => ({
  ...linearFile(perceptron, features),
  units: unitsFile(perceptron.units, features),
});

const confidenceFile = (confidence: Confidence): ConfidenceFile => ({
  ...perceptronFile(confidence, CONFIDENCE_FEATURES),
  asked: unitsFile(confidence.asked, ASKED_INPUTS),
  entry: unitsFile(confidence.entry, ENTRY_INPUTS),
  english: rounded(confidence.english),
  signs: Object.fromEntries(
    SIGNS.map((sign, at) => [
      sign,
      Array.from(
        confidence.signs.filter((_, code) => code % SIGNS.length === at),
        rounded,
      ),
    ]),
  ),
});

/**
 * Trains on all sets; prints how the model does, and does on each set when trained without it.
 * @param calibrating sets that it is not trained on.
 * @param vectors the vectors that ship, and
 * @param tuned those that each set is measured with, by its part.
 */
function make(
  name: string,
  sets: readonly LabelledSet[],
  calibrating: readonly LabelledSet[],
  vectors?: Vectors,
  tuned: readonly Vectors[] = [],
): ModelFile {
  const measured = sets.map((set, i) => ({
    name: set.name,
    questions: measureSet(set, tuned[foldOf(i)]),
  }));
  const all = measured.flatMap(({ questions }) => questions);
  const axes = axesOf(vectors);
  const unseen = calibrating.flatMap((set) => measureAsked(set, vectors));
  const model = train(all, axes, unseen);
  if (process.argv.includes('--cross-validate')) {
    console.log(
      `\n${name}: each set by a model trained on the others, as asked and (*) with typos and politeness, from outside and of a few entries\n${TABLE_HEAD}`,
    );
    const seen: [Measured, Model][] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const inFold = (_: unknown, i: number): boolean => foldOf(i) === fold;
      const others = train(
        measured.filter((set, i) => !inFold(set, i)).flatMap(({ questions }) => questions),
        axes,
        unseen,
      );
      for (const { name: set, questions } of measured.filter(inFold)) {
        const cases = questions.map((question): [Measured, Model] => [question, others]);
        seen.push(...cases);
        console.log(judge(set, cases, 'asked'));
        console.log(judge(`${set} *`, cases, 'copies'));
      }
    }
    console.log(judge('all', seen, 'asked'));
    console.log(judge('all *', seen, 'copies'));
  }
  console.log(`\n${name}: the model that ships, on what it was trained on\n${TABLE_HEAD}`);
  const cases = all.map((question): [Measured, Model] => [question, model]);
  console.log(judge('all', cases, 'asked'));
  console.log(judge('all *', cases, 'copies'));
  return {
    trainedOn: sets.map((set) => set.name).join(' '),
    kinds: KINDS.markOf(KINDS.size),
    rank: perceptronFile(model.rank, FEATURES),
    answer: confidenceFile(model.answer),
    offer: confidenceFile(model.offer),
    axes: model.axes.map((axis) => Array.from(axis, rounded)),
  };
}

const sets = await readSets(FOLDER);
const calibrating = await readSets(CALIBRATION);
const tune = createTuner(readFileSync(BASE), readWordings(WORDINGS));
const table = tune(sets);
const tuned = Array.from({ length: FOLDS }, (_, fold) =>
  readVectors(tune(sets.filter((_, i) => foldOf(i) !== fold))),
);
const models = [
  make('model', sets, calibrating, readVectors(table), tuned),
  make('model-lexical', sets, calibrating),
];
/* All at the end: what belongs together is written together. */
writeFileSync('data/vectors.bin', table);
for (const [i, name] of ['model', 'model-lexical'].entries())
  writeFileSync(`data/${name}.json`, written(models[i] as ModelFile));

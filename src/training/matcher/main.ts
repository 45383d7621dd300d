/**
 * `npm run train`: makes `data/model.json` and, for an engine without word vectors, `data/model-lexical.json` from the labelled sets of `training/`, and prints how it does on each
 * set; with `--cross-validate`, also when trained without it. The same files give the same weights to the digit.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { CONFIDENCE_FEATURES } from '../../core/context.js';
import { FEATURES } from '../../core/features/index.js';
import { loadVectors } from '../../core/loader/vectors.js';
import { evaluate, type Linear, type LinearFile, type Model, type ModelFile } from '../../core/model.js';
import type { Vectors } from '../../core/vectors.js';
import { fitLogistic, fitRanking } from './fit.js';
import { judge, TABLE_HEAD } from './judge.js';
import { contestsOf, examplesOf, type Measured, measureSet } from './measured.js';
import { type LabelledSet, readSets } from './sets.js';

const FOLDER = 'training';
const RANKING = { steps: 300, decay: 1e-3 };
const CONFIDENCE = { steps: 400, decay: 5e-3 };
/** Digits of a weight in the file. */
const DIGITS = 6;

/**
 * Fits the ranking, then the confidences on what it ranks. The near misses made by taking an entry away teach
 * what a near miss looks like, but there are more of them than in life: one more logistic fit, of the score
 * alone on the questions as asked, puts the confidence right (Platt 1999).
 */
function train(questions: readonly Measured[]): Model {
  const untrained: Linear = { bias: 0, weights: new Float64Array(CONFIDENCE_FEATURES.length) };
  const ranked: Model = {
    rank: fitRanking(contestsOf(questions), RANKING),
    answer: untrained,
    offer: untrained,
  };
  const asked = questions.filter(({ weight }) => weight === 1);
  const confidence = (of: 'first' | 'five'): Linear => {
    const raw = fitLogistic(examplesOf(questions, ranked, of), CONFIDENCE);
    const scores = examplesOf(asked, ranked, of)
      .filter(({ weight }) => weight === 1)
      .map((example) => ({ ...example, features: Float64Array.of(evaluate(raw, example.features)) }));
    const { bias, weights } = fitLogistic(scores, { ...CONFIDENCE, decay: 0 });
    const slope = weights[0] as number;
    return { bias: bias + slope * raw.bias, weights: raw.weights.map((w) => w * slope) };
  };
  return { ...ranked, answer: confidence('first'), offer: confidence('five') };
}

const linear = ({ bias, weights }: Linear, features: readonly string[]): LinearFile => ({
  bias: Number(bias.toPrecision(DIGITS)),
  weights: Object.fromEntries(
    features.map((feature, i) => [feature, Number((weights[i] as number).toPrecision(DIGITS))]),
  ),
});

/** Trains on all sets and writes the model; prints how it does, and does on each set when trained without it. */
function make(name: string, sets: readonly LabelledSet[], vectors: Vectors | undefined): void {
  const measured = sets.map((set) => ({ name: set.name, questions: measureSet(set, vectors) }));
  const all = measured.flatMap(({ questions }) => questions);
  const model = train(all);
  if (process.argv.includes('--cross-validate')) {
    console.log(
      `\n${name}: each set by a model trained on the others, as asked and (*) with typos and politeness\n${TABLE_HEAD}`,
    );
    const seen: [Measured, Model][] = [];
    for (const { name: set, questions } of measured) {
      const others = train(
        measured.filter((other) => other.name !== set).flatMap((other) => other.questions),
      );
      const cases = questions.map((question): [Measured, Model] => [question, others]);
      seen.push(...cases);
      console.log(judge(set, cases, 'asked'));
      console.log(judge(`${set} *`, cases, 'copies'));
    }
    console.log(judge('all', seen, 'asked'));
    console.log(judge('all *', seen, 'copies'));
  }
  console.log(`\n${name}: the model that ships, on what it was trained on\n${TABLE_HEAD}`);
  const cases = all.map((question): [Measured, Model] => [question, model]);
  console.log(judge('all', cases, 'asked'));
  console.log(judge('all *', cases, 'copies'));
  const file: ModelFile = {
    trainedOn: sets.map((set) => set.name).join(' '),
    rank: linear(model.rank, FEATURES),
    answer: linear(model.answer, CONFIDENCE_FEATURES),
    offer: linear(model.offer, CONFIDENCE_FEATURES),
  };
  writeFileSync(`data/${name}.json`, `${JSON.stringify(file, null, 2)}\n`);
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => file.slice(0, -'.jsonl'.length))
  .sort();
const sets = await readSets(FOLDER, names);
const load = loadVectors();
if (load.kind === 'loaded') make('model', sets, load.vectors);
else console.error(load.reason);
make('model-lexical', sets, undefined);

/**
 * `npm run train:passages`: makes `data/passages.json` from the articles and labelled questions of
 * `training/passages/`, and prints how it does on them, each article by a model trained without it. The same
 * files give the same weights to the digit.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCases } from '../../authoring/cases.js';
import { loadKnowledge } from '../../core/index.js';
import { THRESHOLDS } from '../../core/passages/decide.js';
import { FEATURES } from '../../core/passages/features.js';
import { CONFIDENCE_FEATURES, type PassageModelFile } from '../../core/passages/model.js';
import type { Linear, LinearFile } from '../../core/ranking/model.js';
import { examplesOf, foldsOf, measureQuestions, type Question, rankQuestion, train } from './train.js';

const FOLDER = 'training/passages';
/** Digits of a weight in the file. */
const DIGITS = 6;

const knowledge = await loadKnowledge(`${FOLDER}/articles`);
const cases = readCases(readFileSync(`${FOLDER}/questions.jsonl`), `${FOLDER}/questions.jsonl`);
const questions = measureQuestions(knowledge, cases);

const folds = foldsOf(questions);
const judged = folds.flatMap(({ held, others }) => {
  const model = train(others);
  return held.map((question) => {
    const { right, confidence } = rankQuestion(question, model);
    return { question, right, confidence };
  });
});
const share = (
  of: readonly Question['case']['kind'][],
  holds: (each: (typeof judged)[number]) => boolean,
) => {
  const asked = judged.filter(({ question }) => of.includes(question.case.kind));
  return `${((100 * asked.filter(holds).length) / asked.length).toFixed(1)} %`;
};
console.log(`${questions.length} questions, ${folds.length} folds, each by a model trained on the others`);
console.log(`right excerpt first: ${share(['in'], ({ right }) => right)}`);
const answers = ({ confidence }: { confidence: number }): boolean => confidence >= THRESHOLDS.answer;
console.log(
  `answered right at ${THRESHOLDS.answer}: ${share(['in'], (each) => each.right && answers(each))}`,
);
console.log(`answered wrong: ${share(['in'], (each) => !each.right && answers(each))}`);
console.log(`near misses answered: ${share(['near'], answers)}, others: ${share(['out'], answers)}`);

const model = train(questions);
const linear = ({ bias, weights }: Linear, features: readonly string[]): LinearFile => ({
  bias: Number(bias.toPrecision(DIGITS)),
  weights: Object.fromEntries(
    features.map((feature, i) => [feature, Number((weights[i] as number).toPrecision(DIGITS))]),
  ),
});
const file: PassageModelFile = {
  trainedOn: `${FOLDER}: ${questions.length} questions, ${examplesOf(questions, model).length} examples`,
  rank: linear(model.rank, FEATURES),
  answer: linear(model.answer, CONFIDENCE_FEATURES),
};
writeFileSync('data/passages.json', `${JSON.stringify(file, null, 2)}\n`);

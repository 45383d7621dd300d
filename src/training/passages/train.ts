import type { LabelledCase } from '../../authoring/cases.js';
import { isRight } from '../../authoring/judge.js';
import type { Knowledge } from '../../core/index.js';
import { loadLexicon } from '../../core/loader/lexicon.js';
import { type Corpus, createCorpus } from '../../core/passages/corpus.js';
import { composeExcerpts, textOf } from '../../core/passages/excerpt.js';
import type { Measured } from '../../core/passages/features.js';
import { createMeasure } from '../../core/passages/measure.js';
import {
  CONFIDENCE_FEATURES,
  type PassageModel,
  type PassageRanking,
  rankSentences,
} from '../../core/passages/model.js';
import { type PassageQuery, readPassageQuery } from '../../core/passages/query.js';
import { evaluate, type Linear } from '../../core/ranking/model.js';
import { calibrate } from '../matcher/calibrate.js';
import { type Example, fitLinearRanking, fitLogistic } from '../matcher/fit.js';

/** A labelled question with its candidate sentences measured. */
export interface Question {
  readonly case: LabelledCase;
  readonly query: PassageQuery;
  readonly corpus: Corpus;
  readonly candidates: readonly (Measured & { readonly right: boolean })[];
}

const RANKING = { steps: 300, decay: 3e-3 };
const CONFIDENCE = { steps: 400, decay: 5e-2 };
/** What a question counts whose paragraph is taken away, so that it becomes a near miss. */
const TAKEN = 0.5;

/** Measures every question against the articles. */
export function measureQuestions(knowledge: Knowledge, cases: readonly LabelledCase[]): Question[] {
  const corpus = createCorpus(knowledge, loadLexicon());
  const measure = createMeasure(corpus);
  return cases.map((labelled) => {
    const query = readPassageQuery(labelled.q, corpus);
    const candidates = measure(query).map((each) => ({
      ...each,
      right: labelled.kind === 'in' && isRight(labelled, corpus.textOf(each.sentence), undefined),
    }));
    return { case: labelled, query, corpus, candidates };
  });
}

/** How the core ranks a measured question, and whether what it would show is right; `taken` leaves the right paragraphs out. */
export function rankQuestion(
  { case: labelled, query, corpus, candidates }: Question,
  model: PassageModel,
  taken = false,
): PassageRanking & { readonly right: boolean } {
  const right = new Set(candidates.filter((each) => each.right).map(({ paragraph }) => paragraph));
  const left = taken ? candidates.filter(({ paragraph }) => !right.has(paragraph)) : candidates;
  const ranking = rankSentences(query, left, model);
  const [shown] = composeExcerpts(ranking.ranked, corpus, query.kinds, 1);
  return {
    ...ranking,
    right:
      labelled.kind === 'in' && shown !== undefined && isRight(labelled, textOf(shown, corpus), undefined),
  };
}

/** The examples of the confidence: what would be shown is right or not, and once more with the right paragraph taken away. */
export function examplesOf(questions: readonly Question[], model: PassageModel): Example[] {
  return questions.flatMap((question) => {
    const whole = rankQuestion(question, model);
    const examples: Example[] = [];
    if (whole.features.length > 0)
      examples.push({ features: whole.features, right: whole.right ? 1 : 0, weight: 1 });
    if (question.candidates.some(({ right }) => right)) {
      const without = rankQuestion(question, model, true);
      if (without.features.length > 0) examples.push({ features: without.features, right: 0, weight: TAKEN });
    }
    return examples;
  });
}

/** Questions with the others, to be judged by what was learnt from these. */
export interface Fold {
  readonly held: readonly Question[];
  readonly others: readonly Question[];
}

const FOLDS = 6;

/** Parts questions into folds. Those of one article stand together, so that stretches of the list make fair ones. */
export function foldsOf(questions: readonly Question[]): Fold[] {
  const foldOf = (i: number): number => Math.floor((i * FOLDS) / questions.length);
  return Array.from({ length: FOLDS }, (_, fold) => ({
    held: questions.filter((__, i) => foldOf(i) === fold),
    others: questions.filter((__, i) => foldOf(i) !== fold),
  }));
}

/** Fits the ranking, then the confidence on what it ranks. */
function learn(questions: readonly Question[]): PassageModel {
  const contests = questions
    .filter(
      ({ candidates }) => candidates.some(({ right }) => right) && candidates.some(({ right }) => !right),
    )
    .map(({ candidates }) => ({ candidates, weight: 1 }));
  const untrained: Linear = { bias: 0, weights: new Float64Array(CONFIDENCE_FEATURES.length) };
  const ranked: PassageModel = { rank: fitLinearRanking(contests, RANKING), answer: untrained };
  return { ...ranked, answer: fitLogistic(examplesOf(questions, ranked), CONFIDENCE) };
}

/**
 * Fits the ranking and the confidence. The near misses made by taking a paragraph away are more than in life, and a
 * few hundred questions are learnt by heart: one more logistic fit, of the score alone on questions as asked that
 * were held out, puts the confidence right (Platt 1999).
 */
export function train(questions: readonly Question[]): PassageModel {
  const scores = foldsOf(questions).flatMap(({ held, others }) => {
    const model = learn(others);
    return examplesOf(held, model)
      .filter(({ weight }) => weight === 1)
      .map(({ features, right, weight }) => ({
        covariates: [evaluate(model.answer, features)],
        right,
        weight,
      }));
  });
  const { slopes, bias } = calibrate(scores);
  const [slope] = slopes as [number];
  const { rank, answer } = learn(questions);
  return {
    rank,
    answer: { bias: bias + slope * answer.bias, weights: answer.weights.map((w) => w * slope) },
  };
}

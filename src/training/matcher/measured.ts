import type { LabelledCase } from '../../authoring/cases.js';
import { createPerturbations } from '../../authoring/perturb.js';
import { createMeasure, type Measurement } from '../../core/features/index.js';
import type { Knowledge } from '../../core/knowledge.js';
import { loadLexicon } from '../../core/loader/lexicon.js';
import type { Model } from '../../core/ranking/model.js';
import { type Ranking, rank } from '../../core/ranking/rank.js';
import { type Catalogue, createCatalogue } from '../../core/retrieval/catalogue.js';
import { type Query, readQuery } from '../../core/retrieval/query.js';
import { createRetriever } from '../../core/retrieval/retrieve.js';
import type { Vectors } from '../../core/tables/vectors.js';
import type { Contest } from './fit.js';
import type { WordExample } from './network.js';
import type { LabelledSet } from './sets.js';

/** A labelled question, or a copy of it written wrongly, with its candidates measured. */
export interface Measured {
  readonly case: LabelledCase;
  readonly query: Query;
  readonly catalogue: Catalogue;
  /** Whether it is one of the set's own questions, as it is: no copy, and asked of all its entries. */
  readonly asked: boolean;
  /** How much it counts. */
  readonly weight: number;
  readonly candidates: readonly (Measurement & { readonly right: boolean })[];
}

/** Copies of a question, and what each counts beside the question as asked. */
const COPIES = 2;
const COPY = 0.4;
/** What a question counts whose entry is taken away, so that it becomes a near miss. */
const TAKEN = 0.5;
/** What a question counts that no knowledge answers. */
const OUTSIDE = 1;
/** What a question counts that is asked of a few entries. */
const FEW = 0.4;
/** The perturbations that change what the matcher sees; the others fold away. */
const COPIED = new Set([
  'homophone',
  'dropped',
  'swapped',
  'doubled',
  'polite-before',
  'polite-after',
  'background',
]);

/** Makes the measure of labelled questions against a knowledge. */
function createMeasuring(knowledge: Knowledge, vectors: Vectors | undefined) {
  const catalogue = createCatalogue(knowledge, loadLexicon(), vectors);
  const retrieve = createRetriever(catalogue);
  const measure = createMeasure(catalogue);
  return (question: string, labelled: LabelledCase, weight: number, asked = false): Measured => {
    const query = readQuery(question, catalogue);
    const candidates = measure(query, retrieve(query)).map((each) => {
      const id = catalogue.items[each.item]?.entry?.id;
      return { ...each, right: id !== undefined && labelled.expect.includes(id) };
    });
    return { case: labelled, query, catalogue, asked, weight, candidates };
  };
}

/** Measures every question of a set against its knowledge, and against a few of its entries. */
export function measureSet(set: LabelledSet, vectors: Vectors | undefined): Measured[] {
  const perturbations = createPerturbations(loadLexicon()).filter(({ name }) => COPIED.has(name));
  const measured = createMeasuring(set.knowledge, vectors);
  const measuredByFew = createMeasuring(set.few.knowledge, vectors);
  /* Each question has some of the perturbations in turn, so that all of them are seen alike. */
  const own = set.cases.flatMap((labelled, i) => [
    measured(labelled.q, labelled, 1, true),
    ...Array.from(
      { length: COPIES },
      (_, k) => perturbations[(COPIES * i + k) % perturbations.length]?.apply(labelled.q) ?? labelled.q,
    )
      .filter((copy) => copy !== labelled.q)
      .map((copy) => measured(copy, labelled, COPY)),
  ]);
  return [
    ...own,
    ...set.outside.map((labelled) => measured(labelled.q, labelled, OUTSIDE)),
    ...set.few.cases.map((labelled) => measuredByFew(labelled.q, labelled, FEW)),
  ];
}

/** Measures every question of a set against its knowledge, as asked. */
export function measureAsked({ knowledge, cases }: LabelledSet, vectors: Vectors | undefined): Measured[] {
  const measured = createMeasuring(knowledge, vectors);
  return cases.map((labelled) => measured(labelled.q, labelled, 1, true));
}

/** The contests of a ranking: questions with a right candidate among others. */
export function contestsOf(questions: readonly Measured[]): Contest[] {
  return questions
    .filter(({ candidates }) => candidates.length > 1 && candidates.some(({ right }) => right))
    .map(({ candidates, weight }) => ({ candidates, weight }));
}

/** How the core ranks a measured question, and what is right of it; `taken` leaves the right candidates out. */
export function rankMeasured(
  { query, catalogue, candidates }: Measured,
  model: Model,
  taken = false,
): Ranking & { readonly first: boolean; readonly five: boolean } {
  const right = new Set(candidates.filter((each) => each.right).map(({ item }) => item));
  const left = taken ? candidates.filter(({ item }) => !right.has(item)) : candidates;
  const ranking = rank(query, left, catalogue, model);
  const places = ranking.ranked.slice(0, 5).map(({ item }) => right.has(item));
  return { ...ranking, first: places[0] === true, five: places.includes(true) };
}

/** The examples of a confidence: that the first candidate is right, or that one of five is. */
export function examplesOf(
  questions: readonly Measured[],
  model: Model,
  of: 'first' | 'five',
): WordExample[] {
  const examples: WordExample[] = [];
  for (const question of questions) {
    const { kind } = question.case;
    const whole = rankMeasured(question, model);
    if (whole.ranked.length === 0) continue;
    examples.push({
      features: whole.features,
      evidence: whole.evidence,
      kind,
      asked: question.asked,
      right: whole[of] ? 1 : 0,
      weight: question.weight,
    });
    if (of === 'five' || !question.asked || !question.candidates.some(({ right }) => right)) continue;
    const without = rankMeasured(question, model, true);
    if (without.ranked.length > 0) {
      examples.push({
        features: without.features,
        evidence: without.evidence,
        kind: 'near',
        asked: false,
        right: 0,
        weight: question.weight * TAKEN,
      });
    }
  }
  return examples;
}

import { type Contribution, type Explanation, strongestFirst } from '../explanation.js';
import type { Locale } from '../knowledge.js';
import type { Linear } from '../ranking/model.js';
import type { Articles } from './articles.js';
import { KIND } from './asking.js';
import { FEATURES } from './features.js';
import type { JudgedPassages } from './judge.js';
import { CONFIDENCE_FEATURES } from './model.js';

/** What each feature adds to a linear function's value. */
const contributions = (
  { weights }: Linear,
  features: Float64Array,
  names: readonly string[],
): readonly Contribution[] =>
  strongestFirst(
    Array.from(features, (value, i) => ({
      feature: names[i] as string,
      value,
      effect: value * (weights[i] as number),
    })),
  );

/** Says how the articles came to an outcome, as a reader of `locale` sees them; `limit` is how many excerpts are told of. */
export function explainPassages(
  { query, ranking, excerpts, decision }: JudgedPassages,
  { model, presenter }: Articles,
  limit: number,
  locale: Locale,
): Explanation {
  const { confidence } = ranking;
  return {
    ...decision,
    excerpt: true,
    folded: query.folded,
    words: query.terms.flatMap(({ id, weight, word }) =>
      word ? [{ word: word.text, weight, focus: 1, known: id >= 0 }] : [],
    ),
    asked: Object.entries(KIND).flatMap(([name, kind]) => (query.kinds & kind ? [name] : [])),
    confidence,
    offer: confidence,
    because: contributions(model.answer, ranking.features, CONFIDENCE_FEATURES),
    candidates: excerpts.slice(0, limit).map(({ excerpt, best, confidence }) => {
      const { id, question } = presenter.choice(excerpt, locale);
      const because = contributions(model.rank, best.features, FEATURES);
      return { id, question, confidence, score: best.rank, because };
    }),
  };
}

import type { Decision } from './decide.js';
import { type Contribution, type Explanation, strongestFirst } from './explanation.js';
import { FEATURES } from './features/index.js';
import type { Options } from './options.js';
import { ASKED } from './ranking/clues.js';
import { CONFIDENCE_FEATURES, richnessOf } from './ranking/context.js';
import {
  activate,
  type Confidence,
  type Model,
  type Perceptron,
  signEffects,
  wordEffects,
} from './ranking/model.js';
import { confidences, type Ranking } from './ranking/rank.js';
import type { Typical } from './ranking/typical.js';
import type { Catalogue } from './retrieval/catalogue.js';
import type { Query } from './retrieval/query.js';
import { namesOf } from './text/asked.js';

/**
 * What tells the score of `features` from that of `typical`, feature by feature, so that all of it is what sets these
 * scores apart: what a feature adds with those before it and with those behind it, the mean of both.
 * @param richness how richly the entry is worded: behind the features stand the same times that, and both are one
 * reason; the typical ones count as of an entry that is as rich.
 */
function contributions(
  perceptron: Perceptron,
  features: Float64Array,
  typical: Float64Array,
  names: readonly string[],
  richness = 0,
): Contribution[] {
  const effects = new Float64Array(names.length);
  const order = [...names.keys()];
  for (const turn of [order, order.toReversed()]) {
    const seen = new Float64Array(features.length);
    const put = (i: number, value: number): void => {
      seen[i] = value;
      if (seen.length > names.length) seen[names.length + i] = value * richness;
    };
    for (const i of order) put(i, typical[i] ?? 0);
    let before = activate(perceptron, seen);
    for (const i of turn) {
      if (seen[i] === features[i]) continue;
      put(i, features[i] as number);
      const after = activate(perceptron, seen);
      effects[i] = (effects[i] as number) + (after - before) / 2;
      before = after;
    }
  }
  return names.map((feature, i) => ({ feature, value: features[i] as number, effect: effects[i] as number }));
}

/** What each word of the question, or of the entry's question, adds to the confidence: `asked 水深`, `entry 溫度`. */
function wordContributions(
  part: 'asked' | 'entry',
  confidence: Confidence,
  { evidence }: Ranking,
): Contribution[] {
  const { words, rows } = evidence[part];
  const width = rows.length / Math.max(1, words.length);
  return Array.from(wordEffects(confidence[part], evidence[part], evidence.whole), (effect, row) => ({
    feature: `${part} ${words[row] as string}`,
    value: rows[row * width + ASKED.weight] as number,
    effect,
  }));
}

/** What each kind of things adds that the question or the entry's question names: `missing 電話`. */
function signContributions(confidence: Confidence, { evidence: { signs } }: Ranking): Contribution[] {
  return signEffects(confidence, signs).map((effect, i) => ({
    feature: signs.names[i] as string,
    value: 1,
    effect,
  }));
}

/** What the language of the question adds. */
const languageContribution = ({ english }: Confidence, { evidence }: Ranking): Contribution => ({
  feature: 'english',
  value: evidence.english,
  effect: english * evidence.english,
});

const PLAIN = CONFIDENCE_FEATURES.slice(0, CONFIDENCE_FEATURES.length / 2);

/** Makes explanations of rankings over `catalogue`; `typical` is what they are compared with. */
export function createExplainer(
  catalogue: Catalogue,
  model: Model,
  { answerAt, clarifyAt, candidates }: Options,
  typical: () => Typical,
): (query: Query, ranking: Ranking, decision: Decision) => Explanation {
  return (query, ranking, decision) => {
    const probabilities = confidences(ranking, candidates);
    const [negative] = ranking.negatives;
    return {
      ...decision,
      excerpt: false,
      folded: query.analysis.folded,
      words: query.words.map(({ word, weight, focus, related }) => ({
        word: word.text,
        weight,
        focus,
        known: related.same.some((same) => same > 0.5),
      })),
      asked: namesOf(query.analysis.asked),
      confidence: ranking.confidence,
      offer: ranking.offer,
      thresholds: { answerAt, clarifyAt },
      because:
        ranking.ranked.length > 0
          ? strongestFirst([
              ...contributions(
                model.answer,
                ranking.features,
                typical().confidence,
                PLAIN,
                richnessOf(ranking.features),
              ),
              ...wordContributions('asked', model.answer, ranking),
              ...wordContributions('entry', model.answer, ranking),
              ...signContributions(model.answer, ranking),
              languageContribution(model.answer, ranking),
            ])
          : [],
      candidates: probabilities.map((confidence, i) => {
        const { item, score, features } = ranking.ranked[i] as (typeof ranking.ranked)[number];
        const entry = catalogue.items[item]?.entry;
        return {
          id: entry?.id ?? '',
          question: entry?.question ?? '',
          confidence,
          score,
          because: strongestFirst(contributions(model.rank, features, typical().rank, FEATURES)),
        };
      }),
      ...(negative
        ? {
            unanswered: {
              question: catalogue.texts[catalogue.items[negative.item]?.questions[0] as number] as string,
              score: negative.score,
            },
          }
        : {}),
    };
  };
}

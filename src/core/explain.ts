import type { Catalogue } from './catalogue.js';
import { CONFIDENCE_FEATURES } from './context.js';
import type { Decision } from './decide.js';
import { FEATURES } from './features/index.js';
import type { Linear, Model } from './model.js';
import type { Options } from './options.js';
import { confidences, type Ranking } from './rank.js';
import type { Query } from './retrieve.js';
import { namesOf } from './text/asked.js';

/** One feature's part in a score. */
export interface Contribution {
  readonly feature: string;
  readonly value: number;
  /** Weight times value: what it added to the score. */
  readonly effect: number;
}

/** How an outcome came about. */
export interface Explanation {
  readonly kind: Decision['kind'];
  /** The rule of `decide`, or `excerpt` where a sentence of an article answered. */
  readonly rule: Decision['rule'] | 'excerpt';
  /** The question as it was matched: one writing, without politeness. */
  readonly folded: string;
  /** Its words, what each tells here and bears on what is asked (0–1), and whether the knowledge has it. */
  readonly words: readonly {
    readonly word: string;
    readonly weight: number;
    readonly focus: number;
    readonly known: boolean;
  }[];
  /** The kinds of thing it asks for. */
  readonly asked: readonly string[];
  readonly confidence: number;
  readonly offer: number;
  readonly thresholds: { readonly answerAt: number; readonly clarifyAt: number };
  /** What made the confidence, strongest first. */
  readonly because: readonly Contribution[];
  readonly candidates: readonly {
    readonly id: string;
    readonly question: string;
    readonly confidence: number;
    readonly score: number;
    /** What made the rank, strongest first. */
    readonly because: readonly Contribution[];
  }[];
  /** The known unanswered question that came nearest, with its rank score. */
  readonly unanswered?: { readonly question: string; readonly score: number };
}

function contributions(linear: Linear, features: Float64Array, names: readonly string[]): Contribution[] {
  return names
    .map((feature, i) => {
      const value = features[i] as number;
      return { feature, value, effect: value * (linear.weights[i] as number) };
    })
    .filter(({ effect }) => effect !== 0)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** Makes explanations of rankings over `catalogue`. */
export function createExplainer(
  catalogue: Catalogue,
  model: Model,
  { answerAt, clarifyAt, candidates }: Options,
): (query: Query, ranking: Ranking, decision: Decision) => Explanation {
  return (query, ranking, decision) => {
    const probabilities = confidences(ranking, candidates);
    const { negative } = ranking;
    return {
      ...decision,
      folded: query.analysis.folded,
      words: query.words.map(({ word, weight, focus }) => ({
        word: word.text,
        weight,
        focus,
        known: [...catalogue.related(word).values()].some(({ same }) => same > 0.5),
      })),
      asked: namesOf(query.analysis.asked),
      confidence: ranking.confidence,
      offer: ranking.offer,
      thresholds: { answerAt, clarifyAt },
      because:
        ranking.ranked.length > 0 ? contributions(model.answer, ranking.features, CONFIDENCE_FEATURES) : [],
      candidates: probabilities.map((confidence, i) => {
        const { item, score, features } = ranking.ranked[i] as (typeof ranking.ranked)[number];
        const entry = catalogue.items[item]?.entry;
        return {
          id: entry?.id ?? '',
          question: entry?.question ?? '',
          confidence,
          score,
          because: contributions(model.rank, features, FEATURES),
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

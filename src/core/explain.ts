import type { Decision } from './decide.js';
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

/** One feature's part in a score, or one word's. */
export interface Contribution {
  readonly feature: string;
  /** Of a word, what it tells here, 0–1. */
  readonly value: number;
  /**
   * What a feature adds by what sets its value apart from the typical one here, 0 for what is the same for all
   * questions; of a word and a kind, all that it adds.
   */
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

/** Effects below this are rounding, or tell nobody anything. */
const NOTHING = 1e-9;

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
  return names
    .map((feature, i) => ({ feature, value: features[i] as number, effect: effects[i] as number }))
    .filter(({ effect }) => Math.abs(effect) > NOTHING);
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
  })).filter(({ effect }) => Math.abs(effect) > NOTHING);
}

/** What each kind of things adds that the question or the entry's question names: `missing 電話`. */
function signContributions(confidence: Confidence, { evidence: { signs } }: Ranking): Contribution[] {
  return signEffects(confidence, signs)
    .map((effect, i) => ({ feature: signs.names[i] as string, value: 1, effect }))
    .filter(({ effect }) => Math.abs(effect) > NOTHING);
}

/** What the language of the question adds. */
function languageContributions({ english }: Confidence, { evidence }: Ranking): Contribution[] {
  const effect = english * evidence.english;
  return Math.abs(effect) > NOTHING ? [{ feature: 'english', value: evidence.english, effect }] : [];
}

function strongestFirst(parts: Contribution[]): Contribution[] {
  return parts.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

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
              ...languageContributions(model.answer, ranking),
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

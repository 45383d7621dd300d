import type { Catalogue } from './catalogue.js';
import { describe, type Ranked } from './context.js';
import type { Measurement } from './features/index.js';
import { evaluate, type Model, probability } from './model.js';
import type { Query } from './retrieve.js';

/** The candidates of a query in order, with how sure the first is. */
export interface Ranking {
  /** Entries, best first. */
  readonly ranked: readonly Ranked[];
  /** The best question that the knowledge is known not to answer. */
  readonly negative?: Ranked;
  /** Probability that the first is right. */
  readonly confidence: number;
  /** Probability that one of the first five is right. */
  readonly offer: number;
  /** What both were computed from; empty where nothing was found. */
  readonly features: Float64Array;
}

/** Puts measured hits in order; equal scores keep the knowledge's order. */
export function rank(
  query: Query,
  measured: readonly Measurement[],
  catalogue: Catalogue,
  model: Model,
): Ranking {
  const scored = measured
    .map((each): Ranked => ({ ...each, score: evaluate(model.rank, each.features) }))
    .sort((a, b) => b.score - a.score || a.item - b.item);
  const ranked = scored.filter(({ item }) => catalogue.items[item]?.entry);
  const negative = scored.find(({ item }) => !catalogue.items[item]?.entry);
  const features =
    ranked.length > 0 ? describe(query, ranked, negative?.score, catalogue) : new Float64Array(0);
  return {
    ranked,
    ...(negative ? { negative } : {}),
    features,
    confidence: ranked.length > 0 ? probability(evaluate(model.answer, features)) : 0,
    offer: ranked.length > 0 ? probability(evaluate(model.offer, features)) : 0,
  };
}

/**
 * Probability of each of the first `limit` candidates: the first's confidence, and for those behind it their
 * share of what is left of the offer, never above the one before.
 */
export function confidences({ ranked, confidence, offer }: Ranking, limit: number): number[] {
  const first = ranked[0];
  if (!first) return [];
  const behind = ranked.slice(1).map(({ score }) => Math.exp(score - first.score));
  const sum = behind.reduce((a, b) => a + b, 0) || 1;
  const left = Math.max(0, offer - confidence);
  return [confidence, ...behind.map((share) => Math.min(confidence, (left * share) / sum))].slice(0, limit);
}

import { AT, type Measurement } from '../features/index.js';
import type { Catalogue } from '../retrieval/catalogue.js';
import type { Query } from '../retrieval/query.js';
import { describe, LEAST_LEAD, type Ranked } from './context.js';
import { type Evidence, evidenceOf, NO_EVIDENCE } from './evidence.js';
import { activate, type Model, probability, score } from './model.js';

/** The candidates of a query in order, with how sure the first is. */
export interface Ranking {
  /** Entries, best first. */
  readonly ranked: readonly Ranked[];
  /** Questions that the knowledge is known not to answer, best first. */
  readonly negatives: readonly Ranked[];
  /** Probability that the first is right. */
  readonly confidence: number;
  /** Probability that one of the first five is right. */
  readonly offer: number;
  /** What both were computed from; empty where nothing was found. */
  readonly features: Float64Array;
  readonly evidence: Evidence;
}

/** How many of the first are looked at word by word, and how far behind the first one of them may score. */
const CLOSE = 3;
const BEHIND = 1;

/** 1 for an entry that has the very question. */
const isAsked = ({ features }: Ranked): number => features[AT.same] as number;

/** What is measured of an item, with its rank score. */
interface Measured extends Measurement {
  readonly score: number;
}

const inOrder = (a: Ranked, b: Ranked): number =>
  isAsked(b) - isAsked(a) || b.score - a.score || a.item - b.item;

/**
 * Puts measured hits in order; equal scores keep the knowledge's order. What has the very question comes first; else,
 * where others come close behind the first one, it is the one of them that we are surest of.
 */
export function rank(
  query: Query,
  measured: readonly Measurement[],
  catalogue: Catalogue,
  model: Model,
): Ranking {
  const ranked: Measured[] = [];
  const negatives: Measured[] = [];
  for (const { item, document, features, alone } of measured) {
    /* Field by field: what a spread makes is read more slowly. */
    const each: Measured = { item, document, features, alone, score: activate(model.rank, features) };
    (catalogue.items[item]?.entry ? ranked : negatives).push(each);
  }
  ranked.sort(inOrder);
  negatives.sort(inOrder);
  const first = ranked[0];
  if (!first) {
    const features = new Float64Array(0);
    return { ranked, negatives, features, evidence: NO_EVIDENCE, confidence: 0, offer: 0 };
  }
  const negative = negatives[0]?.score ?? -Infinity;
  const judge = (order: readonly Measured[]) => {
    const head = order[0] as Measured;
    const own = negative > LEAST_LEAD ? head.alone().map((each) => activate(model.rank, each)) : [];
    const features = describe(query, order, negative, Math.max(...own), catalogue);
    const evidence = evidenceOf(query, head, order[1], features, catalogue, model.axes);
    return { ranked: order, features, evidence, sure: score(model.answer, features, evidence) };
  };
  let best = judge(ranked);
  for (const each of ranked.slice(1, CLOSE)) {
    if (first.score - each.score > BEHIND || isAsked(first) > isAsked(each)) break;
    const other = judge([each, ...ranked.filter((one) => one !== each)]);
    if (other.sure > best.sure) best = other;
  }
  const { features, evidence, sure } = best;
  return {
    ranked: best.ranked,
    negatives,
    features,
    evidence,
    confidence: probability(sure),
    offer: probability(score(model.offer, features, evidence)),
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

/** A choice with a smaller share than this of the first one's weight is too far to be meant. */
const FAR = 0.01;
/** Fewer are no choice. */
export const LEAST_CHOICES = 2;

/** What to offer, up to `limit`: the first two candidates, and of the others those that are not far behind the first. */
export function toOffer({ ranked }: Ranking, limit: number): Ranked[] {
  const isNear = ({ score }: Ranked): boolean => Math.exp(score - (ranked[0] as Ranked).score) >= FAR;
  return ranked.slice(0, limit).filter((each, i) => i < LEAST_CHOICES || isNear(each));
}

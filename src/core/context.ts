import { FEATURES } from './features.js';
import type { Query } from './retrieve.js';

/** What is measured of the first candidate's company: the others behind it and the query itself. */
export const CONTEXT = Object.freeze([
  'share',
  'margin',
  'secondShare',
  'rankScore',
  'entropy',
  'queryMass',
  'queryWords',
  'queryShort',
  'queryAsks',
  'negativeMargin',
] as const);

/** A candidate with its rank score. */
export interface Ranked {
  readonly item: number;
  readonly features: Float64Array;
  readonly score: number;
}

const CLIP = 4;

/**
 * The features of the confidence in `ranked[0]`: its own, then its company's (`CONTEXT`).
 * @param ranked the answerable candidates, best first; at least one.
 * @param negative the best score of a question that the knowledge is known not to answer.
 */
export function describe(
  query: Query,
  ranked: readonly Ranked[],
  negative: number | undefined,
): Float64Array {
  const first = ranked[0] as Ranked;
  const out = new Float64Array(FEATURES.length + CONTEXT.length);
  out.set(first.features);
  let sum = 0;
  for (const { score } of ranked) sum += Math.exp(score - first.score);
  let entropy = 0;
  for (const { score } of ranked) {
    const share = Math.exp(score - first.score) / sum;
    if (share > 0) entropy -= share * Math.log(share);
  }
  const second = ranked[1];
  const values: Record<(typeof CONTEXT)[number], number> = {
    share: 1 / sum,
    margin: second ? Math.min(CLIP, first.score - second.score) : CLIP,
    secondShare: second ? Math.exp(second.score - first.score) / sum : 0,
    rankScore: first.score,
    entropy,
    queryMass: Math.log(query.mass + 0.1),
    queryWords: Math.min(10, query.words.length),
    queryShort: query.analysis.compact.length < 4 ? 1 : 0,
    queryAsks: query.analysis.asked ? 1 : 0,
    negativeMargin: negative === undefined ? -CLIP : Math.max(-CLIP, Math.min(CLIP, negative - first.score)),
  };
  CONTEXT.forEach((name, i) => {
    out[FEATURES.length + i] = values[name];
  });
  return out;
}

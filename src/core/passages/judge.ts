import type { Options } from '../options.js';
import type { Articles, Found } from './articles.js';
import { decidePassages, type Left, type PassageDecision } from './decide.js';
import { composeExcerpts, type Excerpt } from './excerpt.js';
import type { PassageRanking, RankedSentence } from './model.js';

/** An excerpt that may answer, with the best of its sentences. */
export interface RankedExcerpt {
  readonly excerpt: Excerpt;
  readonly best: RankedSentence;
  /** Probability that it answers: the first's confidence, and for the others their share of the rest. */
  readonly confidence: number;
}

/** A question, what the articles hold for it, and what becomes of it. */
export interface JudgedPassages extends Found {
  /** Best first. */
  readonly excerpts: readonly RankedExcerpt[];
  readonly decision: PassageDecision;
}

/** The most excerpts that a clarify offers. */
export const OFFERED = 3;

function withConfidences(
  excerpts: readonly Excerpt[],
  { ranked, confidence }: PassageRanking,
): RankedExcerpt[] {
  const bests = excerpts.map(
    ({ first, last }) =>
      ranked.find(({ sentence }) => sentence === first || sentence === last) as RankedSentence,
  );
  const worths = bests.map(({ rank }) => Math.exp(rank - (ranked[0] as RankedSentence).rank));
  const rest = worths.slice(1).reduce((sum, worth) => sum + worth, 0);
  return excerpts.map((excerpt, i) => ({
    excerpt,
    best: bests[i] as RankedSentence,
    confidence:
      i === 0 ? confidence : Math.min(confidence, ((1 - confidence) * (worths[i] as number)) / rest),
  }));
}

/**
 * Ranks the excerpts that may answer a question, and decides; `undefined` where entries have the last word, since there
 * are some and no excerpt is sure enough.
 */
export function judgePassages(
  question: string,
  articles: Articles,
  options: Options,
  left: Left,
): JudgedPassages | undefined {
  const found = articles.find(question);
  const { query, ranking } = found;
  const most = Math.max(OFFERED, options.candidates);
  const excerpts = composeExcerpts(ranking.ranked, articles.corpus, query.kinds, most);
  const decision = decidePassages(found, excerpts, articles, options, left);
  if (decision.kind === 'abstain' && !articles.alone) return undefined;
  return { ...found, excerpts: withConfidences(excerpts, ranking), decision };
}

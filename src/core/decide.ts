import type { Options } from './options.js';
import type { Ranking } from './rank.js';

/** What becomes of a question, with the rule that said so. */
export interface Decision {
  readonly kind: 'answer' | 'clarify' | 'abstain';
  readonly rule: 'nothing-asked' | 'nothing-found' | 'known-unanswered' | 'sure' | 'close' | 'unsure';
}

/** Fewer letters and digits than this ask nothing. */
const LEAST_CHARACTERS = 1;

/** Decides by the confidences and thresholds; the whole policy stands here. */
export function decide(ranking: Ranking, asked: string, options: Options): Decision {
  if ([...asked].length < LEAST_CHARACTERS) return { kind: 'abstain', rule: 'nothing-asked' };
  const { ranked, negative, confidence, offer } = ranking;
  const first = ranked[0];
  if (!first) return { kind: 'abstain', rule: 'nothing-found' };
  const refused = negative !== undefined && negative.score > first.score;
  if (confidence >= options.answerAt && !refused) return { kind: 'answer', rule: 'sure' };
  if (refused && confidence < options.answerAt) return { kind: 'abstain', rule: 'known-unanswered' };
  if (offer >= options.clarifyAt && ranked.length > 1) return { kind: 'clarify', rule: 'close' };
  return { kind: 'abstain', rule: 'unsure' };
}

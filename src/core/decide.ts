import { AT } from './features/index.js';
import type { Options } from './options.js';
import type { Ranking } from './rank.js';

/** What becomes of a question, with the rule that said so. */
export interface Decision {
  readonly kind: 'answer' | 'clarify' | 'abstain';
  readonly rule:
    | 'nothing-asked'
    | 'nothing-found'
    | 'known-unanswered'
    | 'sure'
    | 'other-thing'
    | 'close'
    | 'unsure';
}

/** A name or figure counts as another one from this value of the features that say so. */
const OTHER = 0.9;
const OTHER_THING = [AT.swappedSubject, AT.figureOpen];

/** Decides by the confidences and thresholds; the whole policy stands here. */
export function decide(ranking: Ranking, asked: string, options: Options): Decision {
  const { ranked, negative, confidence, offer } = ranking;
  const first = ranked[0];
  if (asked === '') return { kind: 'abstain', rule: 'nothing-asked' };
  if (!first) return { kind: 'abstain', rule: 'nothing-found' };
  if (negative !== undefined && negative.score > first.score)
    return { kind: 'abstain', rule: 'known-unanswered' };
  const other = OTHER_THING.some((feature) => (first.features[feature] as number) > OTHER);
  if (confidence >= options.answerAt && !other) return { kind: 'answer', rule: 'sure' };
  if (offer >= options.clarifyAt && ranked.length > 1)
    return { kind: 'clarify', rule: other ? 'other-thing' : 'close' };
  return { kind: 'abstain', rule: 'unsure' };
}

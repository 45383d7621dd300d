import { DEFAULTS, type Options } from '../options.js';
import type { Articles, Found } from './articles.js';
import { STRICT } from './asking.js';
import { type Excerpt, kindsOf } from './excerpt.js';

/** What becomes of a question by the articles alone, with the rule that said so. */
export interface PassageDecision {
  readonly kind: 'answer' | 'clarify' | 'abstain';
  readonly rule: 'excerpt' | 'excerpts' | 'lacking' | 'unsure' | 'nothing-found';
  /** Least confidence to quote the first excerpt, and to offer several; 1: never. */
  readonly thresholds: { readonly answerAt: number; readonly clarifyAt: number };
}

/** When an excerpt is shown, by its confidence, with the options that ship; chosen by halves of the files, see `docs/passages.md`. */
export const THRESHOLDS = Object.freeze({
  /** Least confidence to answer, where there are no entries. */
  answer: 0.65,
  /** Least confidence to answer beside entries: by what none tells, and by what one does that knows better when. */
  beside: 0.7,
  told: 0.95,
  /** Least confidence to answer instead of choices between entries: these are about what is asked, or near it. */
  choices: 0.8,
  /** Least confidence to offer excerpts, where there are no entries or drafts alone. */
  clarify: 0.3,
});

/** What entries leave a question to that none answers; where there are none, silence. */
export type Left = 'silence' | 'choices';

/**
 * A threshold of excerpts as an option moves it: where that is as it ships, so is this; at 0 and 1 they are the same, and
 * straight between.
 */
function moved(own: number, option: 'answerAt' | 'clarifyAt', options: Options): number {
  const [given, shipped] = [options[option], DEFAULTS[option]];
  return given <= shipped ? own * (given / shipped) : 1 - (1 - own) * ((1 - given) / (1 - shipped));
}

/** Decides by the confidence of the first sentence and the thresholds; the whole policy of excerpts stands here. */
export function decidePassages(
  { query, ranking: { ranked, confidence } }: Found,
  excerpts: readonly Excerpt[],
  { alone, told, corpus }: Articles,
  options: Options,
  left: Left,
): PassageDecision {
  const [best] = ranked;
  const [first] = excerpts;
  const own = (): number => {
    if (alone || !best) return THRESHOLDS.answer;
    if (left === 'choices') return THRESHOLDS.choices;
    return told.tells(best.sentence) ? THRESHOLDS.told : THRESHOLDS.beside;
  };
  const mayOffer = alone || (left === 'silence' && best !== undefined && told.isDrafted(best.sentence));
  const thresholds = {
    answerAt: moved(own(), 'answerAt', options),
    clarifyAt: mayOffer ? moved(THRESHOLDS.clarify, 'clarifyAt', options) : 1,
  };
  if (!first || !best) return { kind: 'abstain', rule: 'nothing-found', thresholds };
  const reaches = (least: number): boolean => least < 1 && confidence >= least;
  const isSure = reaches(thresholds.answerAt);
  const holds = (query.kinds & STRICT & ~kindsOf(first, corpus)) === 0;
  if (isSure && holds && !best.otherFigure) return { kind: 'answer', rule: 'excerpt', thresholds };
  if (excerpts.length > 1 && reaches(thresholds.clarifyAt))
    return { kind: 'clarify', rule: isSure ? 'lacking' : 'excerpts', thresholds };
  return { kind: 'abstain', rule: isSure ? 'lacking' : 'unsure', thresholds };
}

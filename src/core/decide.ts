import { AT } from './features/index.js';
import type { Nature } from './nature.js';
import type { Options } from './options.js';
import type { Ranked } from './ranking/context.js';
import { type Ranking, toOffer } from './ranking/rank.js';

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
    | 'topic'
    | 'several'
    | 'unsure';
}

/** A name or figure counts as another one from this value of the features that say so. */
const OTHER = 0.9;
const OTHER_THING = [AT.swappedSubject, AT.figureOpen];
/**
 * Surer than this, that another thing is named has been weighed against all that fits: of the answers that the checks
 * would hold back, four of five are right from here on, half below (docs/experiments.md, Names, figures).
 */
const CERTAIN = 0.9;
/** How well, by its wording, a question known not to be answered must fit where no entry is found. */
const FITTING = 0.5;

/**
 * Whether the query names another thing than the entry is about, or asks for what it does not hold: another code always,
 * all else unless that is certain to be no matter.
 */
function isOtherThing({ features }: Ranked, confidence: number): boolean {
  const is = (feature: number): boolean => (features[feature] as number) > OTHER;
  if (is(AT.foreignCode)) return true;
  if (confidence >= CERTAIN) return false;
  return (
    OTHER_THING.some(is) ||
    /* How long it takes, of an entry that tells the price and no duration. */
    (is(AT.askedUnheard) && is(AT.askedUnanswered))
  );
}

/** How well a query and a question fit by their wording, either way, 0–1. */
const wordingOf = ({ features }: Ranked): number =>
  ((features[AT.strictQuestion] as number) + (features[AT.strictBack] as number)) / 4 +
  (features[AT.gramCosine] as number) / 2;

/** Whether a question known not to be answered is the query, or is ranked before the first entry. */
const isKnown = (negative: Ranked, first: Ranked | undefined): boolean =>
  (first ? negative.score > first.score : wordingOf(negative) > FITTING) || negative.features[AT.same] === 1;

/** From this share on, what a question has of an entry's question is all of it that tells. */
const WHOLE = 0.5;

/** An entry that has the word of a topic, or one that means the same, has this share of the question at least. */
const HAVING = 0.8;

/** Whether one of the choices has what a question of one word names. */
const isHad = (ranking: Ranking, choices: number): boolean =>
  toOffer(ranking, choices).some(({ features }) => (features[AT.strictAll] as number) >= HAVING);

/** Whether a question may be met by choices: there are some, and the options want it. */
export const mayAsk = ({ clarifyAt }: Options, entries: number): boolean => clarifyAt < 1 && entries > 1;

/**
 * Decides by the confidences and thresholds; the whole policy stands here.
 * @param isTalk whether the question is small talk; looked at where no answer is sure.
 * @param entries how many entries there are to choose from.
 * @param nature what the ranking does not tell of the question.
 */
export function decide(
  ranking: Ranking,
  isTalk: () => boolean,
  options: Options,
  entries: number,
  nature: Nature,
): Decision {
  const nothingAsked: Decision = { kind: 'abstain', rule: 'nothing-asked' };
  if (nature.isExpression) return nothingAsked;
  const { ranked, negatives, confidence, offer, evidence } = ranking;
  const first = ranked[0];
  if (negatives.some((negative) => isKnown(negative, first)))
    return { kind: 'abstain', rule: 'known-unanswered' };
  if (!first) return isTalk() ? nothingAsked : { kind: 'abstain', rule: 'nothing-found' };
  /* The very question is about nothing else, however its words are spaced. */
  const isSame = first.features[AT.same] === 1;
  const other =
    !isSame &&
    (evidence.signs.isOpposite ||
      nature.isOtherTime(first.item) ||
      nature.isOtherFigure(first.item) ||
      isOtherThing(first, confidence));
  const isPart = nature.isShared && (first.features[AT.strictBack] as number) < WHOLE;
  const isVague = (nature.isBroad || isPart) && mayAsk(options, entries) && !isSame;
  if (!isSame && nature.isRemark() && !nature.answersTalk(first.item)) return nothingAsked;
  if (confidence >= options.answerAt && !other && !isVague) return { kind: 'answer', rule: 'sure' };
  const talk = isTalk();
  if (talk && !nature.answersTalk(first.item)) return nothingAsked;
  if (offer >= options.clarifyAt && entries > 1)
    return { kind: 'clarify', rule: other ? 'other-thing' : isVague ? 'topic' : 'close' };
  if (nature.isTopic && mayAsk(options, entries) && isHad(ranking, options.choices))
    return { kind: 'clarify', rule: 'topic' };
  return talk ? nothingAsked : { kind: 'abstain', rule: 'unsure' };
}

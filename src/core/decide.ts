import { CONFIDENCE_FEATURES, type Ranked } from './context.js';
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
const OTHER_THING = [AT.swappedSubject, AT.figureOpen, AT.foreignCode];
/** By how much a question known not to be answered must fit better, by its wording, than the entry's best one. */
const CLOSER = 0.08;
/** How well, by its wording, a question known not to be answered must fit where no entry is found. */
const FITTING = 0.5;
/** By how much more a word may tell that it lacks. */
const LACKING = 0.1;

/** Whether the query names another thing, or a figure, than the entry is about, or asks for what it does not hold. */
function isOtherThing({ features }: Ranked): boolean {
  const is = (feature: number): boolean => (features[feature] as number) > OTHER;
  return (
    OTHER_THING.some(is) ||
    /* The entry may name the other thing in passing: the fund's founding, asked of the company that it is the parent of. */
    (is(AT.swappedQuestion) && is(AT.subjectDropped)) ||
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

/**
 * Whether a question known not to be answered fits the query better by its wording, and is about the same thing: it
 * lacks no word that the entry has (深圳 AI 企業排第幾, of its 人才).
 */
const isCloser = (negative: Ranked, first: Ranked): boolean =>
  !isOtherThing(negative) &&
  wordingOf(negative) > wordingOf(first) + CLOSER &&
  (negative.features[AT.missingMost] as number) <= (first.features[AT.missingMost] as number) + LACKING;

const QUERY_WORDS = CONFIDENCE_FEATURES.indexOf('queryWords');
const QUERY_MASS = CONFIDENCE_FEATURES.indexOf('queryMass');
/** What a topic tells, as `queryMass` has it: 公司 does, 可以 does not. */
const TELLING = Math.log(0.45);
/** An entry that has the whole question, word by word, has this share of it at least. */
const WHOLE = 0.99;
/** Among so many of the first entries one is to have it. */
const FOREMOST = 5;

/**
 * Whether the question is one word, and an entry has it: a topic, of which nobody can be sure what is asked, and which
 * what is known not to be answered is as near to as what is.
 */
function isTopic({ ranked, features }: Ranking): boolean {
  return (
    (features[QUERY_WORDS] as number) === 1 &&
    (features[QUERY_MASS] as number) >= TELLING &&
    ranked.slice(0, FOREMOST).some((each) => (each.features[AT.strictAll] as number) >= WHOLE)
  );
}

/**
 * Decides by the confidences and thresholds; the whole policy stands here.
 * @param isTalk whether the question is small talk; looked at where no answer is sure.
 * @param entries how many entries there are to choose from.
 * @param isExpression whether the question is an expression to be run, which is none.
 */
export function decide(
  ranking: Ranking,
  isTalk: () => boolean,
  options: Options,
  entries: number,
  isExpression = false,
): Decision {
  if (isExpression) return { kind: 'abstain', rule: 'nothing-asked' };
  const { ranked, negatives, confidence, offer } = ranking;
  const first = ranked[0];
  if (negatives.some((negative) => isKnown(negative, first)))
    return { kind: 'abstain', rule: 'known-unanswered' };
  if (!first) return { kind: 'abstain', rule: isTalk() ? 'nothing-asked' : 'nothing-found' };
  const other = isOtherThing(first) || negatives.some((negative) => isCloser(negative, first));
  if (confidence >= options.answerAt && !other) return { kind: 'answer', rule: 'sure' };
  if (isTalk()) return { kind: 'abstain', rule: 'nothing-asked' };
  if ((offer >= options.clarifyAt || isTopic(ranking)) && entries > 1)
    return { kind: 'clarify', rule: other ? 'other-thing' : 'close' };
  return { kind: 'abstain', rule: 'unsure' };
}

import type { EnglishClause } from './clause.js';
import { isPluralSubject } from './reference.js';
import { type English, isWord, textOf, type Word } from './word.js';

/** Builds questions out of a clause. */
export interface EnglishAsker {
  readonly clause: EnglishClause;
  /** The subject as it stands inside a sentence. */
  readonly subject: string;
  /** `wh`, the verb turned round the subject, and the rest without `left`; empty where the verb's forms are not known. */
  invert(wh: string, left?: readonly Word[]): string;
  /** `wh` in place of the subject. */
  ofSubject(wh: string): string;
}

const HAVE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did)$/;
const PLURAL_TO_SINGULAR: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
};

/** Makes the asker of a clause about `subject`. */
export function createEnglishAsker(clause: EnglishClause, subject: string, english: English): EnglishAsker {
  const { auxiliaries, verb, rest, tail } = clause;
  const front = auxiliaries[0] ?? (isWord(verb, /^(?:is|are|was|were)$/) ? verb : undefined);

  /**
   * Up to a comma that another statement follows, or that ends what is asked for, where that stands before it: takes 22
   * minutes, five less than today.
   */
  function predicate(left: readonly Word[]): string {
    const last = Math.max(-1, ...left.map((word) => rest.indexOf(word)));
    const end = rest.findIndex(({ post }, i) => post.includes(',') && (joins(rest[i + 1]) || i === last));
    const isBefore = end >= last && last >= 0;
    return textOf((isBefore ? rest.slice(0, end + 1) : rest).filter((word) => !left.includes(word)));
  }

  /** `undefined` where the verb's infinitive is not known. */
  function turned(): string | undefined {
    if (front && isWord(front, HAVE)) {
      const others = [...auxiliaries.slice(1), ...(front === verb ? [] : [verb])];
      return `${front.text.toLowerCase()} ${subject} ${textOf(others)}`;
    }
    // Repairs cost a fortune, which the insurer refused to pay: of one form, the next verb tells the time.
    const isLike = SAME_IN_PAST.test(verb.text.toLowerCase());
    const past = verb.tags.has('PastTense') || (isLike && tail.some(({ tags }) => tags.has('PastTense')));
    const base = english.infinitive(verb) ?? verb.text;
    // The council set: a singular subject without an -s on its verb is in the past.
    const isPast = past || (!isPluralSubject(clause.subject) && base === verb.text);
    const isUnknown = past ? !SAME_IN_PAST.test(base.toLowerCase()) : /[^s]s$/.test(base);
    if (base === verb.text && isUnknown) return undefined;
    const helper = isPast ? 'did' : base !== verb.text ? 'does' : 'do';
    const adverbs = auxiliaries.filter(({ tags }) => tags.has('Adverb'));
    return `${helper} ${subject} ${textOf(adverbs)} ${base}`;
  }

  return {
    clause,
    subject,
    invert(wh, left = []) {
      const verbs = turned();
      return verbs === undefined ? '' : squeeze(`${wh} ${verbs} ${predicate(left)}`);
    },
    ofSubject(wh) {
      const group = [...auxiliaries, verb];
      const [first, ...others] = group.map(({ text }) => text);
      const own =
        wh === subject || /^how many/i.test(wh) ? first : (PLURAL_TO_SINGULAR[first ?? ''] ?? first);
      return squeeze(`${wh} ${own} ${others.join(' ')} ${predicate([])}`);
    },
  };
}

/** Verbs whose past is like their infinitive. */
export const SAME_IN_PAST =
  /^(?:set|cut|put|hit|cost|let|shut|spread|hurt|burst|quit|bet|cast|split|read|beat|shed|rid|broadcast|forecast|upset|reset)$/;

const joins = (word: Word | undefined): boolean => word !== undefined && isWord(word, /^(?:and|but|or)$/);

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A question longer than this is nobody's, in characters. */
const LONGEST = 130;

/** A question as it is written; `undefined` where it is too long or stands for something it does not name. */
export function finishEnglish(question: string): string | undefined {
  const text = squeeze(question.replace(/\([^()]*\)/g, '')).replace(/[\s.,;:!?]+$/g, '');
  if (text.length > LONGEST || text.length < 8) return undefined;
  if (
    /\b(?:he|she|they|them|him|his|her|their|this|these|those|we|our|us|I|my|you|your)\b|(?<!^is )\bit\b/.test(
      text,
    )
  )
    return undefined;
  if (
    /\b(?:there|here)$/.test(text) ||
    (/\bthere\b/.test(text) && !/\b(?:is|are|was|were) there\b/.test(text))
  )
    return undefined;
  // What is asked for stood before a comma, and what follows it hangs in the air.
  if (
    /^(?:what|who|whom|when|where|why|which|how|(?:by|at|on|in|since) (?:whom|what|which|when|how))\b/i.test(
      text,
    ) &&
    /,(?! (?:\d{4}\b))(?=\s)/.test(text)
  )
    return undefined;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`;
}

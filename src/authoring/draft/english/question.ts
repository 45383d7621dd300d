import type { EnglishClause } from './clause.js';
import { isPluralSubject } from './reference.js';
import { type English, isWord, textOf, type Word } from './word.js';

/** Builds questions out of a clause. */
export interface EnglishAsker {
  readonly clause: EnglishClause;
  /** The subject as it stands inside a sentence. */
  readonly subject: string;
  /** `wh`, the verb turned round the subject, and the rest without `left`. */
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
  const { auxiliaries, verb, rest } = clause;
  const front = auxiliaries[0] ?? (isWord(verb, /^(?:is|are|was|were)$/) ? verb : undefined);

  function predicate(left: readonly Word[]): string {
    return textOf(rest.filter((word) => !left.includes(word)));
  }

  function turned(): string {
    if (front && isWord(front, HAVE)) {
      const others = [...auxiliaries.slice(1), ...(front === verb ? [] : [verb])];
      return `${front.text.toLowerCase()} ${subject} ${textOf(others)}`;
    }
    const past = verb.tags.has('PastTense');
    const base = english.infinitive(verb) ?? verb.text;
    // The council set: a singular subject without an -s on its verb is in the past.
    const isPast = past || (!isPluralSubject(clause.subject) && base === verb.text);
    const helper = isPast ? 'did' : base !== verb.text ? 'does' : 'do';
    const adverbs = auxiliaries.filter(({ tags }) => tags.has('Adverb'));
    return `${helper} ${subject} ${textOf(adverbs)} ${base}`;
  }

  return {
    clause,
    subject,
    invert: (wh, left = []) => squeeze(`${wh} ${turned()} ${predicate(left)}`),
    ofSubject(wh) {
      const group = [...auxiliaries, verb];
      const [first, ...others] = group.map(({ text }) => text);
      const own = wh === subject ? first : (PLURAL_TO_SINGULAR[first ?? ''] ?? first);
      return squeeze(`${wh} ${own} ${others.join(' ')} ${predicate([])}`);
    },
  };
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A question longer than this is nobody's, in characters. */
const LONGEST = 130;

/** A question as it is written; `undefined` where it is too long or stands for something it does not name. */
export function finishEnglish(question: string): string | undefined {
  const text = squeeze(question.replace(/\([^()]*\)/g, '')).replace(/[\s.,;:!?]+$/g, '');
  if (text.length > LONGEST || text.length < 8) return undefined;
  if (/\b(?:he|she|they|them|this|these|those|we|our|us|I|my|you|your)\b|(?<!^is )\bit\b/.test(text))
    return undefined;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`;
}

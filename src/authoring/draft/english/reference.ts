import type { EnglishClause } from './clause.js';
import { type EnglishSentence, isWord, textOf, type Word } from './word.js';

/** What sentences before were about. */
export interface EnglishMention {
  readonly subject: string;
  readonly isPerson: boolean;
  readonly isPlural: boolean;
  /** The one thing that its sentence names beside it, which "it" may mean as well. */
  readonly object?: string;
  readonly paragraph: number;
}

const PEOPLE =
  /^(?:mayor|president|minister|director|chair|chairman|chairwoman|chief|manager|officer|spokesman|spokeswoman|spokesperson|teacher|professor|doctor|coach|captain|author|owner|founder|editor|engineer|scientist|researcher|student|resident|man|woman|boy|girl|runner|winner|driver|artist|singer|actor|member|visitor|passenger|customer|volunteer|worker|trainee|apprentice|nurse|pilot|employee|critic|expert|tourist|patient|farmer|neighbour|neighbor|gardener|vendor|pensioner|observer|people|person|children|women|men)s?$/i;

/** Bodies of people, which have a head and act as one. */
const COLLECTIVE =
  /\b(?:council|committee|company|government|ministry|police|team|university|school|board|agency|court|union|group|club|association|department|city|county|firm|foundation|society|trust|charity|bank)$/i;

/** Whether a name as a question says it ends on a word for people, or for a body of them. */
export function isSomebody(name: string): boolean {
  const core = name.replace(/ (?:of|by|in|for|from|at|on|with|who|which|that) .*$/su, '');
  return COLLECTIVE.test(core) || PEOPLE.test(core.slice(core.lastIndexOf(' ') + 1));
}

/** The words of a noun phrase before what describes it: readers, of readers who need a book. */
function coreOf(phrase: readonly Word[]): readonly Word[] {
  const end = phrase.findIndex(
    (word, i) => i > 0 && isWord(word, /^(?:who|which|that|of|in|on|at|for|from|with|to|by)$/),
  );
  return end < 0 ? phrase : phrase.slice(0, end);
}

/** Whether a subject takes a verb in the plural. */
export function isPluralSubject(subject: readonly Word[]): boolean {
  const core = coreOf(subject);
  return (
    core.at(-1)?.tags.has('Plural') === true ||
    core.some((word) => isWord(word, /^(?:and|they|we|you|i|these|those)$/))
  );
}

/** Whether the subject names people. */
export function isPersonal(subject: readonly Word[]): boolean {
  const core = coreOf(subject);
  const head = core.at(-1);
  return core.some(({ tags }) => tags.has('Person')) || (head !== undefined && PEOPLE.test(head.text));
}

/**
 * The subject as a question can say it: pronouns stand for the last subject that they fit; `undefined` where
 * there is none.
 */
export function resolveSubject(
  { subject }: EnglishClause,
  isCommon: (word: string) => boolean,
  mentions: readonly EnglishMention[],
  paragraph: number,
): { readonly subject: string; readonly changed: boolean } | undefined {
  const [first, ...others] = subject;
  if (!first) return undefined;
  const last = mentions.at(-1);
  const near = last?.paragraph === paragraph ? last : undefined;
  const stands = (fits: (mention: EnglishMention) => boolean) =>
    near && fits(near) ? { subject: near.subject, changed: true } : undefined;
  if (!others.length && isWord(first, /^it$/)) {
    const isSingle = near && !near.isPerson && !near.isPlural;
    if (near?.object) return isSingle ? undefined : { subject: near.object, changed: true };
    return stands(({ isPerson, isPlural }) => !isPerson && !isPlural);
  }
  if (!others.length && isWord(first, /^(?:he|she)$/))
    return stands(({ isPerson, isPlural }) => isPerson && !isPlural);
  if (!others.length && isWord(first, /^they$/)) return stands(({ isPlural }) => isPlural);
  if (others.length && isWord(first, /^(?:its|his|her)$/)) {
    const owner = stands(({ isPerson }) => isPerson === !isWord(first, /^its$/));
    // The fault was found by a café. Its founder…: a fault has none.
    const isHead = isWord(first, /^its$/) && PEOPLE.test(others.at(-1)?.text ?? '');
    if (owner && isHead && !isSomebody(owner.subject)) return undefined;
    return (
      owner && {
        subject: `${owner.subject}${/s$/.test(owner.subject) ? "'" : "'s"} ${textOf(others)}`,
        changed: true,
      }
    );
  }
  if (
    isWord(
      first,
      /^(?:i|we|you|our|my|your|this|these|those|that|there|their|such|both|others?|some|many|most|none|each|what|here|one|who|everyone|everything|nobody|nothing|something|it's)$/,
    )
  )
    return undefined;
  // The rest was raised: of what, the sentence before tells.
  if (
    isWord(first, /^the$/) &&
    others[0] &&
    isWord(others[0], /^(?:rest|remainder|latter|former|others?|same)$/)
  )
    return undefined;
  return { subject: lower(subject, isCommon), changed: false };
}

/** The subject inside a sentence: its first word in lower case unless it is a name. */
function lower(subject: readonly Word[], isCommon: (word: string) => boolean): string {
  const text = textOf(subject);
  const first = subject[0] as Word;
  // The Swift became…: inside a sentence an article is small, whatever it stands before.
  if (/^(?:The|An?)$/.test(first.text)) return text.charAt(0).toLowerCase() + text.slice(1);
  const isName = first.tags.has('Person') || (first.tags.has('ProperNoun') && !first.tags.has('Determiner'));
  const isCapital = /^[A-Z]/.test(subject[1]?.text ?? '');
  const isPlain = !isName && (first.tags.has('Adverb') || first.tags.has('Plural'));
  if (isPlain && !isCapital) return text.charAt(0).toLowerCase() + text.slice(1);
  return !isName && !isCapital && /^[A-Z][a-z]*$/.test(first.text) && isCommon(first.text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The thing in the singular that follows a verb, with its article. */
export function singleObject(rest: readonly Word[]): string | undefined {
  const [first] = rest;
  if (!first?.tags.has('Determiner')) return undefined;
  const core = coreOf(rest);
  const end = core.findIndex(({ tags, post }) => post !== '' || tags.has('Adverb') || tags.has('Verb'));
  const phrase = end < 0 ? core : core.slice(0, core[end]?.post ? end + 1 : end);
  const head = phrase.at(-1);
  const isThing =
    phrase.length > 1 && head?.tags.has('Noun') && !head.tags.has('Plural') && !head.tags.has('Date');
  return isThing ? textOf(phrase).replace(/^an? /, 'the ') : undefined;
}

/**
 * Whether a sentence tells whom or what the pronouns after its verb mean: not "a grant covers its price", whose "its"
 * is of something named before, nor "2,300 teachers took its course".
 */
export function explains(clause: EnglishClause, { words }: EnglishSentence): boolean {
  const from = words.indexOf(clause.verb) + 1;
  const at = words.indexOf(clause.subject[0] as Word);
  return words.slice(from).every((word, i) => {
    const fits = ANTECEDENTS.find(([pronoun]) => isWord(word, pronoun))?.[1];
    const named = [...words.slice(0, at), ...words.slice(from, from + i)];
    return !fits || fits.subject(clause.subject) || named.some(fits.word);
  });
}

/** Pronouns, the subjects that they may mean, and the other words. */
const ANTECEDENTS: readonly (readonly [
  pronoun: RegExp,
  fits: { subject(phrase: readonly Word[]): boolean; word(word: Word): boolean },
])[] = [
  [
    /^(?:its|itself)$/,
    {
      subject: (phrase) =>
        isPronoun(phrase) ||
        !(isPluralSubject(phrase) || isPersonal(phrase) || isWord(phrase[0] as Word, /^an?$/)),
      word: ({ tags }) => tags.has('Noun') && !NO_THING.some((tag) => tags.has(tag)),
    },
  ],
  [
    /^(?:his|her|him|himself|herself)$/,
    {
      subject: (phrase) =>
        isPronoun(phrase) ||
        (!isPluralSubject(phrase) && isPersonal(phrase)) ||
        coreOf(phrase).at(-1)?.tags.has('ProperNoun') === true,
      word: (word) => isPersonal([word]),
    },
  ],
  [
    /^(?:their|them|themselves|they)$/,
    {
      subject: (phrase) =>
        isPronoun(phrase) || isPluralSubject(phrase) || isPersonal(phrase) || isSomebody(textOf(phrase)),
      word: (word) => word.tags.has('Plural') || isWord(word, /^and$/) || isSomebody(word.text),
    },
  ],
];

const NO_THING = ['Plural', 'Pronoun', 'Person', 'Date', 'Value', 'Unit'];

/** What an earlier sentence explains is filled in. */
const isPronoun = (phrase: readonly Word[]): boolean =>
  phrase.length === 1 && phrase[0]?.tags.has('Pronoun') === true;

import { type EnglishSentence, isWord, type Word } from './word.js';

/** The main clause of an English sentence. */
export interface EnglishClause {
  /** What stands before the subject, up to a comma. */
  readonly lead: readonly Word[];
  readonly subject: readonly Word[];
  /** What is put in commas after the subject: the mayor of Riverton. */
  readonly apposition: readonly Word[];
  /** was, has been, would, did not: what stands before the main verb. */
  readonly auxiliaries: readonly Word[];
  readonly verb: Word;
  readonly rest: readonly Word[];
  /** What follows the main clause. */
  readonly tail: readonly Word[];
}

const OPENING =
  /^(?:but|and|so|however|meanwhile|moreover|furthermore|also|still|then|instead|therefore|thus|finally|besides|nevertheless|indeed|overall|similarly|additionally)$/;
const SUBORDINATE =
  /^(?:when|if|while|although|though|because|as|unless|until|once|since|after|before|whereas|whenever|where|despite)$/;
const LEADING =
  /^(?:now|today|yesterday|tomorrow|recently|finally|currently|previously|originally|initially|later|here|there)$/;
const BREAK =
  /^(?:which|who|whose|whom|where|when|while|but|so|although|though|because|since|as|until|unless|after|before|according|whereas|including|compared|with|said|says|adding|making|yet|or|not)$/;
const LINK = /^(?:is|are|was|were|am|be)$/;

/** Whether a clause says no more than that something exists: every Saturday there is a course. */
export function isExistential({ subject, verb, auxiliaries }: EnglishClause): boolean {
  const last = subject.at(-1);
  return last !== undefined && isWord(last, /^there$/) && isWord(auxiliaries[0] ?? verb, LINK);
}

/** The main clause of a sentence; `undefined` where it is a question, a quotation, a fragment, or too tangled. */
export function parseClause({ text, words: all }: EnglishSentence): EnglishClause | undefined {
  if (/\?["”)]*$/u.test(text) || /["“”]/u.test(text) || all.length < 3) return undefined;
  let words: readonly Word[] = all;
  const isSoFar = words[1] && isWord(words[1], /^far$/);
  while (words[0] && isWord(words[0], OPENING) && words.length > 3 && !isSoFar) words = words.slice(1);
  const lead = leadOf(words);
  words = words.slice(lead.length);
  const verbAt = mainVerbAt(words);
  if (verbAt === undefined || verbAt === 0) return undefined;
  const { subject, apposition } = splitSubject(words.slice(0, verbAt));
  let end = verbAt;
  while (words[end + 1] && isVerbal(words[end] as Word) && continuesVerb(words, end)) end++;
  const group = words.slice(verbAt, end + 1);
  const verb = group.at(-1) as Word;
  const after = verb.post.includes(',') ? [] : words.slice(end + 1);
  const stop = breakAt(after);
  const clause = {
    lead,
    subject,
    apposition,
    auxiliaries: group.slice(0, -1),
    verb,
    rest: after.slice(0, stop),
    tail: words.slice(end + 1 + stop),
  };
  return subject.length > 0 && subject.length <= 14 && isSound(clause) && !isTangled(clause)
    ? clause
    : undefined;
}

/** Plots that are left untended are given away: which of the verbs is the clause's own is not plain. */
const isTangled = ({ subject, verb, rest }: EnglishClause): boolean =>
  subject.some((word, i) => i > 0 && isWord(word, /^(?:who|which|that)$/)) &&
  (verb.tags.has('Prefix') ||
    rest.some(({ tags }) => tags.has('Copula') || tags.has('Auxiliary') || tags.has('Modal')));

/** Words that no noun phrase begins with, and that none ends with. */
const NO_BEGINNING =
  /^(?:let|please|and|but|or|in|on|at|by|since|than|then|because|of|for|from|with|without|during|through|despite|according|among|into|amid)$/;
/** What may begin a noun phrase as well, where a figure follows: under 20 people. */
const NO_BEGINNING_BUT_OF_FIGURE = /^(?:under|over|between|about|around|after|before)$/;
/** What no noun phrase holds: a clause began. */
const NO_PART = /^(?:when|while|because|if|although|until|unless|whereas)$/;
const NO_END = /^(?:and|but|or|of|to|in|on|at|by|for|the|an?|than|that|which|who)$/;

const NO_VERB = /^(?:still|also|not|never|always|often|only|just|ever|then|now)$/;

/** Whether the subject is a noun phrase and the verb a verb, as far as their words tell. */
function isSound({ subject, verb, auxiliaries, rest }: EnglishClause): boolean {
  const [first, last] = [subject[0] as Word, subject.at(-1) as Word];
  return (
    !isWord(first, NO_BEGINNING) &&
    !(isWord(first, NO_BEGINNING_BUT_OF_FIGURE) && !subject.some(({ tags }) => tags.has('Value'))) &&
    !subject.some((word) => isWord(word, NO_PART)) &&
    !isWord(last, NO_END) &&
    !last.tags.has('Ordinal') &&
    !subject.every(({ tags }) => tags.has('Value')) &&
    // The railway still matters: the branch line brings…: two clauses, of which the first ends here.
    !subject.some(({ post }) => post.includes(':')) &&
    // The roof leaked and ruined: of two verbs of one subject, only what is done to it can be asked for.
    !(rest[0] && isWord(rest[0], /^and$/) && rest[1]?.tags.has('Verb') && auxiliaries.length === 0) &&
    (auxiliaries.length === 0 || verb.tags.has('Verb') || isWord(verb, LINK)) &&
    !verb.tags.has('Adverb') &&
    !isWord(verb, NO_VERB)
  );
}

function leadOf(words: readonly Word[]): readonly Word[] {
  const first = words[0];
  if (!first) return [];
  const opens =
    first.tags.has('Preposition') ||
    first.tags.has('Date') ||
    first.tags.has('Adverb') ||
    isWord(first, /^(?:every|each|according|last|this|next|so)$/) ||
    isWord(first, SUBORDINATE) ||
    isWord(first, /^(?:for|to|in|on|at|by)$/);
  if (!opens) return [];
  const bare = timeWithoutComma(words);
  if (bare) return words.slice(0, bare);
  if (isWord(first, /^(?:last|this|next)$/)) return [];
  const comma = words.findIndex(({ post }) => post.includes(','));
  if (comma < 0 || comma > words.length - 3) return isWord(first, LEADING) ? words.slice(0, 1) : [];
  // In May 2019, …: the year belongs to it.
  const next = words[comma + 1];
  const more = next?.tags.has('Year') && next.post.includes(',') ? 2 : 1;
  return words.slice(0, comma + more);
}

const PERIOD =
  /^(?:spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends|january|february|march|april|may|june|july|august|september|october|november|december|(?:1[5-9]|20)\d\d)$/;
const SPAN = /^(?:second|minute|hour|day|night|week|month|year|season|decade|century)$/;

/** In 1982 the company moved, last year 410 people applied: how many words are a time before the subject. */
function timeWithoutComma(words: readonly Word[]): number {
  const [first, second, third] = words;
  if (!first || !second || !third || first.post || second.post) return 0;
  if (isWord(first, /^(?:since|so)$/) && isWord(second, /^(?:then|far)$/)) return 2;
  const isPeriod =
    isWord(first, /^(?:in|on|by|since|during|before|after)$/) &&
    isWord(second, PERIOD) &&
    !isWord(third, PERIOD);
  const isEvery =
    isWord(first, /^(?:every|each)$/) &&
    (second.tags.has('Date') || isWord(second, PERIOD) || isWord(second, SPAN));
  const isNear = isWord(first, /^(?:last|this|next)$/) && (isWord(second, PERIOD) || isWord(second, SPAN));
  const begins = ['Determiner', 'Pronoun', 'Noun', 'Possessive', 'Value', 'Adjective'].some((tag) =>
    third.tags.has(tag),
  );
  if ((isPeriod || isEvery || isNear) && begins && !third.tags.has('Date')) return 2;
  // For nineteen years nobody…: a span, and then the subject.
  const isSpan = isWord(first, /^(?:for|after|within)$/) && second.tags.has('Cardinal');
  const fourth = words[3];
  return isSpan && !third.post && third.tags.has('Duration') && fourth && !isVerbal(fourth) ? 3 : 0;
}

const isVerbal = ({ tags }: Word): boolean =>
  tags.has('Verb') ||
  tags.has('Modal') ||
  tags.has('Auxiliary') ||
  tags.has('Copula') ||
  tags.has('Negative') ||
  tags.has('Adverb');

function mainVerbAt(words: readonly Word[]): number | undefined {
  let i = 0;
  while (i < words.length) {
    const word = words[i] as Word;
    const next = words[i + 1];
    // The bridge, which opened in 1931, is …: on to the closing comma.
    const opensAside =
      word.post.endsWith(',') && next !== undefined && i > 0 - 1 && !isWord(next, /^(?:and|or)$/);
    if (opensAside && !isListAt(words, i)) {
      const close = words.findIndex(({ post }, j) => j > i && post.includes(','));
      if (close < 0) return undefined;
      i = close + 1;
      continue;
    }
    if (isWord(word, /^(?:who|which|that)$/) && i > 0) {
      const inner = words.findIndex((each, j) => j > i && each.tags.has('Verb'));
      const own = words.findIndex(
        (each, j) =>
          j > inner + 1 &&
          each.tags.has('Verb') &&
          !each.tags.has('Gerund') &&
          !isVerbal(words[j - 1] as Word),
      );
      if (inner < 0 || own < 0) return undefined;
      return own;
    }
    // The best-known pupil: a part of a word.
    const isPart = word.isTight || words[i - 1]?.isTight === true;
    const isVerb =
      !isPart &&
      (word.tags.has('Verb') || word.tags.has('Modal') || word.tags.has('Copula')) &&
      !word.tags.has('Gerund');
    // Memory use fell: the first of two finite verbs is a noun.
    const isNoun =
      !word.tags.has('Auxiliary') &&
      !word.tags.has('Modal') &&
      !isWord(word, LINK) &&
      next?.tags.has('PastTense') === true;
    if (
      isVerb &&
      !isNoun &&
      i > 0 &&
      !(words[i - 1] as Word).tags.has('Determiner') &&
      !isWord(words[i - 1] as Word, /^to$/)
    )
      return i;
    i++;
  }
  return undefined;
}

/** Apples, pears and plums are …: commas of a list close nothing. */
function isListAt(words: readonly Word[], i: number): boolean {
  const verb = words.findIndex(
    ({ tags }, j) =>
      j > i && (tags.has('Copula') || tags.has('Modal') || tags.has('PastTense') || tags.has('PresentTense')),
  );
  const and = words.findIndex((word, j) => j > i && isWord(word, /^and$/));
  return and > 0 && (verb < 0 || and < verb) && !isWord(words[i + 1] as Word, /^(?:which|who|the|a|an)$/);
}

function splitSubject(words: readonly Word[]): { subject: readonly Word[]; apposition: readonly Word[] } {
  const comma = words.findIndex(({ post }) => post.endsWith(','));
  if (comma < 0 || isListAt([...words], comma)) return { subject: words, apposition: [] };
  return { subject: words.slice(0, comma + 1), apposition: words.slice(comma + 1) };
}

function continuesVerb(words: readonly Word[], end: number): boolean {
  const [word, next] = [words[end] as Word, words[end + 1] as Word];
  if (word.post) return false;
  if (
    isWord(word, LINK) ||
    word.tags.has('Auxiliary') ||
    word.tags.has('Modal') ||
    word.tags.has('Negative')
  ) {
    const adverb =
      next.tags.has('Adverb') && words[end + 2]?.tags.has('Verb') && !words[end + 2]?.tags.has('Gerund');
    const verb =
      next.tags.has('Verb') &&
      (!isWord(word, LINK) ||
        next.tags.has('PastTense') ||
        next.tags.has('Participle') ||
        next.tags.has('Gerund') ||
        next.tags.has('Passive'));
    return Boolean(verb || adverb || next.tags.has('Negative'));
  }
  // An adverb before the verb it belongs to.
  return word.tags.has('Adverb') && next.tags.has('Verb');
}

function breakAt(words: readonly Word[]): number {
  for (let i = 0; i + 1 < words.length; i++) {
    const [word, next, third] = [words[i] as Word, words[i + 1] as Word, words[i + 2]];
    if (/[;:—–]/.test(word.post)) return i + 1;
    // Feared that the boats, which need…, would cost jobs: not before the verb of what is feared.
    if (isContentOpen(words, i)) continue;
    if (word.post.endsWith(',') && isWord(next, BREAK)) return i + 1;
    if (word.post.endsWith(',') && isWord(next, /^and$/) && third && startsClause(words, i + 2)) return i + 1;
    if (word.post.endsWith(',') && isWord(next, /^and$/) && hasAside(words, i + 2)) return i + 1;
    if (word.post === ',' && (startsApart(words, i + 1) || isAfterthought(words, i + 1))) return i + 1;
    if (isWord(next, /^and$/) && third?.tags.has('Verb') && !third.tags.has('Gerund')) return i + 1;
    // Fell by a tenth and recovered within a year: a verb, as nothing follows that it could describe.
    if (isWord(next, /^and$/) && third && isPlainPast(third, words[i + 3])) return i + 1;
    if (word.post === ',' && isFurtherVerb(words, i + 1)) return i + 1;
    if (word.post.endsWith(',') && isPartOf(words, i + 1)) return i + 1;
    if (i > 0 && isWord(next, TIME_CLAUSE) && !isWord(word, DEGREE) && isClause(words, i + 2)) return i + 1;
    // Mainly because of a flood: the adverb is the cause's.
    const isDegree = isWord(word, /^(?:mainly|mostly|partly|largely|chiefly|only|just|simply|probably)$/);
    if (isWord(next, /^because$/) && isDegree) return i;
    if (isWord(next, /^(?:because|although|though|while|whereas|but|unless)$/)) return i + 1;
    if (word.post.endsWith(',') && next.tags.has('Gerund')) return i + 1;
  }
  return words.length;
}

/** Whether the words up to `i` begin with a "that" which no verb has followed yet. */
const isContentOpen = (words: readonly Word[], i: number): boolean =>
  words[0] !== undefined &&
  isWord(words[0], /^that$/) &&
  words[i]?.post === ',' &&
  isWord(words[i + 1] as Word, /^(?:which|who)$/) &&
  !words.slice(1, i + 1).some(isVerbal);

/** Just before, not until: what belongs to the word after it. */
const DEGREE = /^(?:from|than|just|not|only|soon)$/;
/** What a clause of time begins with. */
const TIME_CLAUSE = /^(?:before|after|until|when|once)$/;

/** Whether the words from `from` on are a clause, up to what joins another one: before the library opens. */
function isClause(words: readonly Word[], from: number): boolean {
  const end = words.findIndex((word, i) => i >= from && (word.post !== '' || isWord(word, /^(?:and|or)$/)));
  return words
    .slice(from + 1, end < 0 ? words.length : end + 1)
    .some(({ tags }) => tags.has('Verb') && !tags.has('Gerund') && !tags.has('Infinitive'));
}

const isPlainPast = ({ text, tags, post }: Word, next: Word | undefined): boolean =>
  /[^e]ed$/.test(text) && tags.has('Adjective') && !post && next?.tags.has('Preposition') === true;

/** Leaves the pier every hour, takes 17 minutes…: another verb of the same subject, and no item of a list of nouns. */
export function isFurtherVerb(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at] as Word, words[at + 1]];
  return (
    word.tags.has('Verb') &&
    !word.tags.has('Gerund') &&
    !word.post &&
    next !== undefined &&
    (['Determiner', 'Value', 'Possessive'].some((tag) => next.tags.has(tag)) ||
      (word.tags.has('PresentTense') && next.tags.has('Preposition')))
  );
}

/** Most of which the insurer refused: what is said of a part. */
const isPartOf = (words: readonly Word[], at: number): boolean =>
  words.slice(at + 1, at + 3).some((word, i, rest) => {
    const which = rest[i + 1] ?? words[at + 3];
    return isWord(word, /^of$/) && which !== undefined && isWord(which, /^(?:which|whom)$/);
  });

/** Visits rose by a tenth, and Gus, now 23 centimetres long, has…: a subject with an aside, and then its verb. */
function hasAside(words: readonly Word[], from: number): boolean {
  const opens = words.findIndex(({ post }, i) => i >= from && post !== '');
  const closes = words.findIndex(({ post }, i) => i > opens && post !== '');
  const next = words[closes + 1];
  return opens >= 0 && closes > opens && next !== undefined && isVerbal(next);
}

/** Children travel free, dogs must be kept on a lead: a clause that a comma alone parts from the one before. */
export const startsApart = (words: readonly Word[], from: number): boolean =>
  words[from]?.tags.has('Noun') === true &&
  words[from]?.post === '' &&
  (['Modal', 'Copula'].some((tag) => words[from + 1]?.tags.has(tag)) ||
    (words[from]?.tags.has('Plural') === true &&
      words[from + 1]?.tags.has('PresentTense') === true &&
      !words[from + 1]?.tags.has('Gerund') &&
      !words[from + 1]?.post));

/** Bought a laundry, half of it a loan: what is added at the end, and is no list. */
function isAfterthought(words: readonly Word[], from: number): boolean {
  const rest = words.slice(from);
  const isLast = rest.every(({ post }, i) => i === rest.length - 1 || !post.includes(','));
  const first = rest[0] as Word;
  return (
    rest.length > 3 &&
    isLast &&
    isWord(first, /^(?:an?|half)$/) &&
    !rest.some((word) => isWord(word, /^(?:and|or)$/))
  );
}

/** Whether a verb follows within a few words, before any other comma. */
function startsClause(words: readonly Word[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + 10); i++) {
    const { tags, post } = words[i] as Word;
    if (
      (tags.has('PastTense') ||
        tags.has('PresentTense') ||
        tags.has('Copula') ||
        tags.has('Modal') ||
        tags.has('Auxiliary')) &&
      !tags.has('Participle')
    )
      return true;
    if (post) return false;
  }
  return false;
}

import { fold } from '../../core/text/fold.js';

/** A name that a text gives. */
export interface Name {
  /** As it is written. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
}

const TITLE = /[《〈]([^《》〈〉\n]{1,60})[》〉]/gu;
/** `DeepSeek-R1`, `o1`, `AT&T`, `D'Arcy`; no address. */
const LATIN =
  /(?<![\p{Script=Latin}\p{N}@/:.])\p{Script=Latin}[\p{Script=Latin}\p{N}]*(?:[-'’&.+][\p{Script=Latin}\p{N}]+)*/gu;
const CAPITAL = /\p{Lu}/u;
const INNER_CAPITAL_OR_DIGIT = /.[\p{Lu}\p{N}]/u;
const GENITIVE = /['’]s?$/u;
const HAN = /\p{Script=Han}/u;
/** What comes before a word that has its capital from its place: the beginning of a sentence, a list, a quotation. */
const SENTENCE_START = /(?:^|[.!?:;…。！？：；\n"“‘「『(（]|[-–—•*])\s*$/u;
/** Capitalised in English, and no names; months are figures. */
const NO_NAMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|i|i'[a-z]+|mr|mrs|ms|dr|no|us\$?|usd|rmb|cny|hkd|twd|eur|ok|q&a|faq|am|pm)$/u;

/**
 * The names of a text: titles in 《》, and Latin words that are names by their capitals or digits. In English, words
 * at the beginning of a sentence count only where they have another capital or a digit.
 * @example namesOf('《黑神話》用 o1 嗎').map(({ text }) => text) // => ['黑神話', 'o1']
 */
export function namesOf(text: string): Name[] {
  const titles = Array.from(text.matchAll(TITLE), ({ 1: title, index }) => ({
    text: title as string,
    index: index + 1,
  }));
  const english = isEnglish(text);
  const words = Array.from(text.matchAll(LATIN), ({ 0: word, index }) => ({
    text: word.replace(GENITIVE, ''),
    index,
  })).filter(({ text: word, index }) =>
    isName(word, !english || !SENTENCE_START.test(text.slice(Math.max(0, index - 10), index))),
  );
  const inTitle = ({ index }: Name) =>
    titles.some((title) => index >= title.index && index < title.index + title.text.length);
  return [...titles, ...words.filter((word) => !inTitle(word))].sort((a, b) => a.index - b.index);
}

/** Whether a text is English, which may hold Chinese names; a short Chinese one may hold more Latin words than others. */
export function isEnglish(text: string): boolean {
  if (/[，。、；？！]/u.test(text)) return false;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return latin > han;
}

function isName(word: string, byFirstCapital: boolean): boolean {
  if (word.length < 2 || NO_NAMES.test(word.toLowerCase())) return false;
  return INNER_CAPITAL_OR_DIGIT.test(word) || (byFirstCapital && CAPITAL.test(word.charAt(0)));
}

/** What names stand in, ready to be looked up. */
export interface Evidence {
  holds(name: string): boolean;
}

/**
 * The names that `texts` hold, under all names that `synonyms` give them.
 * @param synonyms groups of words that mean the same.
 */
export function createEvidence(texts: readonly string[], synonyms: readonly (readonly string[])[]): Evidence {
  const own = texts.map(fold);
  const aliases = synonyms
    .map((group) => group.map(fold))
    .filter((group) => group.some((word) => own.some((text) => contains(text, word))));
  const all = [...own, ...aliases.flat()];
  return { holds: (name) => all.some((text) => contains(text, fold(name))) };
}

/** Whether folded `text` has folded `word` as a word: `ai` is not in `said`. */
function contains(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = !joins(text, at) && !joins(text, at + word.length);
    if (isWhole) return true;
  }
  return false;
}

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** Whether a Latin word goes on at `at`; an English plural or genitive ends it. */
function joins(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.slice(at, at + 3);
  if (/^'?s(?![\p{Script=Latin}\p{N}])/u.test(after)) return false;
  return LETTER.test(before) && LETTER.test(after.charAt(0));
}

/**
 * Groups of synonyms that are names: all their Latin members have capitals (杭州, Hangzhou; not 總部, HQ, headquarters).
 */
export function nameGroups(synonyms: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return synonyms.filter((group) => {
    const latin = group.filter((word) => !HAN.test(word));
    return latin.length > 0 && latin.every((word) => CAPITAL.test(word));
  });
}

import type { Locale } from '../../../core/index.js';
import type { Target } from './amounts.js';
import { inLocale } from './script.js';
import type { Fact, Join } from './statement.js';

/** A question longer than this is nobody's, in characters. */
const LONGEST = 56;
const LONGEST_ENGLISH = 100;
/** DeepSeek - R1: a hyphen with spaces inside a name. */
const CODE_HYPHEN = /([A-Za-z\d]) - (?=[A-Za-z]?\d)/gu;
/** A place or respect longer than this is left out of the question. */
const LONGEST_SCOPE = 28;

/** Words questions about one fact. Words given here are Traditional; they come out in the article's script. */
export interface Asker {
  readonly fact: Fact;
  /** The fact with `words` in place of a stretch of its text. */
  replace(target: Target, words: string): string;
  /** The same without the time, for questions that ask for it. */
  replaceTime(target: Target, words: string): string;
  /** `text`, then `words`, with the time and the place that the fact has. */
  about(text: string, words: string): string;
  /** `text` and `words` alone. */
  bare(text: string, words: string): string;
  /** `words` and `text` alone. */
  opening(words: string, text: string): string;
  /** The original of a stretch. */
  slice(start: number, end?: number): string;
  /** What a name is called in English: itself where it is Latin; `undefined` where nothing tells. */
  english(name: string): string | undefined;
}

/** Tells what names of an article are called in English. */
export type EnglishNames = (name: string) => string | undefined;

/** How an article's questions are worded. */
export interface Wording {
  readonly locale: Locale;
  readonly english: EnglishNames;
  readonly join: Join;
}

/** Makes the asker of a fact. */
export function createAsker(fact: Fact, { locale, english, join }: Wording): Asker {
  const { text, time, scope } = fact;
  // 优势加持之下: a circumstance that nobody repeats in a question.
  const isPlace = scope && scope.length <= LONGEST_SCOPE && !/之下$/.test(scope) && !text.includes(scope);
  const place = isPlace ? `${scope}，` : '';
  const year = time && !text.includes(time) ? time : '';
  const lead = (question: string, withTime: boolean): string => {
    const where = place + question;
    if (!withTime || !year) return where;
    return place ? `${year}，${where}` : join(year, where);
  };
  const put = ({ start, end }: Target, words: string): string =>
    join(join(text.slice(0, start).trimEnd(), inLocale(words, locale)), text.slice(end).trimStart());
  return {
    fact,
    replace: (target, words) => lead(put(target, words), true),
    replaceTime: (target, words) => lead(put(target, words), false),
    about: (subject, words) => lead(join(subject, inLocale(words, locale)), true),
    bare: (subject, words) => join(subject, inLocale(words, locale)),
    opening: (words, rest) => join(inLocale(words, locale), rest),
    slice: (start, end) => text.slice(start, end),
    english,
  };
}

/**
 * A question as it is written: without brackets and spaces that do not belong, with a question mark.
 * `undefined` where it would be too long, or stands for something that it does not name.
 */
export function finish(question: string): string | undefined {
  if (!/\p{Script=Han}/u.test(question)) return finishEnglish(question);
  const text = finishKeywords(question);
  return text && `${text}？`;
}

function finishEnglish(question: string): string | undefined {
  const text = tidyQuote(question).replace(CODE_HYPHEN, '$1-');
  return text.length > LONGEST_ENGLISH ? undefined : `${text.charAt(0).toUpperCase()}${text.slice(1)}?`;
}

/** The same for what is no sentence: without a question mark. */
export function finishKeywords(words: string): string | undefined {
  const text = tidyQuote(words.replace(/[（(][^（）()]*[）)]/gu, ''))
    .replace(CODE_HYPHEN, '$1-')
    .replace(/^[，,、；;：:\s]+|[，,、；;：:。\s]+$/gu, '');
  return [...text].length > LONGEST || [...text].length < 4 || OPEN_REFERENCE.test(text) ? undefined : text;
}

/** What is quoted, with the commas and spaces of Chinese. */
export function tidyQuote(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\d%A-Za-z》」”’）)] ?),\s*(?=[\p{Script=Han}《「“（])/gu, '，')
    .replace(/(?<=\p{Script=Han}),(?=[A-Za-z\d])/gu, '，')
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Words that point out of the question: pronouns anywhere but for 其 as its subject's own. */
const OPEN_REFERENCE =
  /^(?:其|此|這(?![篇份])|这(?![篇份])|那|第[一二三四五六七八九十][家個个種种位名座])|(?<!其)[它他她](?!國|国|人)|[該该][^\s]{1,3}|[這这][項项]|上述|[隨随]之|[對对由就從从因據据於于為为]此|此(?:外|後|后|前|次|類|类|舉|举|項|项)|[將将把對对使令讓让為为被由與与和在於于]其(?![中他餘余實实])|\ufffd/u;

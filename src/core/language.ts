import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js';
import type { ConverterFunction } from 'opencc-js';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import type { Knowledge, Locale } from './knowledge.js';
import { LAST_HAN } from './tables/character.js';

const require = createRequire(import.meta.url);

/**
 * What the table has as Simplified and Traditional text is full of as well: 台北, 公里, 床, 吃, 游泳. Of the common
 * characters of Big5 (its first level) those that are no rarity there.
 */
const EITHER = '丑余佣准台吃咸唇尸岩岳峰干床征斗朴杠杰涌游秘粽群范郁采里雇霉伙';

/** The script of characters of one alone, by code point: 發 is Traditional (1), 发 Simplified (−1), 台 either (0). */
const SCRIPTS = new Int8Array(LAST_HAN + 1);
for (const pair of simplifiedToTraditional.split('|')) {
  const [simplified, ...traditional] = pair.split(' ') as [string, ...string[]];
  if (!traditional.includes(simplified)) SCRIPTS[simplified.codePointAt(0) as number] = -1;
}
for (const character of EITHER) SCRIPTS[character.codePointAt(0) as number] = 0;
for (const pair of traditionalToSimplified.split('|')) SCRIPTS[pair.codePointAt(0) as number] = 1;

/** Characters of a text that tell its language: a hostile one goes on and on. */
const READ = 600;

/** Counts Traditional minus Simplified characters: positive, negative, or 0 where the text does not tell. */
function scriptOf(text: string): number {
  let balance = 0;
  for (let i = 0; i < text.length; i++) balance += SCRIPTS[text.codePointAt(i) as number] ?? 0;
  return balance;
}

/** Words of English grammar that a question has, and characters of Chinese grammar: 'What is 青嶼渡輪?' is English. */
const ENGLISH =
  /\b(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|does|do|did|can|the|of)\b/iu;
const CHINESE = /[的是了在嗎吗呢吧啊嘛幾几什甚麼么誰谁哪點点怎為为多少不沒没有個个跟和與与係喺嘅咩邊边咁嗰]/u;

/**
 * The language and script that `text` is written in. Where it does not tell, the first of `expected` that may be:
 * any where it has no letters, a Chinese one where its characters are the same in both scripts; at last `zh-Hant`.
 * @example detectLocale('為什麼是杭州') // => 'zh-Hant'
 * @example detectLocale('杭州', 'en', 'zh-Hans') // => 'zh-Hans'
 */
export function detectLocale(text: string, ...expected: readonly Locale[]): Locale {
  const read = text.slice(0, READ);
  if (!/\p{Script=Han}/u.test(read))
    return /\p{Script=Latin}/u.test(read) ? 'en' : (expected[0] ?? 'zh-Hant');
  if (ENGLISH.test(read) && !CHINESE.test(read)) return 'en';
  const balance = scriptOf(read);
  if (balance !== 0) return balance > 0 ? 'zh-Hant' : 'zh-Hans';
  return expected.find((locale) => locale !== 'en') ?? 'zh-Hant';
}

/** How many entries or articles tell what all are written in, and how many characters of each. */
const SAMPLE = 20;
const HEAD = READ / SAMPLE;

/**
 * What readers are spoken to in where neither their question nor their platform tells: the language that the
 * knowledge says it is written in, or else the one that its first entries or articles are found to be in.
 */
export function homeLocale({ language, entries, articles }: Knowledge): Locale {
  if (language) return language;
  const texts =
    entries.length > 0
      ? entries.slice(0, SAMPLE).map(({ question, answer }) => question + answer)
      : articles.slice(0, SAMPLE).map(({ title, paragraphs }) => title + (paragraphs[0]?.text ?? ''));
  return detectLocale(texts.map((text) => text.slice(0, HEAD)).join(''));
}

/** What `make` gives for each locale. */
export const byLocale = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> => ({
  'zh-Hant': make('zh-Hant'),
  'zh-Hans': make('zh-Hans'),
  en: make('en'),
});

const converters = new Map<Locale, ConverterFunction>();

/** Builds a converter when it is first needed: to Traditional takes 100 ms, and most never need it. */
function converterTo(locale: 'zh-Hant' | 'zh-Hans'): ConverterFunction {
  const made = converters.get(locale);
  if (made) return made;
  const { Converter } = require(locale === 'zh-Hant' ? 'opencc-js/cn2t' : 'opencc-js/t2cn') as typeof OpenCC;
  const convert =
    locale === 'zh-Hant' ? Converter({ from: 'cn', to: 'tw' }) : Converter({ from: 'tw', to: 'cn' });
  converters.set(locale, convert);
  return convert;
}

/**
 * Chinese text in the script of `locale` (OpenCC); as it is where it is in that script already or is asked for
 * in English.
 */
export function inScript(text: string, locale: Locale): string {
  if (locale === 'en') return text;
  const balance = scriptOf(text);
  return (locale === 'zh-Hant' ? balance < 0 : balance > 0) ? converterTo(locale)(text) : text;
}

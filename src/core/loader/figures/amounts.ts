import {
  ENGLISH_NUMERAL,
  englishValue,
  magnitude,
  NUMBER,
  NUMERAL,
  round,
  writtenValue,
} from '../../text/numerals.js';
import type { Found, Rule } from './figure.js';

const MANY = '[多餘余幾几來来]';
const SCALE = '[十百千萬万億亿兆]+(?!分[之點点])|(?:thousand|million|billion|trillion|mn|bn|tn|k)\\b';
const PART = '(?:\\d,\\d{3}|\\d{1,4})(?:\\.\\d+)?|[一二兩两三四五六七八九]';
/** What a number of 億, 萬 or 千 adds in smaller units: 8 萬 5 千, 2 億 3000 萬, 5 千 5 百萬. */
const SECTION = ['千', '百(?!分)', '十(?!分)'].map((unit) => `(?:\\s*(?:${PART})\\s*${unit})?`).join('');
const SMALLER = `(?:${SECTION}(?:\\s*(?:${PART}))?\\s*[萬万])?${SECTION}`;
/** What it adds without a unit, 8 萬 5000, where nothing says that this counts something else: 3 億 5 年. */
const ONES = '(?:\\s*(?:\\d,\\d{3}|\\d{3,4})|\\d\\d)(?![\\d,.]*\\d|\\s*[十百千萬万年月日號号时時點点:%/])';
const ADDEND = new RegExp(`(${PART})\\s*([十百千]?)\\s*([萬万]?)`, 'g');
const AMOUNT = new RegExp(
  `(?:(${NUMBER})\\s*(${MANY})?\\s*(${SCALE})?((?<=[千萬万億亿兆])${SMALLER}(?:${ONES})?)?|((?!百分[點点])${NUMERAL}))(?: ?(${MANY}))?(?: ?([萬万億亿]+))?`,
  'g',
);
const RANGE = new RegExp(`^\\s*(?:-|–|—|~|to|至|到)\\s*[$€£¥]?(${NUMBER})\\s*(${SCALE})`);
const DOZEN = 12;
/** What is said before an inexact figure, by the side of it that the exact one is on. */
const ABOVE = /(?:逾|超過|超过|over|more than)\s*$/;
const BELOW = /(?:(?<![最附])近|不到|不足|nearly|almost|less than)\s*$/;
const AROUND = /(?:約|约|大概|about|around|roughly|approximately|some)\s*$/;
/** A currency between that and the figure. */
const CURRENCY = /(?:[a-z]{0,3}[$€£¥]|rmb|usd)\s*$/;

/** Amounts in digits, in Chinese numerals and in English words. */
export const AMOUNTS: readonly Rule[] = [
  {
    hint: /dozen/,
    pattern: new RegExp(
      `(?<!\\d[.,]?)(?:(${NUMBER})|\\b(?:(${ENGLISH_NUMERAL})|(half an?)|an?)) dozen\\b`,
      'g',
    ),
    read(match, text) {
      const [, digits, words, half] = match;
      const count = half ? 0.5 : words ? englishValue(words) : writtenValue(digits ?? '1');
      if (count === undefined) return undefined;
      const value = round(count * DOZEN);
      const range = rangeOf(value, DOZEN, false, text, match.index);
      return { kind: 'quantity', value, ...range, firm: value > DOZEN };
    },
  },
  { hint: /[\d零〇○一二兩两三四五六七八九十百千萬万億亿兆]/, pattern: AMOUNT, read: amountOf },
  {
    hint: /\b(?:t[weh]|one|f[io]|s[ie]|eight|nine|eleven|zero)/,
    pattern: new RegExp(`\\b${ENGLISH_NUMERAL}\\b`, 'g'),
    read(match, text) {
      const value = englishValue(match[0]);
      if (value === undefined) return undefined;
      const range = rangeOf(value, stepOf('', value), false, text, match.index);
      // Up to twelve they are as often articles and phrases as figures.
      return { kind: 'quantity', value, ...range, firm: value > 12, ...unitAround(text, match) };
    },
  },
];

function amountOf(match: RegExpExecArray, text: string): Found | undefined {
  const [whole, digits, manyInside, scale = '', added = '', numeral, many, scaleAfter = ''] = match;
  const written = digits ?? (numeral as string);
  const base = writtenValue(written);
  const after = text.slice(match.index + whole.length, match.index + whole.length + 40);
  const unit = unitAround(text, match);
  const millions = /[$€£¥]\s*$/.test(text.slice(Math.max(0, match.index - 3), match.index))
    ? shortMillions(after)
    : 1;
  // 4o, 3D and 8GB are names and measures, not amounts.
  const glued =
    digits && !scale && !unit.unit && millions === 1 && /^[a-z]/.test(after) && !/\s$/.test(whole);
  if (base === undefined || glued) return undefined;
  const factor = scale || scaleAfter ? magnitude(scale) : millions * rangeScale(base, after);
  const sum = sumOf(base * factor, stepOf(written, base) * factor, /[萬万億亿兆]/.test(scale), added);
  const value = round(sum.value * magnitude(scaleAfter));
  const step = sum.step * magnitude(scaleAfter);
  return {
    kind: 'quantity',
    value,
    ...rangeOf(value, step, Boolean(manyInside ?? many), text, match.index),
    firm: digits !== undefined || isFirm(numeral as string),
    ...unit,
  };
}

/** A number with what is added in smaller units, and what its last place counts. */
function sumOf(first: number, firstStep: number, isLarge: boolean, added: string) {
  let [total, section] = isLarge ? [first, 0] : [0, first];
  let step = firstStep;
  for (const [, part = '', small = '', large = ''] of added.matchAll(ADDEND)) {
    const count = writtenValue(part) ?? 0;
    section += count * magnitude(small);
    if (count) step = stepOf(part, count) * magnitude(small) * magnitude(large);
    if (!large) continue;
    total += section * magnitude(large);
    section = 0;
  }
  return { value: total + section, step };
}

/** How far the exact figure may be from an inexact one: less than what its last place counts. */
function rangeOf(value: number, step: number, more: boolean, text: string, at: number) {
  const before = text.slice(Math.max(0, at - 30), at).replace(CURRENCY, '');
  const around = AROUND.test(before);
  const almost = step * (1 - 1e-6);
  return {
    from: around || BELOW.test(before) ? value - almost : value,
    to: around || more || ABOVE.test(before) ? value + almost : value,
  };
}

/** "$5.6m" and "€2b" are millions and billions; "5m" alone may be metres. */
function shortMillions(after: string): number {
  const letter = /^[mb]\b/.exec(after)?.[0];
  return letter === 'm' ? 1e6 : letter === 'b' ? 1e9 : 1;
}

/** In "78 to 100 million" the first figure is in millions, too; in "100 to 1 million" it is not. */
function rangeScale(base: number, after: string): number {
  const [, upper, scale = ''] = RANGE.exec(after) ?? [];
  return base < (writtenValue(upper) ?? 0) ? magnitude(scale) : 1;
}

/** Single numerals, and 千萬 or 萬一 without a digit before, are mostly parts of words. */
function isFirm(numeral: string): boolean {
  return numeral.length > 1 && /^[零〇○一二兩两三四五六七八九十]/.test(numeral) && numeral !== '一一';
}

/** What the last place that is not zero counts: 100 in 500, 0.1 in 557.6. */
function stepOf(written: string, value: number): number {
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length;
  if (decimals) return 10 ** -decimals;
  let step = 1;
  while (value && value % (step * 10) === 0) step *= 10;
  return step;
}

/** What may follow a figure; the first that does is its unit. */
const SUFFIXES: readonly (readonly [unit: string, pattern: RegExp])[] = [
  ['percent', /^\s*(?:%|per ?cent\b|[個个]?百分[點点]|percentage points?\b)/],
  ['times', /^\s*(?:倍|times\b|-?\s?fold\b|x\b)/],
  ['dollar', /^\s*(?:美[元金]|usd\b|(?:us )?dollars?\b)/],
  ['hkd', /^\s*(?:港[元幣币]|hkd\b)/],
  ['twd', /^\s*(?:新?[臺台][幣币]|twd\b|ntd\b)/],
  ['eur', /^\s*(?:[歐欧]元|eur\b|euros?\b)/],
  ['jpy', /^\s*(?:日[圓元]|jpy\b|yen\b)/],
  ['gbp', /^\s*(?:英[鎊镑]|gbp\b|pounds?\b)/],
  ['yuan', /^\s*(?:元|人民[幣币]|塊|块|rmb\b|cny\b|yuan\b)/],
];
const PREFIXES: readonly (readonly [unit: string, pattern: RegExp])[] = [
  ['hkd', /hk\$\s*$|hkd\s*$/],
  ['twd', /nt\$\s*$|ntd\s*$|twd\s*$/],
  ['dollar', /\$\s*$|usd\s*$|美金\s*$/],
  ['eur', /€\s*$|eur\s*$/],
  ['gbp', /£\s*$|gbp\s*$/],
  ['yuan', /¥\s*$|rmb\s*$|cny\s*$|人民[幣币]\s*$/],
];
const MAY_BE_SUFFIX = /^\s*[%\-a-z倍個个百美港新臺台歐欧日英元人塊块]/;
const MAY_BE_PREFIX = /[$€£¥a-z金幣币]\s*$/;

function unitAround(text: string, match: RegExpExecArray): { readonly unit?: string } {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
  const before = text.slice(Math.max(0, match.index - 10), match.index);
  const unit =
    (MAY_BE_SUFFIX.test(after) && SUFFIXES.find(([, pattern]) => pattern.test(after))?.[0]) ||
    (MAY_BE_PREFIX.test(before) && PREFIXES.find(([, pattern]) => pattern.test(before))?.[0]);
  return unit ? { unit } : {};
}

import { DATES, type DateParts } from './dates.js';
import { ENGLISH_NUMERAL, englishValue, magnitude, round, writtenValue } from './numerals.js';

/** A number that a text gives. */
export interface Quantity extends Place {
  readonly kind: 'quantity';
  /** Magnitudes multiplied in; a percentage is its number, 三分之一 is 33.3 percent. */
  readonly value: number;
  /** For 五百多萬 and "about 5.6 million": how far from `value` the figure that is meant may be. */
  readonly tolerance: number;
  /** `percent`, `times`, a currency; absent where the text gives none, or only a measure word (家, 件). */
  readonly unit?: string;
  /** Whether it is a rank: 第三, "third", "No. 3". */
  readonly ordinal: boolean;
}

/** A day, month or year that a text gives. */
export interface CalendarDate extends Place, DateParts {
  readonly kind: 'date';
}

type MakeQuantity = (match: RegExpExecArray, value: number, more: Partial<Quantity>) => Quantity;

interface Place {
  /** As it is written. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
  /** Whether it is surely a figure; 一 and "one" may be part of a word or of a phrase. */
  readonly firm: boolean;
}

/** A figure of a text, in Chinese or in English. */
export type Figure = Quantity | CalendarDate;

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const NUMERAL =
  '[零〇○一二兩两三四五六七八九十百千萬万億亿兆]+(?:[點点][零〇○一二三四五六七八九]+[百千萬万億亿兆]*)?';
const ANY = `(?:${NUMBER}|${NUMERAL})`;
const MANY = '[多餘余幾几來来]';
const RANKS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** Units in the order in which they are tried; the first that follows a figure is its unit. */
const SUFFIXES: readonly (readonly [unit: string, pattern: RegExp])[] = [
  ['percent', /^\s*(?:%|percent\b|per cent\b|個?百分點|个?百分点|percentage points?\b)/iu],
  ['times', /^\s*(?:倍|times\b|-?\s?fold\b|x\b)/iu],
  ['dollar', /^\s*(?:美元|美金|USD\b|US dollars?\b|(?:US )?dollars?\b)/iu],
  ['hkd', /^\s*(?:港元|港幣|港币|HKD\b)/iu],
  ['twd', /^\s*(?:新?[臺台]幣|新?台币|TWD\b|NTD\b)/iu],
  ['eur', /^\s*(?:歐元|欧元|EUR\b|euros?\b)/iu],
  ['jpy', /^\s*(?:日圓|日元|JPY\b|yen\b)/iu],
  ['gbp', /^\s*(?:英鎊|英镑|GBP\b|pounds?\b)/iu],
  ['yuan', /^\s*(?:元|人民幣|人民币|塊|块|RMB\b|CNY\b|yuan\b)/iu],
];
const PREFIXES: readonly (readonly [unit: string, pattern: RegExp])[] = [
  ['hkd', /(?:HK\$|HKD)\s*$/iu],
  ['twd', /(?:NT\$|NTD|TWD)\s*$/iu],
  ['dollar', /(?:\$|USD|美金)\s*$/iu],
  ['eur', /(?:€|EUR)\s*$/iu],
  ['gbp', /(?:£|GBP)\s*$/iu],
  ['yuan', /(?:¥|RMB|CNY|人民幣|人民币)\s*$/iu],
];
const ROUGHLY =
  /(?:約|约|(?<![最附])近|逾|超過|超过|不到|不足|大概|左右|about|around|nearly|almost|over|roughly|approximately|more than|less than|some)\s*(?:[A-Z]{0,3}[$€£¥]|RMB|USD)?\s*$/iu;

/** What looks like a figure and is none: addresses, list numbers, references to paragraphs, names with digits. */
const NO_FIGURES = [
  /https?:\/\/\S+/giu,
  /^[ \t]*(?:\d{1,2}[.)、．](?!\d)|[(（]\d{1,2}[)）])/gmu,
  /第\s*[\d、,–-]+\s*[段頁页章節节條条]|\b(?:paragraphs?|pages?|chapters?)\s*\d+(?:\s*(?:,|and|–|-|to)\s*\d+)*/giu,
  /(?<![\p{Script=Latin}\d])(?!(?:USD|RMB|CNY|HKD|TWD|NTD|EUR|GBP|JPY)\d)\p{Script=Latin}+(?:-\d+|\d)[\p{Script=Latin}\d.-]*/gu,
];

/**
 * The figures of a text, in its order: amounts, percentages, ranks, dates, in digits, in Chinese numerals
 * and in English words.
 * @example extractFigures('只花 557.6 萬美元')[0] // => { kind: 'quantity', value: 5576000, unit: 'dollar', … }
 */
export function extractFigures(source: string): Figure[] {
  const figures: Figure[] = [];
  let text = narrow(source);
  /** Reads what matches, and blanks it, so that no later rule reads it again. */
  function take(pattern: RegExp, read: (match: RegExpExecArray) => Figure | undefined): void {
    const blanked: string[] = [];
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      const figure = read(match);
      if (!figure) continue;
      figures.push(figure);
      blanked.push(text.slice(at, match.index), '\0'.repeat(match[0].length));
      at = match.index + match[0].length;
    }
    text = blanked.join('') + text.slice(at);
  }

  const place = (match: RegExpExecArray, firm = true) => ({
    text: source.slice(match.index, match.index + match[0].length).trimEnd(),
    index: match.index,
    firm,
  });
  const quantity = (match: RegExpExecArray, value: number, more: Partial<Quantity>): Quantity => ({
    kind: 'quantity',
    value,
    tolerance: 0,
    ordinal: false,
    ...place(match),
    ...more,
  });

  for (const pattern of NO_FIGURES) {
    text = text.replace(pattern, (match) => '\0'.repeat(match.length));
  }
  for (const [pattern, read] of DATES) {
    take(pattern, (match) => {
      const date = read(match);
      return date && { kind: 'date', ...date, ...place(match) };
    });
  }
  take(SHARE, (match) => {
    const [whole, part] = [writtenValue(match[1] as string), writtenValue(match[2] as string)];
    return whole && part !== undefined
      ? quantity(match, round((part * 100) / whole), { unit: 'percent' })
      : undefined;
  });
  take(FRACTION, (match) => {
    const share = round((Number(match[1]) * 100) / Number(match[2]));
    return Number.isFinite(share) ? quantity(match, share, { unit: 'percent' }) : undefined;
  });
  take(TENTHS, (match) => {
    const value = (writtenValue(match[1] as string) ?? Number.NaN) * 10 + (match[2] ? halfOr(match[2]) : 0);
    return value <= 100 ? quantity(match, value, { unit: 'percent', firm: /\d/.test(match[0]) }) : undefined;
  });
  take(CHINESE_RANK, (match) => {
    const value = writtenValue(match[1]);
    const counts = match[2] !== undefined || (match[3] !== undefined && isSentenceStart(text, match.index));
    return value === undefined ? undefined : quantity(match, value, { ordinal: true, firm: !counts });
  });
  take(ENGLISH_RANK, (match) => quantity(match, Number(match[1] ?? match[2]), { ordinal: true }));
  take(RANK_WORD, (match) => {
    const value = RANKS.indexOf((match[2] as string).toLowerCase()) + 1;
    return quantity(match, value, { ordinal: true, firm: Boolean(match[1] ?? match[3]) });
  });
  take(TOP, (match) => quantity(match, 1, { ordinal: true, firm: false }));
  take(AMOUNT, (match) => amount(match, quantity, text));
  take(ENGLISH_AMOUNT, (match) => {
    const value = englishValue(match[0]);
    if (value === undefined) return undefined;
    const tolerance = isRough(text, match) ? stepOf('', value) : 0;
    return quantity(match, value, { tolerance, firm: value > 12, ...unitAround(text, match) });
  });
  return figures.sort((a, b) => a.index - b.index);
}

const SHARE = new RegExp(`(百|千|${ANY})\\s*分之\\s*(${ANY})`, 'gu');
const FRACTION = /(?<![\d/.,])(\d{1,3})\s?\/\s?(\d{1,3})(?![\d/])/gu;
const TENTHS =
  /(\d|[一二兩两三四五六七八九])\s*成(半|[\d一二三四五六七八九])?(?![功為为本立長长員员就熟果交績绩色敗败])/gu;
/** A rank, but for what counts reasons and steps: 第一個, and 第一， where it begins a sentence. */
const CHINESE_RANK = new RegExp(`第\\s*(${ANY})(?:\\s*([个個點点步種种方次])|(?=\\s*([,，、：:])))?`, 'gu');
const ENGLISH_RANK = /(?:\bNo\.\s*|#)(\d+)\b|(?<![\d.,])(\d+)(?:st|nd|rd|th)\b/giu;
const RANK_WORD = new RegExp(
  `(\\b(?:rank(?:s|ed|ing)?|place[sd]?|c[ao]mes?|stands?|sits?|tied|finish(?:es|ed)?)\\s+(?:a\\s+|joint\\s+|for\\s+|in\\s+)*)?\\b(${RANKS.join('|')})\\b(\\s+(?:in|among|place|only|nationwide|overall|behind|largest|biggest|highest)\\b)?`,
  'giu',
);
/** Other words for the first rank; they prove it, and do not claim it. */
const TOP = /首位|榜首|居首|冠軍|冠军|最前|number one|top spot|leads\b/giu;
const AMOUNT = new RegExp(
  `(?:(${NUMBER})\\s*(${MANY})?\\s*([十百千萬万億亿兆]+(?!分[之點点])|(?:thousand|million|billion|trillion|mn|bn|tn|k)\\b)?(?:\\s*(${NUMBER})\\s*([十百千萬万]+))?|(${NUMERAL}))(${MANY})?([萬万億亿]+)?`,
  'giu',
);
const RANGE = new RegExp(
  `^\\s*(?:-|–|—|~|to|至|到)\\s*[$€£¥]?(${NUMBER})\\s*([十百千萬万億亿兆]+|(?:thousand|million|billion|trillion|mn|bn|tn|k)\\b)`,
  'iu',
);
const ENGLISH_AMOUNT = new RegExp(`\\b${ENGLISH_NUMERAL}\\b`, 'giu');

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[。；：！？;:!?\n])\s*$/u.test(text.slice(Math.max(0, at - 5), at));
}

function amount(match: RegExpExecArray, quantity: MakeQuantity, text: string): Quantity | undefined {
  const [whole, digits, manyInside, scale = '', addend, addendScale = '', numeral, many, scaleAfter = ''] =
    match;
  const written = digits ?? (numeral as string);
  const base = writtenValue(written);
  const after = text.slice(match.index + whole.length, match.index + whole.length + 40);
  const unit = unitAround(text, match);
  const millions = /[$€£¥]\s*$/u.test(text.slice(0, match.index)) ? shortMillions(after) : 1;
  // 4o, 3D and 8GB are names and measures, not amounts.
  const glued = digits && !scale && !unit.unit && millions === 1 && /^\p{Script=Latin}/u.test(after);
  if (base === undefined || glued) return undefined;
  const factor =
    scale || scaleAfter ? magnitude(scale) * magnitude(scaleAfter) : millions * rangeScale(base, after);
  return quantity(match, round(base * factor + (writtenValue(addend) ?? 0) * magnitude(addendScale)), {
    tolerance: (manyInside ?? many) || isRough(text, match) ? stepOf(written, base) * factor : 0,
    firm: digits !== undefined || isFirm(numeral as string),
    ...unit,
  });
}

function isRough(text: string, match: RegExpExecArray): boolean {
  return ROUGHLY.test(text.slice(Math.max(0, match.index - 30), match.index));
}

/** "$5.6m" and "€2b" are millions and billions; "5m" alone may be metres. */
function shortMillions(after: string): number {
  const letter = /^[mb]\b/iu.exec(after)?.[0].toLowerCase();
  return letter === 'm' ? 1e6 : letter === 'b' ? 1e9 : 1;
}

/** In "78 to 100 million" the first figure is in millions, too; in "100 to 1 million" it is not. */
function rangeScale(base: number, after: string): number {
  const [, upper = '0', scale = ''] = RANGE.exec(after) ?? [];
  return base < Number(upper.replaceAll(',', '')) ? magnitude(scale) : 1;
}

/** Single numerals, and 千萬 or 萬一 without a digit before, are mostly parts of words. */
function isFirm(numeral: string): boolean {
  return numeral.length > 1 && /^[零〇○一二兩两三四五六七八九十]/u.test(numeral) && numeral !== '一一';
}

/** What the last place that is not zero counts: 100 in 500, 0.1 in 557.6. */
function stepOf(written: string, value: number): number {
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length;
  if (decimals) return 10 ** -decimals;
  let step = 1;
  while (value && value % (step * 10) === 0) step *= 10;
  return step;
}

function unitAround(text: string, match: RegExpExecArray): { readonly unit?: string } {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
  const before = text.slice(Math.max(0, match.index - 10), match.index);
  const unit =
    SUFFIXES.find(([, pattern]) => pattern.test(after))?.[0] ??
    PREFIXES.find(([, pattern]) => pattern.test(before))?.[0];
  return unit ? { unit } : {};
}

function halfOr(written: string): number {
  return written === '半' ? 5 : (writtenValue(written) as number);
}

/** Full-width digits and signs as ASCII, one for one, so that places stay. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (c) =>
    String.fromCodePoint((c.codePointAt(0) as number) - 0xfee0),
  );
}

import { chineseValue, digitString, magnitude, round } from './numerals.js';

const DIGIT = '[零〇○一二两三四五六七八九]';
const ANY = '[零〇○一二两三四五六七八九十百千]';
const NUMERAL = new RegExp(
  [
    // 五十七点六万; 五点六 alone may be a time.
    `${ANY}+点${DIGIT}+(?=[百千]*[万亿])`,
    // 唯一万能 and its like are no figures.
    `(?<![唯惟统专同划单归合])(?:${DIGIT}${ANY}*|十[一二三四五六七八九]?)[万亿](?:${ANY}|[万亿])*`,
    `${DIGIT}${ANY}+`,
    '十[一二三四五六七八九]',
    '(?<=第)[一二三四五六七八九十]',
  ].join('|'),
  'gu',
);

/** One number with its unit of size; 千米 and 百分 are other units. */
const PART =
  /(\d[\d,]*(?:\.\d+)?)[多余几来]?\s*((?:[百千][多余几来]?)?[万亿]+|千(?![米克瓦伏卡赫帕])|百(?!分)|million|billion|thousand)?/gu;

/**
 * Writes Chinese numerals of two characters or more, and ordinals, in digits; single ones (一下, 三星) stay, and so
 * does what names no one number (三四个). From ten thousand on, round ones keep 万 and 亿, as they are mostly written.
 * @example foldNumerals('二〇二三年第三季一万五千人，五百万元') // => '2023年第3季15000人，500万元'
 */
export function foldNumerals(folded: string): string {
  return folded.replace(NUMERAL, inDigits);
}

function inDigits(numeral: string): string {
  if (!/[十百千万亿]/u.test(numeral) && !numeral.includes('点')) return digitString(numeral);
  const value = chineseValue(numeral);
  return value === undefined || value > Number.MAX_SAFE_INTEGER ? numeral : withUnits(value);
}

function withUnits(value: number): string {
  if (value < 1e4 || value % 1e4 !== 0) return String(value);
  if (value < 1e8) return `${value / 1e4}万`;
  const rest = value % 1e8;
  return `${withUnits((value - rest) / 1e8)}亿${rest ? withUnits(rest) : ''}`;
}

/**
 * The values named in folded text, units of size multiplied in.
 * @example figuresOf('557.6万美元，2万5千人') // => [5576000, 25000]
 */
export function figuresOf(folded: string): number[] {
  const figures: number[] = [];
  let end = -1;
  let room = 0;
  for (const { 0: part, 1: digits = '', 2: scale, index } of folded.matchAll(PART)) {
    const size = scale ? magnitude(scale) : 1;
    const value = Number(digits.replaceAll(',', '')) * size;
    // 2万5千 and 1亿2000万 are one figure, and so is 1万5000: of four digits, none counts more than 千.
    const goesOn = index === end && value < room && (size > 1 || digits.length === 4);
    figures.push(round(goesOn ? (figures.pop() as number) + value : value));
    end = index + part.length;
    room = size;
  }
  return figures;
}

const SHORT_YEAR = /(?<![\d.])\d\d(?=年)/gu;

/**
 * Writes years of two digits in full where `known` holds the year of this century and not the number itself, which
 * might be a length of time.
 * @example completeYears('23年产值', new Set([2023])) // => '2023年产值'
 */
export function completeYears(folded: string, known: ReadonlySet<number>): string {
  return folded.replace(SHORT_YEAR, (digits) => {
    const year = 2000 + Number(digits);
    return known.has(year) && !known.has(Number(digits)) ? String(year) : digits;
  });
}

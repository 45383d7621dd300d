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

/** What every figure has: most texts have none. */
const DIGITS = /\d/u;
/** What every numeral in Chinese has. */
const NUMERALS = /[零〇○一二两三四五六七八九十]/u;
/** What says that a figure is a little more; 多少 and 多大 ask. */
const MORE = '(?:多(?![少久大长高远快重厚宽深])|[余几来])';
/** One number with its unit of size; 千米 and 百分 are other units. */
const PART = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)${MORE}?\\s*((?:[百千]${MORE}?)?[万亿]+|千(?![米克瓦伏卡赫帕])|百(?!分)|million|billion|thousand)?`,
  'gu',
);

/**
 * Writes Chinese numerals of two characters or more, and ordinals, in digits; single ones (一下, 三星) stay, and so
 * does what names no one number (三四个). From ten thousand on, round ones keep 万 and 亿, as they are mostly written.
 * @example foldNumerals('二〇二三年第三季一万五千人，五百万元') // => '2023年第3季15000人，500万元'
 */
export function foldNumerals(folded: string): string {
  return NUMERALS.test(folded) ? folded.replace(NUMERAL, inDigits) : folded;
}

/** Two or three, 三五 and the like: what names no one number. 二三年 is mostly 2023. */
const SEVERAL = /^(?:一二|两三|二三(?!年)|三四|四五|五六|六七|七八|八九|三两|三五)/u;

function inDigits(numeral: string, at: number, folded: string): string {
  if (numeral.length === 2 && SEVERAL.test(folded.slice(at, at + 3))) return numeral;
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

/** A value that a text names, and how it is written there. */
export interface Figure {
  readonly value: number;
  readonly text: string;
}

/**
 * The values named in folded text, units of size multiplied in.
 * @example figuresIn('557.6万美元，2万5千人') // => [{ value: 5576000, text: '557.6万' }, { value: 25000, text: '2万5千' }]
 */
export function figuresIn(folded: string): Figure[] {
  const figures: Figure[] = [];
  if (!DIGITS.test(folded)) return figures;
  let end = -1;
  let room = 0;
  for (const { 0: part, 1: digits = '', 2: scale, index } of folded.matchAll(PART)) {
    const size = scale ? magnitude(scale) : 1;
    const value = Number(digits.replaceAll(',', '')) * size;
    // 2万5千 and 1亿2000万 are one figure, and so is 1万5000: of four digits, none counts more than 千.
    const goesOn = index === end && value < room && (size > 1 || digits.length === 4);
    const before = goesOn ? figures.pop() : undefined;
    figures.push({ value: round((before?.value ?? 0) + value), text: (before?.text ?? '') + part.trimEnd() });
    end = index + part.length;
    room = size;
  }
  return figures;
}

const SHORT_YEAR = /(?<![\d.])\d\d(?=年)/gu;

/** A figure that is only about what is meant: what says so before it, in it, and behind it. */
const ABOUT = new RegExp(
  '(?:(将近|接近|近|快要?|不到|almost |nearly |close to |under |less than )|(大约|大概|约|差不多|about |around |roughly |approximately )|(超过|多于|over |more than ))?' +
    `(\\d[\\d,]*(?:\\.\\d+)?)(${MORE})?( ?(?:[百千]?[万亿]+|[千百]|million\\b|billion\\b|thousand\\b))?(${MORE})?` +
    '(?:(\\p{Script=Han}{0,2}?)(左右|上下))?',
  'gu',
);
/** Smaller figures are too near to others to say about which is meant. */
const LEAST_ABOUT = 100;
/** How far from it a figure may be that is about what is said, by share. */
const NEARLY = 0.05;

/** The largest power of ten that divides a whole number. */
function lastPlace(value: number): number {
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

/**
 * Writes figures as the knowledge has them: years of two digits in full where `known` holds the year of this century
 * and not the number itself, which might be a length of time; and those that are said to be about right, where one
 * alone is in reach.
 * @param known the knowledge's figures, as they are written there.
 * @example completeFigures('23年花了五百多万', new Map([[2023, '2023'], [5576000, '557.6万']])) // => '2023年花了557.6万'
 */
export function completeFigures(folded: string, known: ReadonlyMap<number, string>): string {
  if (!DIGITS.test(folded)) return folded;
  return folded
    .replace(SHORT_YEAR, (digits) => {
      const year = 2000 + Number(digits);
      return known.has(year) && !known.has(Number(digits)) ? String(year) : digits;
    })
    .replace(ABOUT, (whole, below, near, above, digits, more, scale, rest, measure = '', roughly) => {
      if (!(below || near || above || more || rest || roughly)) return whole;
      const value = round(Number(digits.replaceAll(',', '')) * (scale ? magnitude(scale.trim()) : 1));
      if (value < LEAST_ABOUT || !Number.isSafeInteger(value)) return whole;
      const place = lastPlace(value);
      const least = near || roughly ? value * (1 - NEARLY) : below ? value - place : value;
      const most = near || roughly ? value * (1 + NEARLY) : below ? value : value + place;
      let reached: string | undefined;
      for (const [figure, text] of known) {
        if (figure < least || figure > most) continue;
        if (reached !== undefined) return whole;
        reached = text;
      }
      return reached === undefined ? whole : `${reached}${measure}`;
    });
}

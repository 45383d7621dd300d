import { writtenValue } from './numerals.js';

/** The parts of a date that a text gives. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t|\\.)?`).join('|')})\\.?`;

/** How dates are written in Chinese and in English, the fuller first; each with what reads its match. */
export const DATES: readonly (readonly [RegExp, (match: RegExpExecArray) => DateParts | undefined])[] = [
  [
    /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
    ([, year, month, day]) => dateOf(Number(year), Number(month), Number(day)),
  ],
  [
    /(\d{4}|[零〇○一二三四五六七八九]{4})\s*年(?:\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:份|\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日號号])?)?/gu,
    ([, year, month, day]) => dateOf(writtenValue(year), writtenValue(month), writtenValue(day)),
  ],
  [
    /(?<![\d個个.])(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:份|\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日號号])/gu,
    ([, month, day]) => dateOf(undefined, writtenValue(month), writtenValue(day)),
  ],
  [
    new RegExp(`\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?!\\d)`, 'gu'),
    ([, month, day, year]) => dateOf(year ? Number(year) : undefined, monthOf(month), Number(day)),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})(?:,?\\s+(\\d{4}))?(?!\\d)`, 'gu'),
    ([, day, month, year]) => dateOf(year ? Number(year) : undefined, monthOf(month), Number(day)),
  ],
  [
    new RegExp(`\\b(${MONTH}),?\\s+(\\d{4})(?!\\d)`, 'gu'),
    ([, month, year]) => dateOf(Number(year), monthOf(month), undefined),
  ],
];

function dateOf(year: number | undefined, month: number | undefined, day: number | undefined) {
  if ((month ?? 1) < 1 || (month ?? 1) > 12 || (day ?? 1) < 1 || (day ?? 1) > 31) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function monthOf(name = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

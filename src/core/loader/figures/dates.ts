import { writtenValue } from '../../text/numerals.js';
import type { Found, Rule } from './figure.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})\\.?`;
const IN_ENGLISH =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? *\d|\d[a-z]* +(?:of )?[a-z]{3}/;
const SMALL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** How dates are written in Chinese and in English, the fuller first. */
export const DATES: readonly Rule[] = [
  {
    hint: /\d{4}[-/.]\d/,
    pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    read: ([, year, month, day]) => dateOf(year, month, day),
  },
  {
    hint: /年/,
    pattern: new RegExp(
      `(\\d{4}|[零〇○一二三四五六七八九]{4})\\s*年(?:\\s*${SMALL}\\s*月(?:份|\\s*${SMALL}\\s*[日號号])?)?`,
      'g',
    ),
    read: ([, year, month, day]) => dateOf(year, month, day),
  },
  {
    hint: /月/,
    pattern: new RegExp(`(?<![\\d.])${SMALL}\\s*月(?:份|\\s*${SMALL}\\s*[日號号])`, 'g'),
    read: ([, month, day]) => dateOf(undefined, month, day),
  },
  {
    hint: IN_ENGLISH,
    pattern: new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?!\\d)`, 'g'),
    read: ([, month, day, year]) => dateOf(year, monthOf(month), day),
  },
  {
    hint: IN_ENGLISH,
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?(?!\\d)`,
      'g',
    ),
    read: ([, day, month, year]) => dateOf(year, monthOf(month), day),
  },
  {
    hint: IN_ENGLISH,
    pattern: new RegExp(`\\b${MONTH},?\\s+(\\d{4})(?!\\d)`, 'g'),
    read: ([, month, year]) => dateOf(year, monthOf(month), undefined),
  },
];

function dateOf(...written: readonly (string | undefined)[]): Found | undefined {
  const [year, month, day] = written.map(writtenValue);
  if ((month ?? 1) < 1 || (month ?? 1) > 12 || (day ?? 1) < 1 || (day ?? 1) > 31) return undefined;
  return {
    kind: 'date',
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function monthOf(name = ''): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1);
}

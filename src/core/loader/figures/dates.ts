import { writtenValue } from '../../text/numerals.js';
import type { DateParts, Found, Rule } from './figure.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})\\.?`;
const IN_ENGLISH =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? *\d|\d[a-z]* +(?:of )?[a-z]{3}/;
const SMALL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const MONTH_AND_DAY = `\\s*${SMALL}\\s*月(?:份|\\s*${SMALL}\\s*[日號号])?`;
/** The years of the Republic of China, 民國, begin with 1912. */
export const BEFORE_ROC = 1911;

/** How dates are written in Chinese and in English, the fuller first. */
export const DATES: readonly Rule[] = [
  {
    hint: /\d{4}[-/.]\d/,
    pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    read: ([, year, month, day]) => dateOf(year, month, day),
  },
  {
    hint: /年/,
    // Without 民國, three digits are such a year where 度 or a month says so.
    pattern: new RegExp(
      `(?:民[國国]\\s*(\\d{1,3}|[零〇○一二三四五六七八九十百]{1,5})\\s*(?:年|(?=[-–~至到、]\\s*\\d{1,3}\\s*年))|(?<!\\d[.,]?)(1\\d\\d)\\s*年(?=度|\\s*\\d{1,2}\\s*月))(?:${MONTH_AND_DAY})?`,
      'g',
    ),
    read: ([, named, bare, month, day]) => rocDateOf(writtenValue(named ?? bare), month, day),
  },
  {
    hint: /年/,
    pattern: new RegExp(`(\\d{4}|[零〇○一二三四五六七八九]{4})\\s*年(?:${MONTH_AND_DAY})?`, 'g'),
    read: ([, year, month, day]) => dateOf(year, month, day),
  },
  {
    hint: /月/,
    pattern: new RegExp(
      `(?<!\\d[.,]?)${SMALL}\\s*月(?:(份)|\\s*${SMALL}\\s*[日號号]|(?![亮餅饼票薪租費费球光經经刊卡]))`,
      'g',
    ),
    read([, month = '', named, day]) {
      const found = dateOf(undefined, month, day);
      return found && { ...found, firm: Boolean(named ?? day) || isFirm(month) };
    },
  },
  {
    hint: /[日號号]/,
    pattern: new RegExp(
      `(?<!\\d[.,]?|[一二三四五六七八九十百千萬万億亿第])${SMALL}\\s*[日號号](?![圓元幣币])`,
      'g',
    ),
    read([, day = '']) {
      const found = dateOf(undefined, undefined, day);
      return found && { ...found, firm: isFirm(day) };
    },
  },
  {
    hint: IN_ENGLISH,
    // In "April 11 to 13, 2025" the year is the first day's, too.
    pattern: new RegExp(
      `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4})(?!\\d)|(?=\\s*(?:-|–|—|~|to|and|through)\\s*\\d{1,2}(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d))|)`,
      'g',
    ),
    read: ([, month, day, year, later]) => dateOf(year ?? later, monthOf(month), day),
  },
  {
    hint: IN_ENGLISH,
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b(?:,?\\s+(\\d{4}))?(?!\\d)`,
      'g',
    ),
    read: ([, day, month, year]) => dateOf(year, monthOf(month), day),
  },
  {
    hint: IN_ENGLISH,
    pattern: new RegExp(`\\b${MONTH},?\\s+(\\d{4})(?!\\d)`, 'g'),
    read: ([, month, year]) => dateOf(year, monthOf(month), undefined),
  },
  {
    // A month alone proves, and does not claim; "may" and "march" are mostly verbs.
    hint: /uary|april|june|july|august|ember|october|ma(?:y|rch)\b/,
    pattern: new RegExp(
      `\\b(${MONTHS.filter((name) => !/^ma/.test(name)).join('|')})\\b|` +
        `(?<=\\b(?:in|of|from|by|since|until|till|during|late|early|mid|next|last|this|every|each|(?:${MONTHS.join('|')})(?: to| and| through|,)?)[ –-]+)(march|may)\\b`,
      'g',
    ),
    read: ([, month, verb]) => {
      const found = dateOf(undefined, monthOf(month ?? verb), undefined);
      return found && { ...found, written: [], firm: false };
    },
  },
];

function dateOf(...written: readonly (string | undefined)[]): Found | undefined {
  const [year, month, day] = written.map(writtenValue);
  return fromParts(parts(year, month, day), [year, month, day]);
}

/** The date of a year of the Republic of China. */
function rocDateOf(year: number | undefined, ...written: readonly (string | undefined)[]): Found | undefined {
  const [month, day] = written.map(writtenValue);
  if (!year) return undefined;
  const common = year + BEFORE_ROC;
  return fromParts(parts(common, month, day), [year, common, month, day]);
}

function fromParts(date: DateParts, written: readonly (number | undefined)[]): Found | undefined {
  const { month = 1, day = 1 } = date;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { kind: 'date', ...date, written: written.filter((part) => part !== undefined) };
}

function parts(year?: number, month?: number, day?: number): DateParts {
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function monthOf(name = ''): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1);
}

/** 一日 and 三月 may be part of a word. */
function isFirm(written: string): boolean {
  return /\d/.test(written) || written.length > 1;
}

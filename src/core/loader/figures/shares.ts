import { ANY, round, writtenValue } from '../../text/numerals.js';
import type { Found, Rule } from './figure.js';

/** How parts of a whole are written; all become percentages. */
export const SHARES: readonly Rule[] = [
  {
    hint: /分之/,
    pattern: new RegExp(`(${ANY})\\s*分之\\s*(${ANY})`, 'g'),
    read: ([, whole, part]) => shareOf(writtenValue(part), writtenValue(whole)),
  },
  {
    hint: /\d *\/ *\d/,
    pattern: /(?<![\d/.,])(\d{1,3}) ?\/ ?(\d{1,3})(?![\d/])/g,
    read: ([, part, whole]) => shareOf(Number(part), Number(whole)),
  },
  {
    hint: /成/,
    // 三成, three tenths; not the 成 of 一成功.
    pattern:
      /(\d|[一二兩两三四五六七八九]) ?成(半|[\d一二三四五六七八九])?(?![功為为本立長长員员就熟果交績绩色敗败])/g,
    read([written, tenths, more]) {
      const value = (writtenValue(tenths) ?? 0) * 10 + (more === '半' ? 5 : (writtenValue(more) ?? 0));
      return { kind: 'quantity', value, unit: 'percent', firm: /\d/.test(written) };
    },
  },
];

function shareOf(part: number | undefined, whole: number | undefined): Found | undefined {
  if (part === undefined || !whole) return undefined;
  return { kind: 'quantity', value: round((part * 100) / whole), unit: 'percent' };
}

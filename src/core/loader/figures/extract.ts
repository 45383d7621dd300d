import { AMOUNTS } from './amounts.js';
import { DATES } from './dates.js';
import type { Figure, Found, Rule } from './figure.js';
import { RANKS } from './ranks.js';
import { readSeries } from './series.js';
import { SHARES } from './shares.js';
import { TIMES } from './times.js';

const RULES: readonly Rule[] = [...TIMES, ...DATES, ...SHARES, ...RANKS, ...AMOUNTS];
const ANY_HINT = /[\da-z零〇○一二兩两三四五六七八九十百千萬万億亿兆首冠最午]/;

/** What looks like a figure and is none: addresses, list numbers, references to paragraphs, names with digits. */
const NO_FIGURES: readonly (readonly [hint: RegExp, pattern: RegExp])[] = [
  [/:\/\//, /https?:\/\/\S+/g],
  [/\d[.)、．)]/, /^[ \t]*(?:\d{1,2}[.)、．](?!\d)|\(\d{1,2}\))/gm],
  [/第\s*\d/, /第\s*[\d、,–-]+\s*[段頁页章節节條条]/g],
  [/paragraph|page|chapter/, /\b(?:paragraph|page|chapter)s?\s\d+(?:\s?(?:,|and|–|-|to)\s?\d+)*/g],
  [/[a-z]-?\d/, /(?<![a-z\d])(?!(?:usd|rmb|cny|hkd|twd|ntd|eur|gbp|jpy)\d)[a-z]+(?:-\d+|\d)[a-z\d.-]*/g],
];

/**
 * The figures of a text, in its order: amounts, percentages, ranks, dates, times, in digits, in Chinese numerals
 * and in English words.
 * @example extractFigures('只花 557.6 萬美元')[0] // => { kind: 'quantity', value: 5576000, unit: 'dollar', … }
 */
export function extractFigures(source: string): Figure[] {
  const whole = plain(source);
  let text = whole;
  if (!ANY_HINT.test(text)) return [];
  const figures: Figure[] = [];
  for (const [hint, pattern] of NO_FIGURES) {
    if (hint.test(text)) text = text.replace(pattern, blank);
  }
  for (const { hint, pattern, read } of RULES) {
    if (!hint.test(text)) continue;
    const rest: string[] = [];
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      const found = read(match, text);
      if (!found) continue;
      const end = match.index + match[0].length;
      figures.push(complete(found, source.slice(match.index, end).trimEnd(), match.index));
      // Blanked, so that no later rule reads it again.
      rest.push(text.slice(at, match.index), blank(match[0]));
      at = end;
    }
    if (at) text = rest.join('') + text.slice(at);
  }
  return readSeries(
    figures.sort((a, b) => a.index - b.index),
    whole,
  );
}

function complete(found: Found, text: string, index: number): Figure {
  const place = { text, index, firm: true };
  if (found.kind !== 'quantity') return { ...place, ...found };
  return { from: found.value, to: found.value, ordinal: false, ...place, ...found };
}

const blank = (match: string): string => '\0'.repeat(match.length);

/** In lower case and half width, character for character, so that places stay. */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

import { ANY, writtenValue } from '../../text/numerals.js';
import type { Rule } from './figure.js';

const WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const RANKED =
  '\\b(?:rank(?:s|ed|ing)?|place[sd]?|c[ao]mes?|stands?|sits?|tied|finish(?:es|ed)?) +(?:(?:a|joint|for|in) +)*';
const IN_A_RANKING = ' +(?:in|among|place|only|nationwide|overall|behind|largest|biggest|highest)\\b';

/** How ranks are written. */
export const RANKS: readonly Rule[] = [
  {
    hint: /第/,
    // 第一個 counts reasons and steps, and so does 第一， at the beginning of a sentence.
    pattern: new RegExp(`第\\s*(${ANY})(?:\\s*([个個點点步種种方次])|(?=\\s*([,、:]))|)`, 'g'),
    read(match, text) {
      const [, numeral, counted, pause] = match;
      const value = writtenValue(numeral);
      if (value === undefined) return undefined;
      const firm = !counted && !(pause && isSentenceStart(text, match.index));
      return { kind: 'quantity', value, ordinal: true, firm };
    },
  },
  {
    hint: /#|no\.|\d(?:st|nd|rd|th)/,
    pattern: /(?:\bno\.\s?|#)(\d+)\b|(?<![\d.,])(\d+)(?:st|nd|rd|th)\b/g,
    read: ([, numbered, suffixed]) => ({
      kind: 'quantity',
      value: Number(numbered ?? suffixed),
      ordinal: true,
    }),
  },
  {
    hint: new RegExp(`${WORDS.slice(0, 3).join('|')}|th\\b`),
    pattern: new RegExp(`(${RANKED})?\\b(${WORDS.join('|')})\\b(${IN_A_RANKING})?`, 'g'),
    read: ([, before, word = '', after]) => ({
      kind: 'quantity',
      value: WORDS.indexOf(word) + 1,
      ordinal: true,
      firm: Boolean(before ?? after),
    }),
  },
  {
    // Other words for the first rank: they prove it, and do not claim it.
    hint: /首|冠|最前|number one|top|leads/,
    pattern: /首位|榜首|居首|冠[軍军]|最前|number one|top spot|leads\b/g,
    read: () => ({ kind: 'quantity', value: 1, ordinal: true, firm: false }),
  },
];

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[。;:!?\n])\s*$/.test(text.slice(Math.max(0, at - 5), at));
}

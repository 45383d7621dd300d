import { writtenValue } from '../../text/numerals.js';
import type { Found, Rule } from './figure.js';

/** The parts of the day, as they stand before an hour in Chinese and behind it in English. */
const PARTS: readonly (readonly [part: Part, before: string, behind: string])[] = [
  ['early', '凌晨|清晨', 'a\\.? ?m\\b\\.?|in the morning\\b'],
  ['morning', '上午|早上|早晨|今早|明早', ''],
  ['noon', '中午|正午', 'noon\\b'],
  ['afternoon', '下午|午後|午后|傍晚', 'p\\.? ?m\\b\\.?|in the afternoon\\b'],
  [
    'night',
    '晚上|晚間|晚间|夜間|夜间|夜晚|夜裡|夜里|深夜|半夜|午夜|(?<![最早])晚',
    'in the evening\\b|at night\\b|midnight\\b',
  ],
];
type Part = 'early' | 'morning' | 'noon' | 'afternoon' | 'night';

/** Each part of the day by any of its names. */
const NAMED = PARTS.map(([part, before, behind]) => {
  return [part, new RegExp(`^(?:${[before, behind].filter(Boolean).join('|')})$`)] as const;
});
const BEFORE = `(?:(${PARTS.map(([, before]) => before).join('|')})\\s*)?`;
const BEHIND = `\\s?(${PARTS.flatMap(([, , behind]) => behind || []).join('|')})`;
const DIGIT = '[零〇○一二兩两三四五六七八九]';
const SMALL = '\\d{1,2}|[零〇○一二兩两三四五六七八九十]{1,3}';
const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Minutes without 分, where nothing follows that they might count. */
const BARE_MINUTES =
  '(\\d\\d|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九])(?=\\s*(?:[至到起前後后開开]|,(?!\\d)|[^\\s\\da-z\\u3400-\\u9fff%.,:]|\\.(?!\\d)|$))';
/** Behind an hour, the end of a span that is told on the clock of 24 hours, and so is the hour. */
const TO_LATER_HOUR = /^\s*(?:-|–|—|~|to|至|到)\s*(?:1[3-9]|2[0-4])\s*[:點点時时]/;

/** How times of the day are written. */
export const TIMES: readonly Rule[] = [
  {
    hint: /\d:\d\d/,
    pattern: new RegExp(`${BEFORE}(?<!\\d[:.,]?)(\\d{1,2}):([0-5]\\d)(?![\\d:]|\\.\\d)(?:${BEHIND})?`, 'g'),
    read: (match, text) => {
      const [, before, hour = '', minute, behind] = match;
      const part = partOf(before ?? behind) ?? (isOn24Hours(hour, match, text) ? 'early' : undefined);
      return timeOf(Number(hour), Number(minute), [hour, minute], part);
    },
  },
  {
    hint: /[點点時时]/,
    // Not the point of 三點五, nor the third of several.
    pattern: new RegExp(
      `${BEFORE}(?<!第\\s*|\\d[:.,]?|[零〇○一二兩两三四五六七八九十百千萬万億亿點点之])(${SMALL})\\s*(?:[點点]|[時时](?![間间段代期區区候]))` +
        `(?:\\s*(?:(半)|([一三])刻|(${SMALL})\\s*分(?![鐘钟之])|${BARE_MINUTES}|([整鐘钟])))?(?!${DIGIT})`,
      'g',
    ),
    read(match, text) {
      const [, before, numeral = '', half, quarters, minutes, bare, sharp] = match;
      const hour = writtenValue(numeral);
      const minute = half ? 30 : quarters ? 15 * (writtenValue(quarters) ?? 0) : minuteOf(minutes ?? bare);
      const isSure = Boolean(before ?? half ?? quarters ?? minutes ?? bare ?? sharp);
      // 一點 and 一時 are mostly a little and a while.
      if (hour === undefined || minute === undefined || (numeral === '一' && !isSure)) return undefined;
      const part = partOf(before) ?? (isOn24Hours(numeral, match, text) ? 'early' : undefined);
      const found = timeOf(hour, minute, [numeral, minutes ?? bare], part);
      return found && { ...found, firm: isSure || /\d/.test(numeral) || numeral.length > 1 };
    },
  },
  {
    hint: /[ap]\.? ?m\b|o['’]clock|in the [mae]|at night|noon|midnight/,
    pattern: new RegExp(
      `(?<!\\d[:.,]?|[a-z])(\\d{1,2}|${WORDS.join('|')})(?:\\.([0-5]\\d))?(?: ?o['’]clock(?:${BEHIND})?|${BEHIND})`,
      'g',
    ),
    read([, written = '', minute, late, behind]) {
      const hour = WORDS.includes(written) ? WORDS.indexOf(written) + 1 : Number(written);
      return timeOf(hour, Number(minute ?? 0), [String(hour), minute], partOf(late ?? behind));
    },
  },
  {
    // They prove the time, and do not claim it.
    hint: /noon|midnight|正午|午夜/,
    pattern: /\b(?:noon|midnight)\b|正午|午夜/g,
    read: ([name]) => {
      const found = timeOf(12, 0, [], /noon|正/.test(name) ? 'noon' : 'night');
      return found && { ...found, firm: false };
    },
  },
];

/** The time of an hour and a minute; `undefined` where there is none. */
export function timeOf(
  hour: number,
  minute: number,
  written: readonly (string | undefined)[],
  part?: Part,
): (Found & { readonly kind: 'time' }) | undefined {
  if (hour > 24 || minute > 59 || !Number.isInteger(hour)) return undefined;
  return {
    kind: 'time',
    minutes: hoursOf(hour, part).map((h) => (h % 24) * 60 + minute),
    written: written.flatMap((number) => (number === undefined ? [] : (writtenValue(number) ?? []))),
  };
}

/** Which hours of the 24 an hour may be. */
function hoursOf(hour: number, part: Part | undefined): readonly number[] {
  if (hour === 0 || hour > 12) return [hour];
  const [early, late] = [hour % 12, (hour % 12) + 12];
  if (part === 'early') return hour === 12 ? [0] : [early];
  if (part === 'morning') return hour === 12 ? [early, late] : [early];
  if (part === 'noon') return hour === 10 || hour === 11 ? [early] : [late];
  if (part === 'afternoon') return [late];
  if (part === 'night' && hour === 12) return [0];
  // 晚上 1 點 is behind midnight.
  return part === 'night' && hour > 4 ? [late] : [early, late];
}

function partOf(name: string | undefined): Part | undefined {
  return name === undefined ? undefined : NAMED.find(([, pattern]) => pattern.test(name))?.[0];
}

/** 09:00, and the 9:00 of 9:00–17:00. */
function isOn24Hours(hour: string, match: RegExpExecArray, text: string): boolean {
  const end = match.index + match[0].length;
  return /^0\d/.test(hour) || TO_LATER_HOUR.test(text.slice(end, end + 12));
}

function minuteOf(written: string | undefined): number | undefined {
  return written === undefined ? 0 : writtenValue(written.replace(/^[零〇](?=.)/, ''));
}

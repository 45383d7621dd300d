import type { Asked } from '../../proposal.js';
import type { EnglishAsker } from '../question.js';
import { isWord, type Word } from '../word.js';

/** Verbs with others that ask for the same. */
const SAID: readonly (readonly [verb: string, others: readonly string[]])[] = [
  ['founded', ['established', 'started']],
  ['released', ['launched', 'published']],
  ['built', ['constructed', 'completed']],
  ['opened', ['inaugurated']],
];
const DATE = /^(?:in|on|since|until|by|before|after|from|during|at)$/;
const PART = ['Month', 'WeekDay', 'Year', 'Date', 'Time'];

/** Asks when: the phrase with a date is left out. */
export function askWhen(asker: EnglishAsker): Asked | undefined {
  const { lead, rest } = asker.clause;
  const inLead = lead.some(isDate) && !lead.some(({ tags }) => tags.has('Verb'));
  const phrases = joinNeighbours(datePhrases(rest), rest);
  if (phrases.length > 1 || (!phrases.length && !inLead)) return undefined;
  const phrase = phrases[0] ?? [];
  // The longest strike since 1961: of what it is the longest, not when it was.
  const { verb: be, auxiliaries: had } = asker.clause;
  const isSince = phrase[0] !== undefined && isWord(phrase[0], /^since$/);
  if (isSince && !had.length && isWord(be, /^(?:is|are|was|were)$/)) return undefined;
  const before = rest.slice(0, Math.max(0, rest.indexOf(phrase[0] as Word)));
  // Found that shops sell more on Thursdays: when they sell, not when it was found.
  if (before.some((word) => isWord(word, /^(?:that|which|who|whether|how|if)$/))) return undefined;
  // The longest strike since the line was opened in 1961: when it was opened.
  const inner = before.findIndex((word) =>
    isWord(word, /^(?:since|when|where|after|before|until|because|as)$/),
  );
  if (inner >= 0 && before.slice(inner + 1).some(({ tags }) => tags.has('Verb'))) return undefined;
  // Between 10 am and 5 pm: the first hour is no part of the phrase.
  if (before.slice(-4).some((word) => isWord(word, /^between$/))) return undefined;
  // Was minus 41 degrees on 12 February: a value, and no time of being.
  const { verb: main, auxiliaries: helpers } = asker.clause;
  if (!helpers.length && isWord(main, /^(?:is|are|was|were)$/) && hasValue(before)) return undefined;
  // What says when beside it would stand in the question that asks for it.
  if (rest.some((word) => !phrase.includes(word) && isWord(word, BESIDE))) return undefined;
  const all = [...phrase, ...(phrases.length ? [] : lead)];
  const has = (tag: string): boolean => all.some(({ tags }) => tags.has(tag));
  const words = has('Time')
    ? 'at what time'
    : has('WeekDay') || has('Month')
      ? 'on what date'
      : 'in which year';
  const isCertain =
    !(phrase[0] && isWord(phrase[0], /^from$/)) &&
    (has('Time') ||
      has('WeekDay') ||
      /^\d{4}$/.test(phrase[1]?.text ?? '') ||
      /^\d{1,2}$/.test(phrase[2]?.text ?? ''));
  const { auxiliaries, verb } = asker.clause;
  const isPassive =
    auxiliaries.some((word) => isWord(word, /^(?:was|were|been)$/)) && verb.tags.has('PastTense');
  // Founded by two sisters in a garage: when it was founded, and no more.
  const plainly = isPassive ? [asker.invert('when', rest)] : [];
  const said = plainly.flatMap((form) =>
    SAID.flatMap(([word, others]) =>
      form.endsWith(` ${word}`) ? others.map((other) => form.slice(0, -word.length) + other) : [],
    ),
  );
  return {
    rule: 'date',
    forms: [
      ...plainly,
      ...said,
      asker.invert(phrase[0] && isWord(phrase[0], /^since$/) ? 'since when' : 'when', phrase),
      ...(isCertain ? [asker.invert(words, phrase)] : []),
    ],
  };
}

const DAYTIME = /^(?:mornings?|afternoons?|evenings?|nights?|noon|midnight)$/;
const BESIDE = /^(?:mornings?|afternoons?|evenings?|nights?|noon|midnight|until|once|when|whenever)$/;

const hasValue = (words: readonly Word[]): boolean =>
  words.some((word) => word.tags.has('Value') || isWord(word, /^minus$/));

/** On Tuesdays and Fridays, from 3 to 7 pm: days and hours side by side are one answer. */
function joinNeighbours(phrases: readonly Word[][], rest: readonly Word[]): readonly Word[][] {
  const [first, ...others] = phrases;
  const whole = phrases.flat();
  const start = first?.[0] ? rest.indexOf(first[0]) : -1;
  const isParted = whole.slice(0, -1).some(({ post }) => post !== '');
  const isWhole = others.length > 0 && !isParted && whole.every((word, i) => rest[start + i] === word);
  return isWhole ? [whole] : phrases;
}

/** Whether a word is part of a date or a time of day. */
export const isDate = ({ tags, text }: Word): boolean =>
  PART.some((tag) => tags.has(tag)) && !tags.has('Duration') && !/^(?:day|days)$/i.test(text);

/** The phrases of some words that say when. */
export function datePhrases(words: readonly Word[]): Word[][] {
  const phrases: Word[][] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    const starts =
      (isWord(word, DATE) &&
        next &&
        (isDate(next) ||
          isYear(next) ||
          (isWord(next, /^(?:the|early|late|about|around)$/) && words.slice(i + 2, i + 5).some(isDate)))) ||
      (isWord(word, /^(?:every|each)$/) && next !== undefined && isDate(next)) ||
      (isDate(word) && !/^\d+$/.test(word.text));
    if (!starts) continue;
    let end = i;
    while (words[end + 1] && goesOn(words, end + 1) && !endsAt(words, end)) end++;
    phrases.push(words.slice(i, end + 1));
    i = end;
  }
  return phrases;
}

/** On 1 April, the first increase: a comma ends a date, but for the year after it. */
const endsAt = (words: readonly Word[], i: number): boolean =>
  words[i]?.post.includes(',') === true && !/^(?:1\d|20)\d\d$/.test(words[i + 1]?.text ?? '');

/** A number that can only be a year, where a preposition of time stands before it. */
const isYear = ({ text }: Word): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

const IN_A_DATE =
  /^(?:the|spring|summer|autumn|winter|of|end|early|late|middle|to|and|about|around|on|every|\d{1,4}(?:st|nd|rd|th)?)$/;

function goesOn(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  // January 20, 2025: the year after a day.
  if (/^(?:1\d|20)\d\d$/.test(word.text) && words[i - 1]?.post === ',') return true;
  // Every Tuesday morning.
  if (isWord(word, DAYTIME) && isDate(words[i - 1] as Word)) return true;
  const isNear = words.slice(i, i + 4).some((each) => isDate(each) || isYear(each));
  return (isDate(word) || isWord(word, IN_A_DATE)) && isNear;
}

import { shortenAsking } from './frames.js';

/** What loses an apostrophe in haste, with the words that it stands for. */
const CONTRACTED: Readonly<Record<string, string>> = {
  cannot: 'can not',
  cant: 'can not',
  wont: 'will not',
  shant: 'shall not',
  aint: 'is not',
  im: 'i am',
  ive: 'i have',
  youre: 'you are',
  theyre: 'they are',
  weve: 'we have',
  youve: 'you have',
  theyve: 'they have',
  whats: 'what is',
  wheres: 'where is',
  whos: 'who is',
  hows: 'how is',
  thats: 'that is',
  theres: 'there is',
  ...Object.fromEntries(
    'do does did is are was were have has had could would should must need'
      .split(' ')
      .map((verb) => [`${verb}nt`, `${verb} not`]),
  ),
};
/** The same with spellings of the chat; in Chinese texts these are other words (U 盘, IM). */
const HASTILY: Readonly<Record<string, string>> = {
  ...CONTRACTED,
  u: 'you',
  ur: 'your',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  lemme: 'let me',
  gimme: 'give me',
  dunno: 'do not know',
  idk: 'i do not know',
  cuz: 'because',
  coz: 'because',
  thru: 'through',
  abt: 'about',
  tmr: 'tomorrow',
  tmrw: 'tomorrow',
  ppl: 'people',
  bday: 'birthday',
  appt: 'appointment',
  msg: 'message',
  tix: 'tickets',
  b4: 'before',
};
/** What an ending stands for; `n't` is not, and a genitive's stays. */
const ENDINGS: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' };

const HASTY = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?:${Object.keys(HASTILY).join('|')})(?![\\p{L}\\p{N}'])`,
  'gu',
);
const NEGATED = /(?<![\p{L}\p{N}'])([a-z]+)n't(?!\p{L})/gu;
const ENDING = /(?<=\p{Script=Latin})'(m|re|ve|ll|d)(?!\p{L})/gu;
/** An are of one letter has a pronoun or a question word beside it. */
const ARE =
  /(?<=(?<!\p{L})(?:what|where|when|who|how|why|you|we|they) )r(?!\p{L}| ?\p{N})|(?<!\p{L})r(?= (?:you|there|we|they)(?!\p{L}))/gu;
/** What stands behind a figure, mostly in one with it, in full: 30mins, 2hrs, my 10yo, 4ppl. */
const UNITS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['year old', 'yo', 'y/o', 'yr old', 'yrs old', 'yr-old', 'yrs-old'],
    ['minutes', 'min', 'mins', 'minute', 'minutes'],
    ['hours', 'hr', 'hrs', 'hour', 'hours'],
    ['years', 'yr', 'yrs', 'year', 'years'],
    ['weeks', 'wk', 'wks', 'week', 'weeks'],
    ['months', 'mth', 'mths', 'month', 'months'],
    ['days', 'day', 'days'],
    ['people', 'ppl', 'people'],
    ...['kg', 'km', 'cm', 'mm'].map((unit) => [unit, unit]),
  ].flatMap(([full = '', ...written]) => written.map((unit) => [unit, full])),
);
const UNIT = new RegExp(`(?<=\\d) ?(${Object.keys(UNITS).join('|')})(?![a-z])`, 'gu');
const HAN = /\p{Script=Han}/u;

/**
 * English contractions and spellings of the chat in full: who writes them asks the same, and "don't" is no noun. Folded text.
 * @example foldEnglish("i can't find it, whats wrong") // => 'i can not find it, what is wrong'
 */
export function foldEnglish(folded: string): string {
  if (!/[a-z]/u.test(folded)) return folded;
  const full = expanded(folded);
  if (HAN.test(full)) return full;
  const written = full
    .replace(HASTY, (short) => HASTILY[short] as string)
    .replace(ARE, 'are')
    .replace(UNIT, (_, unit: string) => ` ${UNITS[unit]}`);
  return shortenAsking(written);
}

/** The text without contractions that have their apostrophe. */
function expanded(folded: string): string {
  if (!folded.includes("'")) return folded;
  return folded
    .replace(NEGATED, (whole, verb: string) => CONTRACTED[whole.replace("'", '')] ?? `${verb} not`)
    .replace(ENDING, (_, ending: string) => ` ${ENDINGS[ending]}`);
}

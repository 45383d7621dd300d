/** A number in digits, as a pattern. */
export const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** A number in Chinese numerals, as a pattern. */
export const NUMERAL =
  '[零〇○一二兩两三四五六七八九十百千萬万億亿兆]+(?:[點点][零〇○一二三四五六七八九]+[百千萬万億亿兆]*)?';
/** Either, as a pattern. */
export const ANY = `(?:${NUMBER}|${NUMERAL})`;

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Powers of ten that follow a figure, in Chinese and in English. */
const MAGNITUDES: Readonly<Record<string, number>> = {
  ...SMALL,
  萬: 1e4,
  万: 1e4,
  億: 1e8,
  亿: 1e8,
  兆: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
};

/** The product of a run of magnitudes, as in 千萬 or 萬億. */
export function magnitude(run: string): number {
  const lower = run.toLowerCase();
  if (lower in MAGNITUDES) return MAGNITUDES[lower] as number;
  return [...lower].reduce((product, character) => product * (MAGNITUDES[character] ?? 1), 1);
}

/**
 * The value of a Chinese numeral; `undefined` where it is none (三四 is three or four, not 34).
 * @example chineseValue('五百五十七點六萬') // => 5576000
 */
export function chineseValue(numeral: string): number | undefined {
  const [whole = '', fraction] = numeral.split(/[點点]/);
  if (fraction !== undefined) {
    const [, digits = '', rest = ''] =
      /^([零〇○一二三四五六七八九]+)([百千萬万億亿兆]*)$/.exec(fraction) ?? [];
    const before = wholeValue(whole);
    if (!digits || before === undefined) return undefined;
    return round((before + Number(`0.${digitString(digits)}`)) * (rest ? magnitude(rest) : 1));
  }
  return wholeValue(whole);
}

/** The value of a figure in digits, in Chinese numerals, or of a magnitude alone. */
export function writtenValue(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d/.test(written)) return Number(written.replaceAll(',', ''));
  return MAGNITUDES[written] ?? chineseValue(written);
}

/** Binary fractions off by the last bit become equal again. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * A numeral without units, digit by digit.
 * @example digitString('二〇二五') // => '2025'
 */
export function digitString(numeral: string): string {
  return Array.from(numeral, (character) => DIGITS[character]).join('');
}

function wholeValue(numeral: string): number | undefined {
  if (/^[零〇○一二三四五六七八九]+$/.test(numeral)) {
    return numeral.length === 2 ? undefined : Number(digitString(numeral));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  /** What a last digit counts: 三千五 is 3500, 三千零五 is 3005. */
  let place = 1;
  for (const character of numeral) {
    const small = SMALL[character];
    if (DIGITS[character] !== undefined) {
      if (digit) return undefined;
      digit = DIGITS[character];
      if (digit === 0) place = 1;
    } else if (small !== undefined) {
      if (small >= smallest) return undefined;
      smallest = small;
      section += (digit || 1) * small;
      place = small / 10;
      digit = undefined;
    } else {
      const large = MAGNITUDES[character] as number;
      section += digit ?? 0;
      // 千萬億: a larger unit takes all before it along.
      if (total && large > 1e4 && total < large) total = (total + section) * large;
      else total += (section || 1) * large;
      place = large / 10;
      section = 0;
      digit = undefined;
      smallest = Number.POSITIVE_INFINITY;
    }
  }
  return total + section + (digit ?? 0) * place;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const WORDS = new Map<string, number>([
  ...ONES.split(' ').map((word, i) => [word, i] as const),
  ...TENS.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
]);

/** A number in English words, as a pattern. */
export const ENGLISH_NUMERAL = (() => {
  const word = [...WORDS.keys()].join('|');
  const part = `(?:${word}|hundred|thousand|million|billion|trillion)`;
  return `(?:${word})(?:(?:[- ]|[- ]and[- ])${part})*`;
})();

/**
 * The value of a number in English words; `undefined` where it is none ("two three").
 * @example englishValue('two hundred and five') // => 205
 */
export function englishValue(numeral: string): number | undefined {
  let total = 0;
  let section = 0;
  let room = Number.POSITIVE_INFINITY;
  for (const word of numeral.toLowerCase().split(/[- ]+/)) {
    const value = WORDS.get(word);
    if (value !== undefined) {
      if (value >= room) return undefined;
      section += value;
      room = value >= 20 ? 10 : 0;
    } else if (word === 'hundred') {
      section *= 100;
      room = 100;
    } else if (word !== 'and') {
      total += section * (MAGNITUDES[word] as number);
      section = 0;
      room = Number.POSITIVE_INFINITY;
    }
  }
  return total + section;
}

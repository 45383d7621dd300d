const CHINESE = '一二三四五六七八九十';
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const CARDINALS = 'one two three four five six seven eight nine ten'.split(' ');

/** A number by itself, or with what says that a choice is meant: 2, #2, option 2, 第2題, 我要問2. */
const NUMBER =
  /^(?:(?:#|no\.? ?|(?:number|option|choice|question) )?(\d{1,2})\.?|(?:我?[要想選选问問]{1,2} ?)?第?(\d{1,2}|[一二三四五六七八九]|二?十[一二三四五六七八九]?)[個个題题項项條条號号]?)$/iu;
const ORDINAL = new RegExp(
  `^(?:the )?(?:(${ORDINALS.join('|')}|last|\\d{1,2}(?:st|nd|rd|th))(?: (?:one|choice|option|question))?)$`,
  'iu',
);
const CARDINAL = new RegExp(`^(?:(number|option|choice|question) )?(${CARDINALS.join('|')})$`, 'iu');
const LAST = /^最[後后]一?[個个題题項项條条]?$/u;

const ALL = /^(?:all(?: of (?:them|these|those))?|全部|(?:我|全部?)?都要)$/iu;
const BOTH =
  /^(?:both(?: of (?:them|these|those))?|(?:the )?first two(?: ones)?|[兩两][個个題题樣样]?都?要?|[前頭头][兩两][個个題题項项]?)$/iu;
/** What stands between one picked choice and the next. */
const AND = /\s*(?:[,，、&+和跟與与及同或]|\b(?:and|or)\b)\s*|(?<=\d)\s+(?=\d)/u;
/** What somebody says around a choice: no, I meant 3 please; 不是，第三個啦. */
const AROUND =
  /^(?:(?:no|sorry|oops|i meant?|i want|give me|show me|不是|唔係|不对|不對|我要|我說|我说)(?=[,，:\s\d第])[,，:]? ?)+|[ ,，]*(?:please|pls|thanks|谢谢|謝謝|唔該|[啦吧喔哦啊呀]|[.。!！?？])+$/giu;

/** The value of a Chinese numeral of one character, 0 for none. */
const placeOf = (numeral: string): number => (numeral === '' ? 0 : CHINESE.indexOf(numeral) + 1);

/** What a number is that is written in digits or in Chinese, up to twenty-nine. */
function numberOf(written: string): number {
  if (/\d/u.test(written)) return Number(written);
  const [tens, unit] = written.split('十');
  if (unit === undefined) return placeOf(written);
  return (tens === '' ? 10 : 20) + placeOf(unit);
}

/**
 * The number of the one choice that a text names of `count`; `undefined` where it names none.
 * @param isOne whether it is all that is said: "one" by itself is none, and in "one and two" it is.
 */
function oneOf(text: string, count: number, isOne: boolean): number | undefined {
  const number = NUMBER.exec(text);
  const written = number?.[1] ?? number?.[2];
  if (written !== undefined) return numberOf(written);
  if (LAST.test(text)) return count;
  const ordinal = ORDINAL.exec(text)?.[1]?.toLowerCase();
  if (ordinal === 'last') return count;
  if (ordinal) return Number.parseInt(ordinal, 10) || ORDINALS.indexOf(ordinal) + 1;
  const [, kind, cardinal] = CARDINAL.exec(text) ?? [];
  return cardinal && (kind || !isOne) ? CARDINALS.indexOf(cardinal.toLowerCase()) + 1 : undefined;
}

/**
 * The numbers of the choices that a line picks from a list, from 1, each once; `undefined` where it asks something else.
 * @param count how many choices there are, for the last one, and for all; both are the first two.
 * @example pickedFrom('1 and the last one', 3) // => [1, 3]
 */
export function pickedFrom(line: string, count: number): number[] | undefined {
  const text = line.replace(AROUND, '');
  const first = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1);
  if (ALL.test(text)) return first(count);
  if (BOTH.test(text)) return count > 1 ? first(2) : undefined;
  const pieces = text.split(AND);
  const picked = pieces.map((each) => oneOf(each.trim(), count, pieces.length === 1));
  return picked.every((number) => number !== undefined) ? [...new Set(picked)] : undefined;
}

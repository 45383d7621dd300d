const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL =
  /[零〇一二两三四五六七八九][零〇一二两三四五六七八九十百千]+|十[一二三四五六七八九]|(?<=第)[一二三四五六七八九十]/gu;
const SCALE: Readonly<Record<string, number>> = {
  万亿: 1e12,
  百万: 1e6,
  千万: 1e7,
  万: 1e4,
  亿: 1e8,
  million: 1e6,
  billion: 1e9,
  thousand: 1e3,
};
const FIGURE = /(\d[\d,]*(?:\.\d+)?)\s*(百万|千万|万亿|万|亿|million|billion|thousand)?/gu;

function digitsOf(numeral: string): string {
  if (!/[十百千]/u.test(numeral)) return [...numeral].map((c) => DIGITS[c]).join('');
  let total = 0;
  let digit = 0;
  for (const c of numeral) {
    const unit = UNITS[c];
    if (unit === undefined) digit = DIGITS[c] as number;
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return String(total + digit);
}

/**
 * Writes Chinese numerals of two characters or more, and ordinals, in digits; single ones (一下, 三星) stay.
 * @example foldNumerals('二〇二三年第三季六十五岁') // => '2023年第3季65岁'
 */
export function foldNumerals(folded: string): string {
  return folded.replace(NUMERAL, (numeral) => digitsOf(numeral));
}

/**
 * The values named in folded text, units of size multiplied in.
 * @example figuresOf('557.6万美元') // => [5576000]
 */
export function figuresOf(folded: string): number[] {
  return Array.from(folded.matchAll(FIGURE), ([, digits, scale]) => {
    const value = Number((digits as string).replaceAll(',', '')) * (SCALE[scale ?? ''] ?? 1);
    return Number(value.toPrecision(12));
  });
}

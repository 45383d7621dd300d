type Said = readonly [english: string, chinese: string];
/** What a sign of money is said as. */
const SIGNS: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['£', ['pounds', '英镑']],
  ['€', ['euros', '欧元']],
  ['¥', ['yuan', '元']],
  ['us$', ['dollars', '美元']],
  ['hk$', ['dollars', '港元']],
  ...['', 'nt', 'ntd', 'twd', 's', 'sg', 'a', 'au', 'c', 'ca', 'nz', 'r'].map((country): [string, Said] => [
    `${country}$`,
    ['dollars', '元'],
  ]),
]);
/** A sum behind its sign, with its scale, and with its unit where that is said too. */
const SUM = new RegExp(
  '((?<![a-z])[a-z]{1,3}\\$|[$£€¥]) ?' +
    '(\\d+(?:[,.]\\d+)*(?: ?(?:(?:thousand|million|billion|bn|mn|k|m)(?![a-z])|[百千]?[万亿]|[百千]))?)' +
    '( ?(?:[元块圆円]|[美港英欧日台澳]|新台|人民|(?:dollar|pound|euro|yuan|usd|gbp|eur|ntd|hkd)))?',
  'gu',
);
const HAN = /\p{Script=Han}/u;

/**
 * Writes sums of money as they are said, so that what costs £35 tells a price; those with their unit stay.
 * @param folded text that `fold` has been through.
 * @example foldMoney('it is £3.50') // => 'it is 3.50 pounds'
 * @example foldMoney('门票nt$300') // => '门票300元'
 */
export function foldMoney(folded: string): string {
  if (!/[$£€¥]/u.test(folded)) return folded;
  const isChinese = HAN.test(folded);
  return folded.replace(SUM, (whole, sign: string, sum: string, unit: string | undefined, at: number) => {
    const names = SIGNS.get(sign);
    if (!names || unit) return whole;
    const [english, chinese] = names;
    const gap = /[a-z\d]/u.test(folded.charAt(at + whole.length)) ? ' ' : '';
    return (isChinese ? `${sum}${chinese}` : `${sum} ${english}`) + gap;
  });
}

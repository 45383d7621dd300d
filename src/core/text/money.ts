/** What a sign of money is said as, in English and in Chinese. */
const SIGNS: Readonly<Record<string, readonly [english: string, chinese: string]>> = {
  $: ['dollars', '元'],
  us$: ['dollars', '美元'],
  hk$: ['dollars', '港元'],
  nt$: ['dollars', '元'],
  '£': ['pounds', '英镑'],
  '€': ['euros', '欧元'],
  '¥': ['yuan', '元'],
};
/** A sum behind its sign, but for one whose unit is said too. */
const SUM =
  /((?:(?<![a-z])(?:us|hk|nt))?\$|[£€¥]) ?(\d+(?:[,.]\d+)*(?: ?(?:thousand|million|billion)\b| ?[百千]?[万亿])?)(?![\d万亿]| ?(?:[元块圆美港英欧日]|dollars?\b|pounds?\b|euros?\b|yuan\b))/gu;
const HAN = /\p{Script=Han}/u;

/**
 * Writes sums of money as they are said, so that what costs £35 tells a price.
 * @param folded text that `fold` has been through.
 * @example foldMoney('it is £3.50') // => 'it is 3.50 pounds'
 * @example foldMoney('门票nt$300') // => '门票300元'
 */
export function foldMoney(folded: string): string {
  if (!/[$£€¥]/u.test(folded)) return folded;
  const isChinese = HAN.test(folded);
  return folded.replace(SUM, (_, sign: string, sum: string) => {
    const [english, chinese] = SIGNS[sign] as readonly [string, string];
    return isChinese ? `${sum}${chinese}` : `${sum} ${english}`;
  });
}

import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

const CHARACTERS = new Map(
  traditionalToSimplified
    .split('|')
    .map((pair) => pair.split(' ') as [string, string])
    .filter(([, to]) => to !== undefined),
);
/* 薴 is 苧 to the table, and 苧 is 苎. */
for (const [from, to] of CHARACTERS) CHARACTERS.set(from, CHARACTERS.get(to) ?? to);

/** Characters that carry no meaning: controls but line breaks and tabs, bidirectional marks, zero widths, variation selectors. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

/**
 * One writing for all: NFKC, lower case, Simplified characters (one by one, as phrases are not the same on
 * both sides: 存檔 is 保存 to one and 存档 to another), no invisible characters, single spaces.
 * Idempotent.
 * @example fold('ＤｅｅｐＳｅｅｋ　為何在　杭州') // => 'deepseek 为何在 杭州'
 */
export function fold(text: string): string {
  const normal = text.toWellFormed().replace(INVISIBLE, '').normalize('NFKC');
  const lower = normal.toLowerCase();
  const plain = lower === normal ? normal : lower.normalize('NFKC');
  let folded = '';
  for (const character of plain)
    folded += character < '㐀' ? character : (CHARACTERS.get(character) ?? character);
  return folded.replace(/\s+/gu, ' ').trim();
}

import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { LAST_HAN } from '../tables/character.js';

/** The Simplified character of each Traditional one, by code points; 0 for the others. */
const SIMPLIFIED = new Uint32Array(LAST_HAN + 1);
const PAIRS = traditionalToSimplified
  .split('|')
  .map((pair) => pair.split(' ').map((character) => character.codePointAt(0)) as [number, number?])
  .filter((pair): pair is [number, number] => pair[1] !== undefined && pair[1] !== pair[0]);
for (const [from, to] of PAIRS) SIMPLIFIED[from] = to;
/* 薴 is 苧 to the table, and 苧 is 苎. */
for (const [from, to] of PAIRS) SIMPLIFIED[from] = SIMPLIFIED[to] || to;

/** Characters that carry no meaning: controls but line breaks and tabs, bidirectional marks, zero widths, variation selectors. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

/** An apostrophe as telephones and word processors write it; it comes first, as that is found without a closer look. */
const APOSTROPHE = /[\u2019\u2018\u02bc](?<=\p{Script=Latin}.)(?=\p{Script=Latin})/gu;

/** Any space but a single plain one. */
const SPACES = / \s+|[^\S ]\s*/gu;

/**
 * One writing for all: NFKC, lower case, Simplified characters (one by one, as phrases are not the same on
 * both sides: 存檔 is 保存 to one and 存档 to another), plain apostrophes, no invisible characters, single spaces.
 * Idempotent.
 * @example fold('ＤｅｅｐＳｅｅｋ　為何在　杭州') // => 'deepseek 为何在 杭州'
 */
export function fold(text: string): string {
  const normal = text.toWellFormed().replace(INVISIBLE, '').normalize('NFKC');
  const lower = normal.toLowerCase();
  const plain = lower === normal ? normal : lower.normalize('NFKC');
  return simplify(plain).replace(APOSTROPHE, "'").replace(SPACES, ' ').trim();
}

/** The text with Simplified characters for Traditional ones; most texts have none, and stay as they are. */
function simplify(text: string): string {
  let simplified = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    const to = SIMPLIFIED[code];
    if (!to) continue;
    simplified += text.slice(done, i) + String.fromCodePoint(to);
    if (code > 0xffff) i++;
    done = i + 1;
  }
  return done === 0 ? text : simplified + text.slice(done);
}

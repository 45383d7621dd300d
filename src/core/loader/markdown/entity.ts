import { findHidden } from '../text.js';

/** Those that people write; all others stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  plusmn: '±',
  minus: '−',
  deg: '°',
  le: '≤',
  ge: '≥',
  ne: '≠',
  frac12: '½',
  sect: '§',
  cent: '¢',
  pound: '£',
  yen: '¥',
  euro: '€',
  larr: '←',
  rarr: '→',
};

/**
 * The character that HTML writes as `&name;`; `undefined` where it is none, or one that a text must
 * not hold. What joins an emoji or only tells where a line may break is one.
 * @param name what stands between `&` and `;`.
 * @example characterOf('#x676d') // => '杭'
 */
export function characterOf(name: string): string | undefined {
  if (!name.startsWith('#'))
    return Object.hasOwn(NAMED, name.toLowerCase()) ? NAMED[name.toLowerCase()] : undefined;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  return character === undefined || findHidden(character) ? undefined : character;
}

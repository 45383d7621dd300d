import { clip } from './analysis.js';

/** A short word in capitals. */
const CAPITALS = /(?<![\p{Script=Latin}\p{N}])\p{Lu}{2,5}(?![\p{Script=Latin}\p{N}])/gu;
/** What tells that a text is not all in capitals. */
const SMALL = /\p{Ll}|\p{Script=Han}/u;

const NONE: ReadonlySet<string> = new Set();

/** The words of a text, in small letters, that are written in capitals where others are not: LTE is no mistyped let. */
export function acronymsIn(text: string): ReadonlySet<string> {
  const read = clip(text).normalize('NFKC');
  if (!SMALL.test(read)) return NONE;
  const found = read.match(CAPITALS);
  return found ? new Set(found.map((word) => word.toLowerCase())) : NONE;
}

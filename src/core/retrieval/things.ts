import { POS } from '../tables/lexicon.js';
import { SAYS_NOTHING } from '../text/analysis.js';
import { askedFor } from '../text/asked.js';
import type { Query, QueryWord } from './query.js';
import { isName } from './words.js';

/** Whether a word is a noun or a name, and not of what is asked for: time, 价格, 什么时候. */
const isThing = ({ word: { pos, text } }: QueryWord): boolean =>
  (pos === POS.noun || pos === POS.name) && !SAYS_NOTHING.has(text) && askedFor(text) === 0;

/** What a question that follows is likely of: the names in a query, or else all things that it names. */
export function thingsOf({ words }: Query): readonly string[] {
  const things = words.filter(isThing).map(({ word }) => word);
  const names = things.filter(isName);
  return (names.length > 0 ? names : things).map(({ text }) => text);
}

/** A verb or adjective that tells more than this by the language alone says something of what is asked: 充电 does, 要 does not. */
const TELLING = 0.5;
/** What such words must tell together where no thing is named. */
const ENOUGH = 1;

/** Whether a query says by itself what it is about, as one that follows another may not (要多少钱, how much is it). */
export function standsAlone({ words }: Query): boolean {
  const told = words.filter(
    ({ word: { pos, background } }) => (pos === POS.verb || pos === POS.adjective) && background > TELLING,
  );
  return words.some(isThing) || told.reduce((sum, { word }) => sum + word.background, 0) >= ENOUGH;
}

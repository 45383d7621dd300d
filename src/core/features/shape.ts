import type { Catalogue } from '../retrieval/catalogue.js';
import type { Item } from '../retrieval/contents.js';
import type { Query } from '../retrieval/query.js';
import { THINGS } from '../text/asked.js';
import { longestRun } from '../text/run.js';
import { AT } from './names.js';

/** Longer texts are compared by their beginnings. */
const LONGEST_RUN = 80;

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
};

/** What figures, kinds of question, lengths and runs tell. */
export function measureShape(
  query: Query,
  item: Item,
  document: number,
  catalogue: Catalogue,
  out: Float64Array,
): void {
  const { figures, asked, compact } = query.analysis;
  let unheard = 0;
  for (const { value } of figures) if (!item.figures.has(value)) unheard++;
  const figureConflict = figures.length > 0 ? unheard / figures.length : 0;
  const things = asked & THINGS;
  const offered = (catalogue.asked[document] as number) & THINGS;
  const text = catalogue.compacts[document] as string;
  const shorter = Math.min(text.length, compact.length);
  out[AT.figureConflict] = figureConflict;
  out[AT.askedAgree] = things & offered ? 1 : 0;
  out[AT.askedConflict] = things && offered && !(things & offered) ? 1 : 0;
  const bits = countBits(things);
  out[AT.askedUnheard] = bits > 0 ? countBits(things & ~item.asked) / bits : 0;
  out[AT.askedUnanswered] = countBits(things & ~item.told);
  out[AT.lengthRatio] = shorter / Math.max(text.length, compact.length, 1);
  out[AT.same] = text === compact ? 1 : 0;
  out[AT.commonRun] =
    longestRun(compact.slice(0, LONGEST_RUN), text.slice(0, LONGEST_RUN)) /
    Math.max(1, Math.min(shorter, LONGEST_RUN));
  out[AT.variants] = Math.log(item.questions.length);
  out[AT.negative] = item.entry ? 0 : 1;
}

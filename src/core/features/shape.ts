import type { Catalogue, Item } from '../catalogue.js';
import type { Query } from '../retrieve.js';
import { THINGS } from '../text/asked.js';
import { AT } from './names.js';

/** Longer texts are compared by their beginnings. */
const LONGEST_RUN = 80;

const previousRow = new Uint16Array(LONGEST_RUN + 1);
const currentRow = new Uint16Array(LONGEST_RUN + 1);

/** Length of the longest run of characters that two texts share. */
function longestRun(a: string, b: string): number {
  const width = Math.min(b.length, LONGEST_RUN);
  let previous = previousRow.fill(0);
  let current = currentRow;
  let best = 0;
  for (let i = 0; i < Math.min(a.length, LONGEST_RUN); i++) {
    const c = a.charCodeAt(i);
    for (let j = 0; j < width; j++) {
      const run = c === b.charCodeAt(j) ? (previous[j] as number) + 1 : 0;
      current[j + 1] = run;
      if (run > best) best = run;
    }
    [previous, current] = [current, previous];
  }
  return best;
}

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
};

/** What figures, kinds of question, lengths and runs tell. */
export function measureShape(
  query: Query,
  itemId: number,
  document: number,
  catalogue: Catalogue,
  out: Float64Array,
): void {
  const item = catalogue.items[itemId] as Item;
  const { figures, asked, compact } = query.analysis;
  let unheard = 0;
  for (const figure of figures) if (!item.figures.has(figure)) unheard++;
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
  out[AT.commonRun] = longestRun(compact, text) / Math.max(1, Math.min(shorter, LONGEST_RUN));
  out[AT.variants] = Math.log(item.questions.length);
  out[AT.negative] = item.entry ? 0 : 1;
}

import type { Catalogue, Item } from '../catalogue.js';
import type { Query } from '../query.js';
import { THINGS } from '../text/asked.js';
import { AT } from './names.js';

/** Longer texts are compared by their beginnings. */
const LONGEST_RUN = 80;

const upper = new Uint16Array(LONGEST_RUN);
const lower = new Uint16Array(LONGEST_RUN);

/** Puts the text's characters into `codes`, as many as there is room for, and tells how many. */
function read(text: string, codes: Uint16Array): number {
  const count = Math.min(text.length, codes.length);
  for (let i = 0; i < count; i++) codes[i] = text.charCodeAt(i);
  return count;
}

/** Length of the longest run of characters that two texts share. */
function longestRun(a: string, b: string): number {
  const height = read(a, upper);
  const width = read(b, lower);
  let best = 0;
  /* Laid side by side in every way, each as long as there is room for a longer run. */
  for (let shift = 1 - width; shift < height - best; shift++) {
    const end = Math.min(height, width + shift);
    let run = 0;
    for (let i = Math.max(0, shift); run + end - i > best; i++) {
      run = upper[i] === lower[i - shift] ? run + 1 : 0;
      if (run > best) best = run;
    }
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
  out[AT.commonRun] = longestRun(compact, text) / Math.max(1, Math.min(shorter, LONGEST_RUN));
  out[AT.variants] = Math.log(item.questions.length);
  out[AT.negative] = item.entry ? 0 : 1;
}

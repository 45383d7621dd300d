import type { Catalogue } from '../retrieval/catalogue.js';
import type { Item } from '../retrieval/contents.js';
import type { Query } from '../retrieval/query.js';
import { THINGS } from '../text/asked.js';
import { AT } from './names.js';

/** Longer texts are compared by their beginnings. */
const LONGEST_RUN = 80;

/* The text that others are compared with: where each character stands last, from 1, and where the same stood before. */
let lastText = '';
const lastOf = new Uint8Array(0x10000);
const before = new Uint8Array(LONGEST_RUN + 1);
/* For each place of it: the length of the run that ends there, and the place in the other text where it was found. */
const runs = new Uint8Array(LONGEST_RUN + 1);
const foundAt = new Uint8Array(LONGEST_RUN + 1);

/** Notes where each character of `text` stands: a question is compared with ten others. */
function note(text: string): void {
  for (let i = 0; i < lastText.length; i++) lastOf[lastText.charCodeAt(i)] = 0;
  lastText = text;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    before[i + 1] = lastOf[code] as number;
    lastOf[code] = i + 1;
  }
}

/** Length of the longest run of characters that two texts share. */
function longestRun(a: string, b: string): number {
  const text = a.slice(0, LONGEST_RUN);
  if (text !== lastText) note(text);
  const length = Math.min(b.length, LONGEST_RUN);
  foundAt.fill(0);
  let best = 0;
  for (let i = 0; i < length; i++) {
    /* From the last place on, so that what ended one place before with one character before still stands. */
    for (let at = lastOf[b.charCodeAt(i)] as number; at > 0; at = before[at] as number) {
      const run = i > 0 && foundAt[at - 1] === i ? (runs[at - 1] as number) + 1 : 1;
      runs[at] = run;
      foundAt[at] = i + 1;
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
  out[AT.commonRun] = longestRun(compact, text) / Math.max(1, Math.min(shorter, LONGEST_RUN));
  out[AT.variants] = Math.log(item.questions.length);
  out[AT.negative] = item.entry ? 0 : 1;
}

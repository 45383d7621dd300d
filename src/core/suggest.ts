import { itself, remember } from './collections/memo.js';
import type { Entry } from './knowledge.js';
import type { Catalogue } from './retrieval/catalogue.js';
import { type Query, readQuery } from './retrieval/query.js';
import type { Hit } from './retrieval/retrieve.js';
import { editsUntil, PATTERN_LENGTH } from './text/edits.js';
import { fold } from './text/fold.js';

/** How many of the index's hits are put in order. */
const SHORTLIST = 30;
/** Of how many entries the texts are kept as they are compared: folding all of them takes longer than comparing. */
const KEPT = 2048;
/** With more edits than this share of what was typed, a text is not like it. */
const UNLIKE = 0.7;

/** An entry's question, variants and English question, folded, and what the likeness of each counts. */
interface Wordings {
  readonly texts: readonly string[];
  readonly weights: readonly number[];
}

/**
 * Makes the autocomplete: questions that begin with what was typed, then those that hold it, then what the index finds
 * in the order that Fuse.js gives it, by its score. `undefined` while nothing is typed that can be seen.
 */
export function createSuggester(
  catalogue: Catalogue,
  retrieve: (query: Query, limit: number, far: number) => Hit[],
): (prefix: string, limit: number) => Entry[] | undefined {
  const wordingsOf = remember(KEPT, itself<Entry>, readWordings);
  return (prefix, limit) => {
    const typed = readTyped(prefix);
    if (typed === '') return undefined;
    return retrieve(readQuery(typed, catalogue), SHORTLIST, 0)
      .map(({ item }) => catalogue.items[item]?.entry)
      .filter((entry) => entry !== undefined)
      .map((entry, i) => ({ entry, place: placeOf(typed, wordingsOf(entry)), i }))
      .sort((a, b) => a.place - b.place || a.i - b.i)
      .slice(0, limit)
      .map(({ entry }) => entry);
  };
}

/** What was typed, folded, as far as it counts: cut before, as folding takes its time, and after, as it makes eighteen characters of one ﷺ. */
function readTyped(prefix: string): string {
  const folded = fold(prefix.slice(0, 2 * PATTERN_LENGTH));
  return folded
    .slice(0, PATTERN_LENGTH)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd();
}

function readWordings({ question, variants, translations: { en } }: Entry): Wordings {
  const texts = [question, ...variants, ...(en ? [en.question] : [])].map(fold);
  // As Fuse.js has it: the more words, the less.
  return { texts, weights: texts.map((text) => Math.round(1000 / Math.sqrt(text.split(' ').length)) / 1000) };
}

/** Where an entry belongs: what begins with the typed before what holds it, and that before what is like it. */
function placeOf(typed: string, { texts, weights }: Wordings): number {
  if (texts[0]?.startsWith(typed)) return 0;
  if (texts.some((text) => text.startsWith(typed))) return 1;
  if (texts.some((text) => text.includes(typed))) return 2;
  const shares = editsUntil(typed, texts).map((edits) => edits / typed.length);
  return (
    3 + shares.reduce((score, share, i) => (share > UNLIKE ? score : score * share ** (weights[i] ?? 1)), 1)
  );
}

import Fuse from 'fuse.js';
import type { Entry } from './knowledge.js';
import type { Catalogue } from './retrieval/catalogue.js';
import { type Query, readQuery } from './retrieval/query.js';
import type { Hit } from './retrieval/retrieve.js';
import { fold } from './text/fold.js';

/** How many of the index's hits Fuse puts in order: it scans what it is given, so it is given little. */
const SHORTLIST = 30;
/** Characters of what was typed that count: Fuse's cost grows with each of them. */
const LONGEST = 32;

/**
 * Makes the autocomplete: questions that begin with what was typed, then those that hold it, then Fuse.js's
 * fuzzy order over what the index finds. `undefined` while nothing is typed that can be seen.
 */
export function createSuggester(
  catalogue: Catalogue,
  retrieve: (query: Query, limit: number, far: number) => Hit[],
): (prefix: string, limit: number) => Entry[] | undefined {
  return (prefix, limit) => {
    const typed = fold([...prefix.slice(0, 2 * LONGEST)].slice(0, LONGEST).join(''));
    if (typed === '') return undefined;
    const found = retrieve(readQuery(typed, catalogue), SHORTLIST, 0)
      .map(({ item }) => catalogue.items[item]?.entry)
      .filter((entry) => entry !== undefined)
      .map((entry) => ({
        entry,
        texts: [
          entry.question,
          ...entry.variants,
          ...(entry.translations.en ? [entry.translations.en.question] : []),
        ].map(fold),
      }));
    const fuse = new Fuse(found, {
      keys: ['texts'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.7,
    });
    const scores = new Map(fuse.search(typed).map(({ item, score = 1 }) => [item.entry, score]));
    const place = ({ entry, texts }: (typeof found)[number]): number => {
      if (texts[0]?.startsWith(typed)) return 0;
      if (texts.some((text) => text.startsWith(typed))) return 1;
      if (texts.some((text) => text.includes(typed))) return 2;
      return 3 + (scores.get(entry) ?? 1);
    };
    return found
      .map((each, i) => ({ entry: each.entry, place: place(each), i }))
      .sort((a, b) => a.place - b.place || a.i - b.i)
      .slice(0, limit)
      .map(({ entry }) => entry);
  };
}

import Fuse, { type IFuseOptions } from 'fuse.js';
import { type Document, foldScript, LIMIT, type Rival } from './rival.js';
import { bigrams, words } from './terms.js';

function fuse(options: IFuseOptions<Document>): Rival {
  return {
    prepare: foldScript,
    build(_, documents) {
      const index = new Fuse(documents, {
        keys: [
          { name: 'asks', weight: 2 },
          { name: 'answer', weight: 1 },
        ],
        includeScore: true,
        ...options,
      });
      return (question) =>
        index
          .search(question, { limit: LIMIT })
          .map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }));
    },
  };
}

/** Fuse as it comes. */
export const fuseDefault = fuse({});
/** Fuse's token search over the runtime's words. */
export const fuseWords = fuse({ useTokenSearch: true, tokenize: words });
/** Fuse's token search over pairs of characters. */
export const fuseBigrams = fuse({ useTokenSearch: true, tokenize: bigrams });

import { Index } from 'flexsearch';
import { foldScript, LIMIT, type Rival } from './rival.js';
import { bigrams } from './terms.js';

/** FlexSearch over pairs of characters. */
export const flexSearch: Rival = {
  prepare: foldScript,
  build(_, documents) {
    const index = new Index({ encode: bigrams, tokenize: 'strict' });
    documents.forEach(({ asks, answer }, i) => {
      index.add(i, [...asks, answer].join('\n'));
    });
    return (question) => {
      const { result } = index.search(question, { limit: LIMIT, suggest: true, resolve: false });
      // It has no scores but ranks its results in slots, best first: the slot stands in.
      return (result as (number[] | undefined)[]).flatMap((slot, place) =>
        (slot ?? []).map((i) => ({ id: documents[i]?.id as string, score: -place })),
      );
    };
  },
};

import MiniSearch from 'minisearch';
import { type Document, foldScript, LIMIT, type Rival } from './rival.js';
import { bigrams } from './terms.js';

/** MiniSearch over pairs of characters. */
export const miniSearch: Rival = {
  prepare: foldScript,
  build(_, documents) {
    const index = new MiniSearch<Document>({
      fields: ['asks', 'answer'],
      extractField: (document, field) => {
        const value = document[field as keyof Document];
        return typeof value === 'string' ? value : value.join('\n');
      },
      tokenize: bigrams,
      searchOptions: { boost: { asks: 2 } },
    });
    index.addAll(documents);
    return (question) =>
      index
        .search(question)
        .slice(0, LIMIT)
        .map(({ id, score }) => ({ id: id as string, score }));
  },
};

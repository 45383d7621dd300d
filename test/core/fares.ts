import { createCatalogue } from '../../src/core/retrieval/catalogue.js';
import { POS } from '../../src/core/tables/lexicon.js';
import { knowledgeOf, lexiconOf } from './support.js';

/** A single question about fares, read with a lexicon of few words. */
export const FARES = createCatalogue(
  knowledgeOf([{ id: 'fare', question: '船票多少錢', answer: '八十五元' }]),
  lexiconOf({
    船票: {},
    多少: { pos: POS.function, rarity: 5 },
    可以: { pos: POS.verb, rarity: 3 },
    船: {},
    吗: { pos: POS.function, rarity: 4 },
    harbour: {},
  }),
);

import { create, insertMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { foldScript, LIMIT, type Rival } from './rival.js';

/** Orama with its Mandarin tokenizer. */
export const orama: Rival = {
  prepare: foldScript,
  async build(_, documents) {
    const index = create({
      schema: { asks: 'string', answer: 'string' } as const,
      components: { tokenizer: await createTokenizer() },
    });
    await insertMultiple(
      index,
      documents.map(({ id, asks, answer }) => ({ id, asks: asks.join('\n'), answer })),
    );
    return async (question) => {
      const { hits } = await search(index, { term: question, limit: LIMIT, boost: { asks: 2 } });
      return hits.map(({ id, score }) => ({ id, score }));
    };
  },
};

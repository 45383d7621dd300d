import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { knowledgeOf } from '../support.js';

/** So many are kept. */
const KEPT = 1024;

/** A catalogue of an entry with these questions, each of which is known not to be answered, too. */
function catalogueOf(questions: readonly string[]) {
  const [question = '', ...variants] = questions;
  const entry = { id: 'fare', question, variants, answer: '八十五元', keywords: ['票價'] };
  return createCatalogue(knowledgeOf([entry], { unanswered: questions }), loadLexicon());
}

describe('alone', () => {
  it('reads a question by itself as the same text that is not answered', () => {
    const { alone, items } = catalogueOf([
      '2022 年從上海搭船到寧波，船票用支付寶付多少錢？',
      'How many ferries does Ningbo have?',
    ]);
    const [entry, ...open] = items;
    expect(open[0]?.members.length).toBeGreaterThan(2);
    expect(open[0]?.figures).toEqual(new Set([2022]));
    for (const [i, item] of open.entries()) {
      const document = entry?.questions[i] as number;
      const sorted = ({ words, members, subjects }: typeof item) =>
        [words, members, subjects].map((ids) => Array.from(ids).sort());
      const found = alone(document);
      expect(found).toEqual({
        ...item,
        questions: [document],
        words: found.words,
        members: found.members,
        subjects: found.subjects,
      });
      expect(sorted(found)).toEqual(sorted(item));
    }
  });

  it('keeps what was read of so many questions, and reads the first anew after that', () => {
    const { alone } = catalogueOf(Array.from({ length: KEPT + 1 }, (_, i) => `${i + 1} 號船票`));
    const first = alone(0);
    const second = alone(1);
    for (let document = 2; document < KEPT; document++) alone(document);
    expect(alone(0)).toBe(first);
    alone(KEPT);
    expect(alone(1)).toBe(second);
    expect(alone(0)).not.toBe(first);
    expect(alone(0)).toEqual(first);
  });
});

import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/core/loader/lexicon.js';
import { createCatalogue } from '../../src/core/retrieval/catalogue.js';
import { createRetriever } from '../../src/core/retrieval/retrieve.js';
import { createSuggester } from '../../src/core/suggest.js';
import { fold } from '../../src/core/text/fold.js';
import { FERRY } from './ferry.js';
import { knowledgeOf } from './support.js';

function suggesterOf(knowledge: typeof FERRY) {
  const catalogue = createCatalogue(knowledge, loadLexicon());
  const suggest = createSuggester(catalogue, createRetriever(catalogue));
  return (prefix: string, limit = 25): string[] => suggest(prefix, limit)?.map(({ id }) => id) ?? [];
}
const suggest = suggesterOf(FERRY);

/** The worse an entry's place, the better the index finds it: it is shorter. */
const written = suggesterOf(
  knowledgeOf([
    { id: 'fuzzy', question: '船票價多錢', answer: '一' },
    { id: 'inner', question: '兒童的船票多少錢', answer: '二' },
    { id: 'variant', question: '搭船要付什麼', variants: ['船票多少錢才能帶著全家一起出海'], answer: '三' },
    { id: 'question', question: '船票多少錢才能夠帶著全家大小在假日裡一起出海看日落呢', answer: '四' },
    {
      id: 'english',
      question: '票的種類',
      answer: '五',
      translations: { en: { question: 'Kinds of ticket', variants: [], answer: 'Five' } },
    },
    { id: 'other', question: '碼頭在哪裡', answer: '六' },
  ]),
);

describe('createSuggester', () => {
  it('puts questions that begin so first, then variants, then those that hold it, then those like it', () => {
    expect(written('船票多少錢').slice(0, 4)).toEqual(['question', 'variant', 'inner', 'fuzzy']);
  });

  it('puts a long question that holds it before a short one that is like it', () => {
    const inner =
      'If I travel with my whole family of five and a small dog on a sunny Sunday in late summer, what is the ticket price?';
    const english = suggesterOf(
      knowledgeOf([
        { id: 'like', question: 'Tickets price', answer: 'one' },
        { id: 'inner', question: inner, answer: 'two' },
      ]),
    );
    expect(english('ticket price')).toEqual(['inner', 'like']);
  });

  it('puts those that are like it in the order of Fuse.js, whatever their answers say', () => {
    const like = suggesterOf(
      knowledgeOf([
        { id: 'said', question: '占了幾艘末班的船', answer: '末班船幾占' },
        { id: 'like', question: '末班船幾點', answer: '十點' },
      ]),
    );
    expect(like('末班船幾占')).toEqual(['like', 'said']);
  });

  it('puts all that is only like it in the order of the scores of Fuse.js', () => {
    const texts = FERRY.entries.map(({ id, question, variants, translations: { en } }) => ({
      id,
      texts: [question, ...variants, ...(en ? [en.question] : [])].map(fold),
    }));
    const fuse = new Fuse(texts, {
      keys: ['texts'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.7,
    });
    const asked = texts.flatMap(({ texts }) => texts);
    const cut = fc.tuple(fc.constantFrom(...asked), fc.nat(20), fc.integer({ min: 2, max: 15 }));
    fc.assert(
      fc.property(cut, cut, ([first, from, length], [second, at, rest]) => {
        const typed = fold(first.slice(from, from + length) + second.slice(at, at + rest)).slice(0, 32);
        fc.pre(typed.trim() === typed && typed !== '');
        const scores = new Map(fuse.search(typed).map(({ item: { id }, score = 1 }) => [id, score]));
        const like = suggest(typed).filter((id) =>
          texts.some((each) => each.id === id && each.texts.every((text) => !text.includes(typed))),
        );
        const found = like.map((id) => scores.get(id) ?? 1);
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    ['is typed', '株式会社'.repeat(8), '票價'],
    ['folding makes of it', '㍿'.repeat(8), '票價'],
    ['is typed behind spaces', ` ${'株式会社'.repeat(8)}`, '票價'],
  ])('reads no more than the first 32 characters of what %s', (_, typed, more) => {
    const company = suggesterOf(
      knowledgeOf([
        { id: 'inner', question: `買${'株式会社'.repeat(8)}票價多少`, answer: '一' },
        { id: 'begins', question: `${'株式会社'.repeat(8)}在哪裡`, answer: '二' },
      ]),
    );
    expect(company(typed + more)).toEqual(['begins', 'inner']);
  });

  it('cuts no character in half', () => {
    const rare = suggesterOf(
      knowledgeOf([{ id: 'rare', question: `${'a'.repeat(31)}𠮷在哪裡？`, answer: '一' }]),
    );
    expect(rare(`${'a'.repeat(31)}𠮷在`)).toEqual(['rare']);
  });

  it.each([
    ['the beginning of a question', '青嶼渡輪有', 'fleet'],
    ['it in the other script', '青屿渡轮有', 'fleet'],
    ['the beginning of a variant', '公司什', 'founded'],
    ['the middle of a question', '電動船', 'electric'],
    ['the beginning of the English question', 'how much', 'fare'],
    ['it in other case', 'HOW MUCH', 'fare'],
    ['words of the English question', 'last boat', 'last'],
    ['a mistyped question', '青嶼渡輪有幾艘穿', 'fleet'],
  ])('suggests by %s', (_, prefix, id) => {
    expect(suggest(prefix)[0]).toBe(id);
  });

  it('suggests the question before another that only holds the words', () => {
    expect(written('kinds')[0]).toBe('english');
    expect(written('碼頭')[0]).toBe('other');
  });

  it('suggests no more than its limit, the first of them', () => {
    const all = suggest('船');
    expect(all.length).toBeGreaterThan(3);
    for (let limit = 0; limit <= all.length; limit++)
      expect(suggest('船', limit)).toEqual(all.slice(0, limit));
  });

  it.each(['？', '\u200b', '😀', 'zzzz', '\ud800'])('suggests nothing for %j', (prefix) => {
    expect(suggest(prefix)).toEqual([]);
  });

  it('never suggests what is not answered', () => {
    expect(suggest('船上有餐廳')).not.toContain(undefined);
    expect(FERRY.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(suggest('船上有餐廳嗎')));
  });

  it('suggests each entry once, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'船票青嶼渡輪多少what 2022?'), maxLength: 12 }),
        (prefix) => {
          const ids = suggest(prefix);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/knowledge.js';
import { DEFAULTS } from '../../src/core/options.js';
import { createPresenter } from '../../src/core/show.js';
import { FERRY } from './ferry.js';
import { knowledgeOf } from './support.js';

const present = createPresenter(FERRY, DEFAULTS);
const entry = (id: string): Entry => present.find(id) as Entry;

describe('createPresenter', () => {
  it('finds entries by id', () => {
    expect(present.find('fare')?.question).toBe('船票多少錢？');
    expect(present.find('FARE')).toBeUndefined();
  });

  it('shows an entry in the script and language of its reader', () => {
    expect(present.choice(entry('fare'), 'zh-Hant').question).toBe('船票多少錢？');
    expect(present.choice(entry('fare'), 'zh-Hans').question).toBe('船票多少钱？');
    expect(present.choice(entry('fare'), 'en').question).toBe('How much is a ticket?');
  });

  it('shows an entry that has no translation as it is written', () => {
    const knowledge = knowledgeOf([{ id: 'a', question: '為什麼', answer: '因為' }]);
    expect(createPresenter(knowledge, DEFAULTS).choice(knowledge.entries[0] as Entry, 'en')).toEqual({
      id: 'a',
      question: '為什麼',
      answer: '因為',
    });
  });

  it('gives an answer its paragraphs, its source and what is related', () => {
    expect(present.answer(entry('founded'), 'zh-Hans')).toEqual({
      id: 'founded',
      entry: { id: 'founded', question: '青屿渡轮是哪一年成立的？' },
      answer: '青屿渡轮成立于 1962 年。',
      paragraphs: [1],
      source: { title: '一条航线的六十年', url: 'https://example.org/ferry' },
      related: ['founder', 'fleet', 'fare'].map((id) => present.choice(entry(id), 'zh-Hans')),
      excerpt: false,
    });
  });

  it('relates no more than the options say', () => {
    const few = createPresenter(FERRY, { ...DEFAULTS, related: 1 });
    expect(few.answer(entry('founded'), 'en').related.map(({ id }) => id)).toEqual(['founder']);
    const none = createPresenter(FERRY, { ...DEFAULTS, related: 0 });
    expect(none.answer(entry('founded'), 'en').related).toEqual([]);
  });

  it('takes the knowledge for the source where none is named', () => {
    const knowledge = knowledgeOf([{ id: 'a', question: '為什麼', answer: '因為' }], { title: '渡輪' });
    expect(
      createPresenter(knowledge, DEFAULTS).answer(knowledge.entries[0] as Entry, 'zh-Hans').source,
    ).toEqual({
      title: '渡轮',
    });
  });

  it('shows thousands of entries, and each the same again', () => {
    const knowledge = knowledgeOf(
      Array.from({ length: 2500 }, (_, i) => ({ id: `e${i}`, question: `第 ${i} 條`, answer: '無' })),
    );
    const many = createPresenter(knowledge, DEFAULTS);
    const show = () => knowledge.entries.map((each) => many.choice(each, 'zh-Hans'));
    expect(show()).toEqual(show());
    expect(show()[2499]).toEqual({ id: 'e2499', question: '第 2499 条', answer: '无' });
  });

  it('spreads topics over the knowledge, in its order and each once', () => {
    expect(present.topics('en', 4).map(({ id }) => id)).toEqual(['founded', 'fare', 'passengers', 'dog']);
    expect(present.topics('zh-Hans', 1).map(({ question }) => question)).toEqual([
      '青屿渡轮是哪一年成立的？',
    ]);
    const ids = FERRY.entries.map(({ id }) => id);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (limit) => {
        const topics = present.topics('zh-Hant', limit).map(({ id }) => id);
        expect(topics).toHaveLength(Math.min(limit, ids.length));
        expect(topics).toEqual(ids.filter((id) => topics.includes(id)));
      }),
    );
  });
});

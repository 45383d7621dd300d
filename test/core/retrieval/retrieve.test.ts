import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { type Catalogue, createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { MOST_WORDS, readQuery } from '../../../src/core/retrieval/query.js';
import { createRetriever, type Hit } from '../../../src/core/retrieval/retrieve.js';
import { POS } from '../../../src/core/tables/lexicon.js';
import { ASKED, FERRY } from '../ferry.js';
import { knowledgeOf, lexiconOf } from '../support.js';

const lexicon = lexiconOf(
  {
    船票: {},
    门票: {},
    退款: { keys: [['refund', 1]], rarity: 12 },
    退还: {
      keys: [
        ['refund', 1],
        ['return', 1],
      ],
      rarity: 12,
    },
    还钱: {
      keys: [
        ['refund', 2],
        ['pay', 1],
      ],
      rarity: 12,
    },
    付款: {
      keys: [
        ['refund', 1],
        ['bill', 3],
      ],
      rarity: 12,
    },
    什么: { pos: POS.function, rarity: 5 },
    的: { pos: POS.function, rarity: 2 },
  },
  {
    pinyin: [...'船chuan 穿chuan 票piao 漂piao'.split(' ')].map(
      (pair) => [pair.slice(0, 1), pair.slice(1)] as const,
    ),
  },
);

/** Finds by id: the entries a query gets, best first, `-` for unanswered questions. */
function finderOf(catalogue: Catalogue) {
  const retrieve = createRetriever(catalogue);
  const find = (text: string, limit?: number, far?: number): Hit[] =>
    retrieve(readQuery(text, catalogue), limit, far);
  const ids = (text: string, limit?: number, far?: number): string[] =>
    find(text, limit, far).map(({ item }) => catalogue.items[item]?.entry?.id ?? '-');
  return { find, ids };
}

const small = createCatalogue(
  knowledgeOf(
    [
      { id: 'fare', question: '船票多少元', variants: ['船票贵吗', '票'], answer: '单程八十五' },
      { id: 'refund', question: '怎样退还', answer: '请到柜台' },
      { id: 'harbour', question: '港湾有多深', answer: '潜水艇也开得进来' },
      { id: 'submarine', question: '潜水艇是谁的', answer: '海军的' },
      { id: 'wifi', question: 'wifi password', answer: 'ask the captain' },
    ],
    { synonyms: [['魔都', '沪']], unanswered: ['港湾在哪里'] },
  ),
  lexicon,
);
const { find, ids } = finderOf(small);

describe('createRetriever', () => {
  it('finds a question known not to be answered before an entry that shares as much with question and answer', () => {
    const { ids: found } = finderOf(
      createCatalogue(
        knowledgeOf([{ id: 'fare', question: '船票丙丁', answer: '甲乙' }], {
          unanswered: ['船票甲乙'],
        }),
        lexicon,
      ),
    );
    expect(found('船票甲乙', 1)).toEqual(['-']);
    expect(found('船票丙丁', 1)).toEqual(['fare']);
  });

  it.each([
    ['its question', '船票多少元', 'fare'],
    ['a variant', '贵吗', 'fare'],
    ['characters in another order', '元多少票船', 'fare'],
    ['its sounds', '穿漂', 'fare'],
    ['what its words mean', '还钱', 'refund'],
    ['a faint trace of what its words mean', '付款', 'refund'],
    ['its answer alone', '柜台', 'refund'],
    ['English words', 'the captain', 'wifi'],
  ])('finds an entry by %s', (_, text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it('adds what the answer says to what the question asks', () => {
    const { ids: idsOf } = finderOf(
      createCatalogue(
        knowledgeOf([
          { id: 'asked', question: '船票退还', answer: '可以' },
          { id: 'both', question: '船票退还', answer: '船票在柜台退还' },
        ]),
        lexicon,
      ),
    );
    expect(idsOf('船票退还')).toEqual(['both', 'asked']);
  });

  it('finds unanswered questions beside entries', () => {
    expect(ids('港湾在哪里')).toEqual(['-', 'harbour']);
  });

  it('tells the two questions that fit best, and how the answer does', () => {
    const [fare] = find('船票贵');
    const texts = (document = -1): string | undefined => small.texts[document];
    expect([texts(fare?.best), texts(fare?.second)]).toEqual(['船票贵吗', '船票多少元']);
    expect(fare).toMatchObject({ answerScore: 0, meaning: 0, answerMeaning: 0 });
    expect(fare?.secondScore).toBeGreaterThan(0);
    expect(fare?.secondScore).toBeLessThan(fare?.bestScore as number);
    const [refund] = find('柜台');
    expect(refund).toMatchObject({ bestScore: 0, second: -1, secondScore: 0 });
    expect(refund?.answerScore).toBeGreaterThan(0);
    expect(texts(refund?.best)).toBe('怎样退还');
  });

  it.each(['', '？！', '😀', '囧囧囧'])('finds nothing for %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('finds no more than its limit, the best of them', () => {
    const all = ids('船票港湾潜水艇退还');
    expect(all.length).toBeGreaterThan(3);
    for (let limit = 1; limit <= all.length; limit++)
      expect(ids('船票港湾潜水艇退还', limit)).toEqual(all.slice(0, limit));
  });

  it('leaves out what is less than half as like the query as the first, behind five', () => {
    const questions = [
      '船票贵吗',
      '船票贵',
      '船票',
      '船',
      '票',
      '贵',
      '吗',
      '贵的什么',
      '什么票的天气预报在哪里看',
    ];
    const found = finderOf(
      createCatalogue(
        knowledgeOf(questions.map((question) => ({ id: question, question, answer: '有' }))),
        lexicon,
      ),
    );
    const far = found.ids('船票贵吗', undefined, 0);
    expect(far).toHaveLength(questions.length);
    expect(found.ids('船票贵吗')).toEqual(far.slice(0, 5));
  });

  it('leaves out no question that the knowledge is known not to answer, and no entry for them', () => {
    const unanswered = Array.from({ length: 7 }, (_, i) => `船票贵吗${'什'.repeat(i)}`);
    const found = finderOf(
      createCatalogue(
        knowledgeOf([{ id: 'far', question: '港湾的票', answer: '有' }], { unanswered }),
        lexicon,
      ),
    );
    expect(found.ids('船票贵吗').toSorted()).toEqual([...unanswered.map(() => '-'), 'far']);
  });

  it('finds the best few of many as it finds all of them', () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom(...'船票贵吗港湾深'), minLength: 1, maxLength: 8 }),
      {
        minLength: 80,
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(texts, (questions) => {
        const { ids: idsOf } = finderOf(
          createCatalogue(
            knowledgeOf(questions.map((question, i) => ({ id: `${i}`, question, answer: '有' }))),
            lexicon,
          ),
        );
        expect(idsOf('船票贵吗', 10, 0)).toEqual(idsOf('船票贵吗', questions.length, 0).slice(0, 10));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    [499, 'finds'],
    [500, 'does not find'],
  ])('of %d entries, %s what shares nothing but what tells a tenth of the rest', (size, verb) => {
    const entries = Array.from({ length: size - 1 }, (_, i) => ({
      id: `${i}`,
      question: String.fromCodePoint(0x5000 + i).repeat(2),
      answer: '有',
    }));
    const found = finderOf(
      createCatalogue(knowledgeOf([...entries, { id: 'faint', question: '的', answer: '有' }]), lexicon),
    );
    const rare = String.fromCodePoint(0x5000).repeat(2);
    expect(found.ids(`${rare}的`, size, 0).includes('faint')).toBe(verb === 'finds');
  });

  it('keeps the order of the knowledge where two are as good', () => {
    const twins = createCatalogue(
      knowledgeOf(['a', 'b', 'c', 'd'].map((id) => ({ id, question: '船票', answer: '有' }))),
      lexicon,
    );
    expect(finderOf(twins).ids('船票')).toEqual(['a', 'b', 'c', 'd']);
    expect(finderOf(twins).ids('船票', 2)).toEqual(['a', 'b']);
  });

  it('finds the same again, whatever was asked between', () => {
    const questions = fc.constantFrom(
      '船票多少元',
      '潜水艇',
      '港湾在哪里',
      '',
      'the captain',
      '还钱',
      '穿漂',
    );
    const first = new Map(
      ['船票多少元', '潜水艇', '港湾在哪里', '', 'the captain', '还钱', '穿漂'].map((text) => [
        text,
        find(text),
      ]),
    );
    fc.assert(
      fc.property(fc.array(questions, { maxLength: 6 }), (asked) => {
        for (const text of asked) expect(find(text)).toEqual(first.get(text));
      }),
    );
  });

  it('finds what a rare word names among thousands that share all the others', () => {
    const entries = Array.from({ length: 4000 }, (_, i) => ({
      id: `e${i}`,
      question: `请问每天早上从这里开往对岸的第一班船票${String.fromCodePoint(0x4e00 + (i % 97))}`,
      answer: '有',
    }));
    entries.splice(3210, 0, { id: 'rare', question: '开往对岸的船票囧', answer: '有' });
    const many = createCatalogue(knowledgeOf(entries), lexicon);
    const { ids: idsOf, find: findIn } = finderOf(many);
    expect(idsOf('每天早上从这里开往对岸的第一班船票囧')[0]).toBe('rare');
    expect(findIn('每天早上从这里开往对岸的第一班船票囧')).toHaveLength(10);
    expect(idsOf('每天早上从这里开往对岸的第一班船票囧')).toEqual(
      idsOf('每天早上从这里开往对岸的第一班船票囧'),
    );
    expect(idsOf('的')).toHaveLength(10);
  });

  it.each([
    ['all where the rarer words name hundreds', 250, 600],
    ['no more than those where they name thousands', 2500, 2500],
  ])('finds, by words that many share, %s', (_, rarer, found) => {
    const entries = Array.from({ length: rarer + 350 }, (_, i) => ({
      id: `e${i}`,
      question: i < rarer ? '门票' : '船票',
      answer: '有',
    }));
    const many = finderOf(createCatalogue(knowledgeOf(entries), lexicon));
    expect(many.find('门票', entries.length, 0)).toHaveLength(found);
  });
});

describe('readQuery', () => {
  const ferry = createCatalogue(FERRY, loadLexicon());

  it('keeps each word once, by its weightiest place', () => {
    const { words } = readQuery('昨天全家去了码头那里看船。下着大雨。船票是多少元？船', small);
    expect(new Set(words.map(({ word }) => word.text)).size).toBe(words.length);
    const { words: twice } = readQuery('昨天全家一起去买了船票可惜下着大雨。请问船票多少元？', small);
    expect(twice.find(({ word }) => word.text === '船票')?.focus).toBe(1);
    expect(twice.find(({ word }) => word.text === '雨')?.focus).toBeLessThan(1);
  });

  it('reads a mistyped word as the one that was meant', () => {
    expect(readQuery('怎样还退', small).words).toEqual(readQuery('怎样退还', small).words);
  });

  it('leaves alone what the knowledge knows', () => {
    expect(readQuery('还钱', small).words.map(({ word }) => word.text)).toEqual(['还钱']);
  });

  it('reads the heaviest words of a text that has too many', () => {
    const filler = Array.from({ length: 120 }, (_, i) => String.fromCodePoint(0x5000 + i)).join('，');
    const { words, mass } = readQuery(`${filler}，船票`, small);
    expect(words).toHaveLength(MOST_WORDS);
    expect(words.map(({ word }) => word.text)).toContain('船票');
    expect(mass).toBeCloseTo(
      words.reduce((sum, { weight }) => sum + weight, 0),
      5,
    );
  });

  it('has a mass above 0 where nothing is asked', () => {
    expect(readQuery('', small)).toMatchObject({ words: [], mass: expect.any(Number) });
    expect(readQuery('', small).mass).toBeGreaterThan(0);
  });

  it('weighs what the knowledge has by its rarity there', () => {
    const weights = new Map(
      readQuery('青嶼渡輪的狗', ferry).words.map(({ word, weight }) => [word.text, weight]),
    );
    expect(weights.get('狗')).toBeGreaterThan(weights.get('的') ?? 1);
  });

  it('finds every question of the ferry whatever the order of its entries', () => {
    const shuffled = fc.shuffledSubarray([...FERRY.entries], { minLength: FERRY.entries.length });
    const expected = new Map(ASKED.map(([text]) => [text, finderOf(ferry).ids(text)]));
    fc.assert(
      fc.property(shuffled, (entries) => {
        const { ids: idsOf } = finderOf(createCatalogue({ ...FERRY, entries }, loadLexicon()));
        for (const [text, id] of ASKED) {
          expect(idsOf(text).slice(0, 2), text).toContain(id);
          expect(new Set(idsOf(text))).toEqual(new Set(expected.get(text)));
        }
      }),
      { numRuns: 10 },
    );
  });
});

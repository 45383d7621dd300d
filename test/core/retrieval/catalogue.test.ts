import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/knowledge.js';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { type Catalogue, createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import type { Word } from '../../../src/core/retrieval/words.js';
import { POS } from '../../../src/core/tables/lexicon.js';
import { namesOf } from '../../../src/core/text/asked.js';
import { FERRY } from '../ferry.js';
import { knowledgeOf, lexiconOf, vectorsOf } from '../support.js';

const lexicon = lexiconOf(
  {
    船票: { keys: [['ticket', 1]] },
    门票: { keys: [['ticket', 1]] },
    车票: {},
    做法: {},
    作法: {},
    码头: {},
    价格: {},
    的: { pos: POS.function, rarity: 3 },
    harbour: {},
    pier: {},
  },
  {
    synonyms: [['harbour', 'pier']],
    pinyin: [
      ['做', 'zuo'],
      ['作', 'zuo'],
      ['法', 'fa'],
    ],
  },
);
const catalogue = createCatalogue(
  knowledgeOf(
    [
      { id: 'fare', question: '船票的价格', answer: '85元', keywords: ['收费', '全价 票'] },
      {
        id: 'way',
        question: '做法是谁想的',
        variants: ['谁的主意'],
        answer: '2022年的船票',
        translations: { en: { question: 'Whose idea?', variants: ['harbour idea'], answer: 'In 2022' } },
        notFor: ['码头在哪里'],
      },
    ],
    {
      synonyms: [
        ['青嶼渡輪', 'Qingyu Ferry', 'Ferries'],
        ['E-310', '小白艇'],
      ],
      unanswered: ['餐厅在哪里'],
    },
  ),
  lexicon,
);

function wordOf(text: string, from: Catalogue = catalogue): Word {
  return from.wordOf(from.read(text).tokens[0] as Parameters<Catalogue['wordOf']>[0]);
}

describe('createCatalogue', () => {
  it('puts nothing right in what stands in the knowledge as it is asked', () => {
    const ferry = { id: 'ferry', question: '渡轮的票价', answer: '' };
    const words = lexiconOf({ 渡轮: {}, 票价: {}, 的: { pos: POS.function, rarity: 3 } });
    const readBy = (...variants: string[]) =>
      createCatalogue(knowledgeOf([{ ...ferry, variants }]), words).read;
    expect(readBy()('轮渡的票价').folded).toBe('渡轮的票价');
    expect(readBy('轮渡的票价？')('轮渡 的票价').folded).toBe('轮渡的票价');
  });

  it('reads what stands in the knowledge in fewer words as it stands there', () => {
    const { read } = createCatalogue(
      knowledgeOf([{ id: 'boat', question: 'E2 fares', answer: '' }]),
      lexiconOf({ fare: {} }),
    );
    expect(read('E 2 fares').tokens.map(({ text }) => text)).toEqual(['e2', 'fare']);
  });

  it('reads a short word in capitals as it is written', () => {
    const { read } = createCatalogue(knowledgeOf([]), lexiconOf({ let: {} }, { english: { let: 6 } }));
    expect(read('is it lte').folded).toBe('is it let');
    expect(read('is it LTE').folded).toBe('is it lte');
  });

  it('keeps a name whole that looks like one of its own and is another, and puts a mistyped one right', () => {
    const named = createCatalogue(
      knowledgeOf([{ id: 'maker', question: '宇树科技的总部', answer: '杭州' }], {
        synonyms: [['宇树科技']],
      }),
      loadLexicon(),
    );
    const words = (text: string): string[] => named.read(text).tokens.map(({ text: word }) => word);
    expect(words('宇视科技的总部')).toEqual(['宇视科技', '的', '总部']);
    expect(words('宇数科技的总部')).toEqual(['宇树科技', '的', '总部']);
    expect(words('宇视科技，右没有总部')).toEqual(['宇视科技', '有没有', '总部']);
    expect(
      named.wordOf(named.read('宇视科技').tokens[0] as Parameters<Catalogue['wordOf']>[0]),
    ).toMatchObject({
      pos: POS.name,
    });
  });

  it('tells the words of the title', () => {
    expect([...createCatalogue(knowledgeOf([], { title: '船票价格 Harbours' }), lexicon).titled]).toEqual([
      '船票',
      '价格',
      'harbor',
    ]);
  });

  it('reads a mistyped name of several words as the name', () => {
    const named = createCatalogue(
      knowledgeOf([{ id: 'fund', question: 'harbour', answer: 'pier' }], {
        synonyms: [['幻方', 'High-Flyer']],
      }),
      lexicon,
    );
    const { tokens } = named.read('High-Fyler harbour');
    expect(tokens.map(({ text }) => text)).toEqual(['high flyer', 'harbor']);
  });

  it('takes two characters that it has by themselves for no mistyped longer word', () => {
    const courier = (question: string) =>
      createCatalogue(
        knowledgeOf(
          [
            { id: 'who', question: '寄件人要带什么', answer: '有' },
            { id: 'how', question, answer: '有' },
          ],
          {
            synonyms: [['寄件人']],
          },
        ),
        lexicon,
      );
    expect(courier('船票').read('寄件多少').folded).toBe('寄件人多少');
    expect(courier('怎么寄件').read('寄件多少').folded).toBe('寄件多少');
  });

  it('reads a year of two digits as the one that it knows', () => {
    expect(catalogue.read('22年的做法').figures.map(({ value }) => value)).toEqual([2022]);
    expect(catalogue.read('21年的做法').figures.map(({ value }) => value)).toEqual([21]);
  });

  it('reads each entry with all its questions and answers, in every language', () => {
    const texts = (ids: readonly number[]) => ids.map((id) => catalogue.texts[id]);
    const [, way] = catalogue.items;
    expect(texts(way?.questions ?? [])).toEqual(['做法是谁想的', '谁的主意', 'Whose idea?', 'harbour idea']);
    expect(texts(way?.answers ?? [])).toEqual(['2022年的船票', 'In 2022']);
    expect(way?.figures).toEqual(new Set([2022]));
    expect(namesOf(way?.asked ?? 0)).toContain('person');
  });

  it('reads questions that are not answered as items without an entry', () => {
    const without = catalogue.items.filter(({ entry }) => !entry);
    expect(without.map(({ questions }) => catalogue.texts[questions[0] as number])).toEqual([
      '餐厅在哪里',
      '码头在哪里',
    ]);
    expect(without.every(({ answers }) => answers.length === 0)).toBe(true);
  });

  it('tells which document is whose, and which is an answer', () => {
    catalogue.items.forEach(({ questions, answers }, item) => {
      for (const document of questions) {
        expect(catalogue.itemOf[document]).toBe(item);
        expect(catalogue.isAnswer[document]).toBe(0);
      }
      for (const document of answers) {
        expect(catalogue.itemOf[document]).toBe(item);
        expect(catalogue.isAnswer[document]).toBe(1);
      }
    });
  });

  it('puts the words of questions and keywords before those of answers', () => {
    const [fare] = catalogue.items;
    const words = Array.from(fare?.words ?? [], (id) => catalogue.words.list[id]?.text);
    expect(words.slice(0, fare?.askWords)).toEqual(['船票', '的', '价格', '收费', '全', '价', '票']);
    expect(words.slice(fare?.askWords)).toEqual(['85', '元']);
  });

  it('tells what an entry is about: the names in most of its questions, under any of their synonyms', () => {
    const subjectsOf = (knowledge: Knowledge, id: string) => {
      const { items, words } = createCatalogue(knowledge, loadLexicon());
      const item = items.find(({ entry }) => entry?.id === id);
      return Array.from(item?.subjects ?? [], (word) => words.list[word]?.text);
    };
    expect(subjectsOf(FERRY, 'last')).toEqual(['上海']);
    expect(subjectsOf(FERRY, 'founded')).toEqual(['青屿渡轮']);
    expect(subjectsOf(FERRY, 'fare')).toEqual([]);
    const variants = ['上海的船几点开', '北京的船几点开'];
    expect(
      subjectsOf(knowledgeOf([{ id: 'a', question: '上海的船何时开', variants, answer: '十点' }]), 'a'),
    ).toEqual(['上海']);
  });

  it('gives a word that many entries have less weight than one that few have', () => {
    const weight = (text: string) => catalogue.weightOf(wordOf(text));
    expect(weight('船票')).toBeLessThan(weight('价格'));
    expect(weight('的')).toBeLessThan(weight('船票'));
  });

  it('gives a word it does not have what it tells by the language alone', () => {
    expect(catalogue.weightOf(wordOf('车票'))).toBe(wordOf('车票').background);
    expect(catalogue.weightOf(wordOf('收费'))).toBe(wordOf('收费').background);
  });

  it('keeps weights in 0–1 and scales above 0', () => {
    for (const { weights, scales } of [
      catalogue.grams,
      catalogue.sounds,
      catalogue.words.family,
      catalogue.keys,
    ]) {
      for (const weight of weights) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
      for (const scale of scales) expect(scale).toBeGreaterThan(0);
    }
  });

  it('places every text where words have vectors, and none where they have not', () => {
    expect(catalogue.places).toBeUndefined();
    const placed = createCatalogue(
      knowledgeOf([{ id: 'fare', question: '船票', answer: '码头' }]),
      lexicon,
      vectorsOf({ 船票: [2, 0], 价格: [0, 1] }),
    );
    const likeness = (document: number) => placed.places?.likeness(Float32Array.of(1, 0), document);
    expect([0, 1].map(likeness)).toEqual([1, 0]);
  });

  it('is read from no entries at all', () => {
    expect(createCatalogue(knowledgeOf([]), lexicon).items).toEqual([]);
  });

  it('takes what a synonym group joins for one, across languages', () => {
    const ferry = createCatalogue(FERRY, lexicon);
    const groupOf = (text: string): number => wordOf(text, ferry).group;
    for (const name of ['青屿', 'Qingyu', 'Qingyu Ferry', '青嶼渡輪']) expect(groupOf(name), name).toBe(0);
    expect(groupOf('魔都')).toBe(groupOf('Shanghai'));
    expect(
      Array.from(ferry.related(wordOf('魔都', ferry)).ids, (id) => ferry.words.list[id]?.text),
    ).toContain('上海');
    expect(wordOf('ferries').group).toBe(wordOf('青屿渡轮').group);
    expect(groupOf('dog')).not.toBe(groupOf('青屿'));
  });

  it('takes a code with a hyphen for its synonym', () => {
    expect(wordOf('E-310').group).toBe(wordOf('小白艇').group);
    expect(wordOf('E310').group).toBe(wordOf('小白艇').group);
  });
});

import { describe, expect, it } from 'vitest';
import { type Catalogue, createCatalogue } from '../../src/core/catalogue.js';
import { POS } from '../../src/core/lexicon.js';
import { loadLexicon } from '../../src/core/loader/lexicon.js';
import { namesOf } from '../../src/core/text/asked.js';
import { fold } from '../../src/core/text/fold.js';
import type { Word } from '../../src/core/words.js';
import { FERRY } from './ferry.js';
import { knowledgeOf, lexiconOf } from './support.js';

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

/** The knowledge's words that a word may mean, nearest first. */
function relatedTo(text: string, from: Catalogue = catalogue): string[] {
  return [...from.related(wordOf(text, from))]
    .sort(([, a], [, b]) => b.near - a.near)
    .map(([id]) => from.words.list[id]?.text as string);
}

describe('createCatalogue', () => {
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
    const subjects = createCatalogue(FERRY, loadLexicon());
    const of = (id: string) =>
      Array.from(
        subjects.items.find(({ entry }) => entry?.id === id)?.subjects ?? [],
        (word) => subjects.words.list[word]?.text,
      );
    expect(of('last')).toEqual(['上海']);
    expect(of('founded')).toEqual(['青屿渡轮']);
    expect(of('fare')).toEqual([]);
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

  it('keeps weights in 0–1 and lengths above 0', () => {
    for (const { weights, norms } of [
      catalogue.grams,
      catalogue.sounds,
      catalogue.words.family,
      catalogue.keys,
    ]) {
      for (const weight of weights) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
      for (const norm of norms) expect(norm).toBeGreaterThan(0);
    }
  });

  it('places no text where words have no vectors', () => {
    expect(catalogue.places).toEqual([]);
    expect(catalogue.placeOf([{ text: '船票', weight: 1 }])).toBeUndefined();
  });

  it('is read from no entries at all', () => {
    expect(createCatalogue(knowledgeOf([]), lexicon).items).toEqual([]);
  });
});

describe('related', () => {
  it.each([
    ['itself', '船票', '船票'],
    ['a word with a character in common', '车票', '船票'],
    ['a word that is explained alike', '门票', '船票'],
    ['a homophone', '作法', '做法'],
    ['a synonym of the lexicon', 'pier', 'harbour'],
    ['a keyword', '收费', '收费'],
    ['a mistyped English word', 'harbuor', 'harbour'],
    ['an English word with another first letter', 'tarbour', 'harbour'],
  ])('finds %s', (_, asked, found) => {
    expect(relatedTo(asked)).toContain(found);
  });

  it.each(['码', 'zeppelin', '2023'])('finds nothing for %j', (text) => {
    expect(relatedTo(text).filter((each) => each !== '码头')).toEqual([]);
  });

  it('finds what a synonym group joins, across languages', () => {
    const ferry = createCatalogue(FERRY, lexicon);
    for (const name of ['青屿', 'Qingyu', 'Qingyu Ferry'])
      expect(relatedTo(name, ferry)[0], name).toMatch(/青屿|qingyu/u);
    expect(relatedTo('魔都', ferry)).toContain('上海');
    expect(wordOf('ferries').group).toBe(wordOf('青屿渡轮').group);
    expect(wordOf('dog', ferry).group).not.toBe(wordOf('青屿', ferry).group);
  });

  it('takes a code with a hyphen for its synonym', () => {
    expect(wordOf('E-310').group).toBe(wordOf('小白艇').group);
    expect(wordOf('E310').group).toBe(wordOf('小白艇').group);
  });

  it('remembers what it found, and finds it again after thousands of other words', () => {
    const word = wordOf('车票');
    const found = catalogue.related(word);
    expect(catalogue.related(word)).toBe(found);
    for (let i = 0; i < 5000; i++) catalogue.related({ ...word, text: `词${i}`, id: -1, sounds: [] });
    expect(catalogue.related(word)).not.toBe(found);
    expect(catalogue.related(word)).toEqual(found);
  });

  it('leaves out what hundreds of words have in common, but not the word itself', () => {
    const kinds = Array.from({ length: 800 }, (_, i) => `票${String.fromCodePoint(0x5000 + i)}`)
      .filter((kind) => fold(kind) === kind)
      .slice(0, 401);
    const wide = (count: number): string[] =>
      relatedTo(
        kinds[7] as string,
        createCatalogue(
          knowledgeOf([{ id: 'wide', question: '有哪些', answer: '很多', keywords: kinds.slice(0, count) }]),
          lexiconOf(Object.fromEntries(kinds.map((kind) => [kind, {}]))),
        ),
      );
    expect(wide(400)).toHaveLength(400);
    expect(wide(401)).toEqual([kinds[7]]);
  });

  it('finds words by their vectors alone', () => {
    const vectors: Readonly<Record<string, readonly [number, number]>> = {
      船票: [1, 0],
      价格: [0, 1],
      餐厅: [0.8, 0.6],
      囧囧: [0.1, -0.99],
    };
    const spaced = createCatalogue(
      knowledgeOf([{ id: 'fare', question: '船票的价格', answer: '85元' }]),
      lexicon,
      {
        dims: 2,
        vectorOf: (text) => (vectors[text] ? Float32Array.from(vectors[text]) : undefined),
        shareOf: () => 0.001,
      },
    );
    const meanings = (text: string) =>
      [...spaced.related({ ...wordOf('车票', spaced), text, id: -1, sounds: [] })].map(
        ([id, { near, meaning }]) => [spaced.words.list[id]?.text, near, Math.round(meaning * 100) / 100],
      );
    expect(meanings('餐厅')).toEqual([
      ['船票', 0, 0.64],
      ['价格', 0, 0.36],
    ]);
    expect(meanings('囧囧')).toEqual([]);
    expect(spaced.placeOf([{ text: '囧', weight: 1 }])).toEqual(Float32Array.of(0, 0));
    expect(Math.hypot(...(spaced.placeOf([{ text: '餐厅', weight: 1 }]) ?? []))).toBeCloseTo(1);
  });
});

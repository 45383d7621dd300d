import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasure, FEATURES, type Feature } from '../../../src/core/features/index.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../../src/core/retrieval/query.js';
import { createRetriever } from '../../../src/core/retrieval/retrieve.js';
import { POS } from '../../../src/core/tables/lexicon.js';
import type { Vectors } from '../../../src/core/tables/vectors.js';
import { knowledgeOf, lexiconOf, vectorsOf } from '../support.js';

const NAME = { pos: POS.name };
const lexicon = lexiconOf(
  {
    船票: {},
    车票: {},
    价格: {},
    儿童: {},
    老人: {},
    半价: {},
    餐厅: {},
    酒吧: {},
    乘客: {},
    家具: {},
    宠物: {},
    豪华: { pos: POS.adjective },
    安静: {},
    宁静: {},
    修理: { pos: POS.verb },
    改用: { pos: POS.verb },
    多少: { pos: POS.function, rarity: 6 },
    的: { pos: POS.function, rarity: 3 },
    上海: NAME,
    广州: NAME,
    宁波: NAME,
    温州: NAME,
  },
  {
    synonyms: [['安静', '宁静']],
    pinyin: [...'船chuan 穿chuan 票piao 漂piao 多duo 少shao 钱qian 前qian 元yuan'.split(' ')].map(
      (pair) => [pair.slice(0, 1), pair.slice(1)] as const,
    ),
  },
);

const knowledge = knowledgeOf(
  [
    { id: 'fare', question: '船票多少钱', variants: ['船票的价格'], answer: '儿童半价，老人八折' },
    {
      id: 'last',
      question: '往上海的末班船几点开',
      variants: ['往温州的末班船几点开'],
      answer: '经宁波，晚上十点开',
      keywords: ['家具'],
    },
    { id: 'passengers', question: '2022年载了多少乘客', answer: '2022年载了3200人' },
    { id: 'electric', question: '为什么改用电动船', answer: '港湾要安静，用E2电机' },
    { id: 'dog', question: '可以带狗上船吗', answer: '可以' },
    {
      id: 'tower',
      question: '温州的灯塔多高',
      variants: ['温州的灯塔高几米', '上海的灯塔多高'],
      answer: '三十米',
    },
  ],
  { unanswered: ['船上有餐厅吗'] },
);

const VECTORS = vectorsOf({
  狗: [1, 0],
  宠物: [0.8, 0.6],
  家具: [-1, 0],
  船票: [0, 1],
  价格: [0.6, 0.8],
  儿童: [0, -1],
});

function measureOver(vectors?: Vectors) {
  const catalogue = createCatalogue(knowledge, lexicon, vectors);
  const retrieve = createRetriever(catalogue);
  const measure = createMeasure(catalogue);
  /** The features of a query against an entry; the unanswered question is `unanswered`. */
  return (text: string, id: string): Record<Feature, number> => {
    const query = readQuery(text, catalogue);
    const found = measure(query, retrieve(query, undefined, 0)).find(
      ({ item }) => (catalogue.items[item]?.entry?.id ?? 'unanswered') === id,
    );
    if (!found) throw new Error(`${text} does not find ${id}`);
    return Object.fromEntries(FEATURES.map((name, i) => [name, found.features[i]])) as Record<
      Feature,
      number
    >;
  };
}
const plain = measureOver();
const meant = measureOver(VECTORS);

/** Of two queries to one entry, the first has more of the feature, for this reason. */
const MORE: readonly [feature: Feature, id: string, more: string, less: string, why: string][] = [
  ['gramCosine', 'fare', '船票多少钱', '船票哪里买', 'it shares more characters'],
  ['gramRecall', 'fare', '船票多少钱', '船票多少钱又在哪里退', 'less of the query is left over'],
  ['gramPrecision', 'fare', '船票多少钱', '船票', 'less of the question is left over'],
  ['gramAnswer', 'fare', '船票儿童半价', '船票青年免费', 'the answer has its characters'],
  ['gramSecond', 'fare', '船票的价格多少钱', '要多少钱', 'the second question shares characters too'],
  ['soundCosine', 'fare', '船票多少前', '船票多少元', '前 sounds like 钱'],
  ['wordQuestion', 'fare', '船票多少钱', '酒吧多少钱', 'the question has the word'],
  ['wordQuestion', 'fare', '车票多少钱', '酒吧多少钱', 'a word that shares a character is near'],
  ['wordAll', 'fare', '儿童船票', '酒吧船票', 'the answer has the word'],
  ['strictQuestion', 'fare', '船票多少钱', '车票多少钱', '车票 is near and not the same'],
  ['strictAll', 'fare', '儿童船票', '家具船票', 'the answer has the very word'],
  ['wordBack', 'fare', '船票多少钱', '多少钱', 'the query has more of the words'],
  ['wordBack', 'fare', '车票多少钱', '酒吧多少钱', 'a near word counts'],
  ['strictBack', 'fare', '船票多少钱', '车票多少钱', 'a near word does not'],
  ['missingMost', 'fare', '酒吧船票', '船票', '酒吧 stands nowhere'],
  ['missingMostSoft', 'fare', '酒吧船票', '车票船票', '车票 is near'],
  ['missingBackMost', 'fare', '多少钱', '船票多少钱', 'the question names 船票'],
  ['missingKnown', 'fare', '乘客船票', '船票', 'another entry knows 乘客'],
  ['missingNew', 'fare', '酒吧船票', '乘客船票', 'no entry knows 酒吧'],
  ['missingNoun', 'fare', '酒吧船票', '修理船票', '酒吧 is a noun'],
  ['missingVerb', 'fare', '修理船票', '酒吧船票', '修理 is a verb'],
  ['missingName', 'fare', '广州船票', '酒吧船票', '广州 is a name'],
  ['missingLatin', 'fare', '船票wifi', '船票酒吧', 'English stands out in Chinese'],
  ['missingModifier', 'fare', '豪华船票', '船票豪华', 'it stands before what it modifies'],
  ['missingModifier', 'fare', '豪华船票', '修理船票', 'a verb modifies nothing'],
  ['missingQuestion', 'fare', '儿童船票多少钱', '船票多少钱', 'only the answer has 儿童'],
  ['extraName', 'last', '末班船几点开', '往上海的末班船几点开', 'the question names 上海'],
  ['nameSwap', 'last', '往广州的末班船几点开', '末班船几点开', 'one name stands for another'],
  ['foreignCode', 'electric', '改用E3电动船', '改用E2电动船', 'the answer has E2'],
  ['foreignCode', 'electric', '改用E3电动船', '改用wifi电动船', 'a word without a figure is no code'],
  ['foreignCode', 'electric', '改用E2-Max电动船', '改用E2 Max电动船', 'a hyphen makes one code of them'],
  ['foreignCode', 'electric', '改用E2 Pro电动船', '改用E2 Max电动船', 'and so does the name of an edition'],
  ['foreignCode', 'electric', '改用Pro-E2电动船', '改用Pro E2电动船', 'a hyphen before it does, too'],
  ['foreignNames', 'last', '往广州的末班船几点开', '往宁波的末班船几点开', 'the answer has 宁波'],
  ['foreignAsk', 'last', '往宁波的末班船几点开', '往温州的末班船几点开', 'no question has 宁波'],
  [
    'foreignQuestion',
    'last',
    '往上海往温州的末班船几点开',
    '往上海的末班船几点开',
    'no one question has both',
  ],
  ['droppedNames', 'last', '末班船几点开', '往上海的末班船几点开', 'the question names 上海'],
  ['swappedNames', 'last', '往广州的末班船几点开', '往宁波的末班船几点开', 'the answer has 宁波'],
  ['swappedAsk', 'last', '往宁波的末班船几点开', '往上海的末班船几点开', 'no question has 宁波'],
  [
    'swappedQuestion',
    'last',
    '往广州的末班船几点开',
    '往广州的末班船开了吗',
    'yes or no may be asked of another',
  ],
  ['swappedQuestion', 'last', '往广州的末班船几点开', '末班船几点开', 'nothing stands for 上海'],
  [
    'foreignOpen',
    'last',
    '往广州的末班船几点开',
    '往广州的末班船开了吗',
    'yes or no may be asked of another',
  ],
  ['subjectDropped', 'tower', '灯塔多高', '温州的灯塔多高', 'most of its questions name 温州'],
  ['swappedSubject', 'tower', '广州的灯塔多高', '灯塔多高', '广州 stands for 温州'],
  ['swappedSubject', 'tower', '广州的灯塔多高', '广州的灯塔高吗', 'yes or no may be asked of another'],
  ['figureConflict', 'passengers', '2021年载了多少乘客', '2022年载了多少乘客', 'the entry is about 2022'],
  ['figureConflict', 'passengers', '2021年载了多少乘客', '载了三千两百人的乘客', 'the answer has 3200'],
  ['figureOpen', 'passengers', '2021年载了多少乘客', '2021年载了乘客吗', 'yes or no may be asked of another'],
  ['askedAgree', 'fare', '船票要多少钱', '船票在哪里', 'both ask for a price'],
  ['askedConflict', 'fare', '船票在哪里', '船票要多少钱', 'one asks for a place'],
  ['askedUnheard', 'fare', '船票在哪里', '船票要多少钱', 'no question of it asks for a place'],
  ['askedUnheard', 'fare', '船票在哪里', '船票在哪里要多少钱', 'half of what is asked is asked of it'],
  ['askedUnanswered', 'last', '末班船多少钱', '末班船几点开', 'the answer tells a time and no price'],
  ['askedUnanswered', 'fare', '船票多少钱几点开', '船票几点开', 'the answer tells neither'],
  ['lengthRatio', 'fare', '船票多少钱', '船票多少钱又在哪里退', 'they are as long'],
  ['same', 'fare', '船票多少錢？', '船票多少', 'it is the question itself'],
  ['commonRun', 'fare', '我的船票多少钱', '多少钱我的船票', 'one run holds more'],
  ['firstQuestion', 'fare', '船票多少钱', '多少钱', 'the index finds it the better'],
  ['firstAnswer', 'fare', '儿童半价', '儿童', 'the index finds the answer the better'],
];

describe('createMeasure', () => {
  it('takes a synonym for no part of a code', () => {
    expect(plain('改用E2-宁静的船', 'electric').foreignCode).toBe(1);
    expect(plain('改用E2-安静的船', 'electric').foreignCode).toBe(0);
  });

  it('lets the text of a question known not to be answered stand for its answer', () => {
    const found = meant('船上有餐厅吗', 'unanswered');
    expect(found.firstAnswer).toBe(found.firstQuestion);
    expect(found.firstAnswer).toBeGreaterThan(0);
    expect(found.meaningAnswer).toBe(found.meaningQuestion);
  });

  it.each(MORE)('%s of %s is more for %s than for %s: %s', (feature, id, more, less) => {
    expect(plain(more, id)[feature]).toBeGreaterThan(plain(less, id)[feature]);
  });

  it.each<[Feature, string, string, string, string]>([
    ['meaningQuestion', 'dog', '宠物上船', '家具上船', '宠物 is nearer to 狗'],
    ['meaningSecond', 'fare', '船票的价格', '儿童船票的价格', '儿童 points away from both questions'],
    ['meaningAnswer', 'fare', '儿童半价', '船票', 'the answer is about 儿童'],
    ['meaningCover', 'dog', '宠物上船', '老人上船', '狗 may be meant by 宠物'],
    ['meaningCoverQuestion', 'dog', '宠物上船', '老人上船', '狗 may be meant by 宠物'],
    ['meaningBack', 'dog', '宠物上船', '老人上船', '宠物 may mean 狗'],
    ['missingMeaning', 'dog', '老人上船', '宠物上船', '宠物 may mean 狗'],
  ])('%s of %s is more for %s than for %s where words have vectors: %s', (feature, id, more, less) => {
    expect(meant(more, id)[feature]).toBeGreaterThan(meant(less, id)[feature]);
  });

  it.each<[Feature, string, string, number]>([
    ['same', 'fare', '请问船票多少钱？', 1],
    ['gramCosine', 'fare', '船票多少钱', 1],
    ['strictAll', 'fare', '船票多少钱', 1],
    ['strictBack', 'fare', '船票多少钱', 1],
    ['missingMost', 'fare', '船票多少钱', 0],
    ['swappedQuestion', 'last', '往上海的末班船几点开', 0],
    ['swappedQuestion', 'last', '往广州的末班船几点开', 1],
    ['subjectDropped', 'tower', '温州的灯塔多高', 0],
    ['swappedSubject', 'tower', '广州的灯塔多高', 1],
    ['figureOpen', 'passengers', '2021年载了多少乘客', 1],
    ['figureConflict', 'passengers', '载了多少乘客', 0],
    ['figureConflict', 'passengers', '2021和2022年载了多少乘客', 0.5],
    ['missingLatin', 'fare', '船票', 0],
    ['missingModifier', 'electric', '豪华改用', 0],
    ['askedConflict', 'dog', '带狗上船要多少钱', 0],
    ['askedUnheard', 'fare', '船票', 0],
    ['askedUnheard', 'fare', '船票在哪里要多少钱', 0.5],
    ['askedUnanswered', 'fare', '船票在哪里', 0],
    ['askedUnanswered', 'fare', '船票多少钱几点开', 2],
    ['soundCosine', 'dog', '狗', 0],
    ['foreignAsk', 'last', '家具末班船', 0],
    ['variants', 'fare', '船票', Math.log(2)],
    ['variants', 'dog', '狗', 0],
    ['negative', 'unanswered', '船上有餐厅吗', 1],
    ['negative', 'fare', '船票', 0],
    ['meaningQuestion', 'fare', '船票', 0],
  ])('%s of %s for %s is %d', (feature, id, query, value) => {
    expect(plain(query, id)[feature]).toBeCloseTo(value, 5);
  });

  it('measures a mistyped word as the one that was meant', () => {
    expect(plain('票船多少钱', 'fare')).toEqual(plain('船票多少钱', 'fare'));
  });

  it('has a row for every feature', () => {
    const stated = new Set<string>([...MORE.map(([feature]) => feature), 'variants', 'negative']);
    /* Those of meaning have a table of their own, those of kinds a file. */
    const unstated = FEATURES.filter((feature) => !stated.has(feature) && !/meaning|^kind/iu.test(feature));
    expect(unstated).toEqual([]);
  });

  it('measures a query alike after any other', () => {
    const first = plain('往广州的末班船几点开', 'last');
    plain('船票儿童豪华修理酒吧多少钱wifi', 'fare');
    expect(plain('往广州的末班船几点开', 'last')).toEqual(first);
  });

  it('keeps to finite values whatever is asked, and all but a few to 0–1', () => {
    const catalogue = createCatalogue(knowledge, lexicon, VECTORS);
    const retrieve = createRetriever(catalogue);
    const measure = createMeasure(catalogue);
    const text = fc.string({
      unit: fc.constantFrom(...'船票多少钱上海广州末班儿童半价2022狗宠物吗？ ', 'wifi', 'R1'),
      maxLength: 40,
    });
    const free = new Set<Feature>([
      'variants',
      'askedUnanswered',
      'firstQuestion',
      'firstAnswer',
      'meaningQuestion',
      'meaningSecond',
      'meaningAnswer',
    ]);
    fc.assert(
      fc.property(text, (asked) => {
        const query = readQuery(asked, catalogue);
        for (const { features } of measure(query, retrieve(query))) {
          FEATURES.forEach((name, i) => {
            const value = features[i] as number;
            expect(Number.isFinite(value), name).toBe(true);
            if (free.has(name)) return;
            expect(value, name).toBeGreaterThanOrEqual(0);
            expect(value, name).toBeLessThanOrEqual(1 + 1e-6);
          });
        }
      }),
    );
  });
});

/** Questions of two entries, each of which is known not to be answered, too. */
const DOUBLED = [
  {
    id: 'fare',
    question: '2022年宁波到上海的船票多少钱',
    variants: ['儿童船票的价格'],
    answer: '八十五元，儿童半价',
  },
  { id: 'dog', question: '狗可以上船吗', answer: '可以' },
];

describe('alone', () => {
  it.each([
    ['with vectors', VECTORS],
    ['without', undefined],
  ])('measures an entry’s two likest questions as the same texts that are not answered, %s', (_, vectors) => {
    const unanswered = DOUBLED.flatMap(({ question, variants = [] }) => [question, ...variants]);
    const catalogue = createCatalogue(knowledgeOf(DOUBLED, { unanswered }), lexicon, vectors);
    const measure = createMeasure(catalogue);
    const retrieve = createRetriever(catalogue);
    const all = ['2022年宁波到上海的儿童船票多少钱', '2023年船票的价格', '狗可以带上船吗'].map((asked) => {
      const query = readQuery(asked, catalogue);
      return measure(query, retrieve(query, undefined, 0));
    });
    /* Asked for when all are measured, and in another order. */
    for (const measured of all.reverse()) {
      const features = (...items: number[]) =>
        measured.filter(({ item }) => items.includes(item)).map((each) => each.features);
      const [fare, dog] = [0, 1].map((id) => measured.find(({ item }) => item === id));
      expect(new Set(fare?.alone())).toEqual(new Set(features(2, 3)));
      expect(fare?.alone()).toBe(fare?.alone());
      expect(dog?.alone()).toEqual(features(4));
    }
    expect(all[0]?.map(({ item }) => item)).toContain(1);
  });
});

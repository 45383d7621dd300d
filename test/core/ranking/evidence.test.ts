import { describe, expect, it } from 'vitest';
import type { Axes } from '../../../src/core/ranking/axes.js';
import {
  type ASKED,
  ASKED_AXES,
  ASKED_FEATURES,
  type ENTRY,
  ENTRY_AXES,
  ENTRY_FEATURES,
  WHOLE_FEATURES,
} from '../../../src/core/ranking/clues.js';
import { CONFIDENCE_FEATURES, type Ranked } from '../../../src/core/ranking/context.js';
import { evidenceOf, NO_EVIDENCE, type WordRows } from '../../../src/core/ranking/evidence.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../../src/core/retrieval/query.js';
import type { Kinds } from '../../../src/core/tables/kinds.js';
import { type Lexicon, POS } from '../../../src/core/tables/lexicon.js';
import type { Vectors } from '../../../src/core/tables/vectors.js';
import { knowledgeOf, lexiconOf, vectorsOf } from '../support.js';

type Row = Readonly<Partial<Record<keyof typeof ASKED | keyof typeof ENTRY, number>>>;

/** Kinds by the names of their members, one name each. */
function kindsOf(members: readonly (readonly [name: string, kind: number])[], weak: number): Kinds {
  const membersOf = (text: string): number[] =>
    members.flatMap(([name], member) => (name === text ? [member] : []));
  return {
    size: 1 + Math.max(...members.map(([, kind]) => kind)),
    markOf: (count) => count,
    kindOf: (member) => members[member]?.[1] ?? -1,
    isWeak: (kind) => kind === weak,
    isOpposed: () => false,
    membersOf,
    mentions: ({ tokens }) =>
      tokens.flatMap(({ text, start, end }) => membersOf(text).map((member) => ({ member, start, end }))),
  };
}

const [SPORT, DAY, PLACE] = [0, 1, 2];
const words = lexiconOf(
  {
    船票: { keys: [['ticket', 1]] },
    车票: { keys: [['ticket', 1]] },
    退票: {},
    码头: {},
    价格: {},
    渡轮: {},
    狗: {},
    夜班: {},
    飞机: {},
    网球: {},
    羽球: {},
    馆: {},
    今天: {},
    明天: {},
    上海: { pos: POS.name },
    温州: { pos: POS.name },
    开放: { pos: POS.verb },
    便宜: { pos: POS.adjective, rarity: 26 },
    国际渡轮码: {},
    的: { pos: POS.function, rarity: 13 },
    吗: { pos: POS.function, rarity: 13 },
  },
  { synonyms: [['码头', '渡轮']] },
);
const LEXICON: Lexicon = {
  ...words,
  kinds: kindsOf(
    [
      ['网球', SPORT],
      ['羽球', SPORT],
      ['今天', DAY],
      ['明天', DAY],
      ['上海', PLACE],
      ['温州', PLACE],
    ],
    DAY,
  ),
};

const KNOWLEDGE = knowledgeOf([
  { id: 'fare', question: '船票的价格', variants: ['渡轮的价格'], answer: '夜班便宜' },
  { id: 'court', question: '羽球馆今天开放吗', answer: '上海的羽球馆开放' },
  { id: 'pier', question: '渡轮的码头', answer: '狗的码头' },
]);

/** The rows of words by word, and of each the features by name. */
function tableOf({ words, rows }: WordRows, features: readonly string[]): ReadonlyMap<string, Row> {
  expect(rows).toHaveLength(words.length * features.length);
  return new Map(
    words.map((word, row) => [
      word,
      Object.fromEntries(features.map((name, i) => [name, rows[row * features.length + i] as number])),
    ]),
  );
}

interface Setting {
  readonly vectors?: Vectors;
  /** The entry that comes second. */
  readonly second?: string;
  readonly axes?: Axes;
}

/** What speaks for the entry `id` where `question` is asked. */
function evidence(question: string, id: string, { vectors, second, axes = [] }: Setting = {}) {
  const catalogue = createCatalogue(KNOWLEDGE, LEXICON, vectors);
  const ranked = (of: string): Ranked => {
    const item = catalogue.items.findIndex(({ entry }) => entry?.id === of);
    const document = catalogue.items[item]?.questions[0] as number;
    return { item, document, features: new Float64Array(0), score: 0 };
  };
  const features = Float64Array.from(CONFIDENCE_FEATURES, (_, i) => i);
  const query = readQuery(question, catalogue);
  const found = evidenceOf(query, ranked(id), second ? ranked(second) : undefined, features, catalogue, axes);
  return {
    ...found,
    askedRows: tableOf(found.asked, ASKED_FEATURES),
    entryRows: tableOf(found.entry, ENTRY_FEATURES),
  };
}

function rowOf(rows: ReadonlyMap<string, Row>, word: string): Row {
  const row = rows.get(word);
  if (!row) throw new Error(`expected the word ${word}, found ${[...rows.keys()].join(', ')}`);
  return row;
}
const askedRow = (word: string, question: string, id: string, setting?: Setting): Row =>
  rowOf(evidence(question, id, setting).askedRows, word);
const entryRow = (word: string, question: string, id: string): Row =>
  rowOf(evidence(question, id).entryRows, word);

describe('evidenceOf', () => {
  it('has a row for each distinct word of the query and of the best question', () => {
    const { asked, entry } = evidence('码头的码头', 'fare');
    expect(asked.words).toEqual(['码头', '的']);
    expect([...entry.words].sort()).toEqual(['价格', '的', '船票']);
  });

  it('has none for what is told further off', () => {
    const { asked } = evidence('我昨天跟全家人一起去了码头。飞机多少钱？', 'fare');
    expect(asked.words).toContain('飞机');
    expect(asked.words).not.toContain('码头');
    expect(asked.rows).toHaveLength(asked.words.length * ASKED_FEATURES.length);
  });

  it('sees the whole by the features of the confidence, in their order', () => {
    expect([...evidence('码头', 'fare').whole]).toEqual(
      WHOLE_FEATURES.map((name) => CONFIDENCE_FEATURES.indexOf(name)),
    );
    expect([...WHOLE_FEATURES].filter((name) => !CONFIDENCE_FEATURES.includes(name))).toEqual([]);
  });

  it.each([
    ['码头', 0],
    ['码头 qy 85', 0.5],
    ['qy', 1],
    ['85', 0],
  ])('tells how much of a query is English: %s', (question, share) => {
    expect(evidence(question, 'fare').english).toBe(share);
  });

  it('reads nothing as no words', () => {
    const { asked, entry, english } = evidence('', 'fare');
    expect(english).toBe(0);
    expect(asked).toEqual({ words: [], rows: new Float64Array(0) });
    expect(entry.words).toHaveLength(3);
  });
});

describe('the evidence of a word that is asked', () => {
  it.each([
    ['a noun', '码头', { noun: 1, length: 0.5 }],
    ['a verb', '开放', { verb: 1, length: 0.5 }],
    ['a name', '上海', { name: 1, length: 0.5 }],
    ['a word of grammar, which tells less', '的', { grammar: 1, length: 0.25, background: 0.3 }],
    ['none of these', '便宜', { length: 0.5, background: 1 }],
    ['a figure', '85', { number: 1, length: 0.5, background: 1 }],
    ['an unknown English word, which is a name', 'qy', { name: 1, latin: 1, length: 0.5, background: 1 }],
    ['a word of more characters than tell more', '国际渡轮码', { noun: 1, length: 1 }],
  ])('tells %s', (_, word, known) => {
    const plain = { noun: 0, verb: 0, name: 0, number: 0, grammar: 0, latin: 0 };
    const background = expect.closeTo(8 / 13, 1);
    expect(askedRow(word, word, 'fare')).toMatchObject({ ...plain, background, ...known });
  });

  it('weighs it by what it bears on the question', () => {
    const [asked, aside] = ['码头多少钱？', '下着大雨，我昨天跟全家人一起去了码头，船票多少钱？'].map(
      (question) => askedRow('码头', question, 'fare').weight as number,
    );
    expect(asked).toBeGreaterThan(0.3);
    expect(aside).toBeLessThan(asked as number);
  });

  it.each([
    ['the best question', '船票', [1, 1, 1]],
    ['another question alone', '渡轮', [0, 1, 1]],
    ['the answer alone', '夜班', [0, 0, 1]],
    ['another entry alone', '狗', [0, 0, 0]],
  ])('tells that %s has it', (_, word, [question, ask, all]) => {
    const row = askedRow(word, word, 'fare');
    expect(row).toMatchObject({ sameQuestion: question, sameAsk: ask, sameAll: all, known: 1, knownNear: 1 });
    expect(row).toMatchObject({ nearQuestion: question, nearAsk: ask, nearAll: all });
    expect(row).toMatchObject({ meantQuestion: question, meantAsk: ask, meantAll: all });
  });

  it('tells that no entry has it', () => {
    expect(askedRow('飞', '飞', 'fare')).toMatchObject({ known: 0, knownNear: 0, spread: 0, nearAll: 0 });
  });

  it('counts what shares characters as near and not as the same', () => {
    const row = askedRow('退票', '退票', 'fare');
    expect(row).toMatchObject({ nearQuestion: 0.4, nearAsk: 0.4, nearAll: 0.4, knownNear: 0.4 });
    expect(row).toMatchObject({ sameQuestion: 0, sameAsk: 0, sameAll: 0, known: 0 });
  });

  it('counts what is used alike as meant and not as near', () => {
    const vectors = vectorsOf({ 飞机: [1, 0], 船票: [0.9, 0.1], 夜班: [0, 1] });
    const row = askedRow('飞机', '飞机', 'fare', { vectors });
    expect(row).toMatchObject({ nearQuestion: 0, nearAll: 0, sameAll: 0 });
    expect(row.meantQuestion).toBeGreaterThan(0.9);
    expect(row.meantAsk).toBe(row.meantQuestion);
    expect(askedRow('飞机', '飞机', 'fare').meantAll).toBe(0);
  });

  it('tells along the axes what kind of word is lacking, by how far it is, and nothing of one that is had', () => {
    const vectors = vectorsOf({ 飞机: [0.6, 0.8], 退票: [0, 1], 船票: [1, 0] });
    const axes = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    const placeOf = (word: string): number[] => {
      const { asked } = evidence(word, 'fare', { vectors, axes });
      const at = asked.words.indexOf(word) * ASKED_FEATURES.length + ASKED_AXES;
      return [...asked.rows.subarray(at, at + 3)];
    };
    const [along, across, none] = placeOf('飞机') as [number, number, number];
    expect(along / across).toBeCloseTo(0.6 / 0.8, 1);
    expect(Math.hypot(along, across)).toBeCloseTo(1);
    expect(none).toBe(0);
    expect(Math.hypot(...placeOf('退票'))).toBeCloseTo(0.6);
    expect(placeOf('船票')).toEqual([0, 0, 0]);
    const { entry } = evidence('飞机', 'fare', { vectors, axes });
    const at = entry.words.indexOf('船票') * ENTRY_FEATURES.length + ENTRY_AXES;
    expect(entry.rows[at]).toBeGreaterThan(0.5);
    expect(Math.max(...evidence('飞机', 'fare', { axes }).asked.rows.subarray(ASKED_AXES))).toBe(0);
  });

  it('tells how like in meaning the likest word of the other side is, however faint', () => {
    const vectors = vectorsOf({ 飞机: [0.3, 0.954], 船票: [1, 0], 价格: [-1, 0] });
    const { askedRows, entryRows } = evidence('飞机船票', 'fare', { vectors });
    expect(rowOf(askedRows, '飞机').likest).toBeCloseTo(0.3, 1);
    expect(rowOf(askedRows, '船票').likest).toBeCloseTo(1, 1);
    expect(rowOf(entryRows, '船票').likest).toBeCloseTo(1, 1);
    expect(rowOf(entryRows, '价格').likest).toBe(0);
    const apart = evidence('我昨天去看了飞机，下着大雨。狗的退票吗?', 'fare', { vectors });
    expect(apart.askedRows.has('飞机')).toBe(false);
    expect(rowOf(apart.entryRows, '船票').likest).toBe(0);
    expect(askedRow('夜班', '夜班', 'fare', { vectors }).likest).toBe(0);
    expect(askedRow('飞机', '飞机', 'fare').likest).toBe(0);
  });

  it('tells which words the title has', () => {
    const titled = evidence('渡轮船票', 'fare');
    expect(rowOf(titled.askedRows, '渡轮').titled).toBe(1);
    expect(rowOf(titled.askedRows, '船票').titled).toBe(0);
    expect(rowOf(evidence('船票', 'pier').entryRows, '渡轮').titled).toBe(1);
  });

  it('tells how many texts have it or the same under another name', () => {
    const spread = (word: string): number => askedRow(word, word, 'fare').spread as number;
    expect(spread('狗')).toBeCloseTo(Math.log(2) / Math.log(8));
    expect(spread('夜班')).toBeCloseTo(spread('狗'));
    expect(spread('码头')).toBeCloseTo(Math.log(3) / Math.log(8));
  });

  it('tells whether the words beside it are had, and are nouns', () => {
    const { askedRows } = evidence('狗开放价格', 'fare');
    expect(askedRows.get('开放')).toMatchObject({ leftNear: 0, leftNoun: 1, rightNear: 1, rightNoun: 1 });
    expect(askedRows.get('狗')).toMatchObject({ leftNear: 0.5, leftNoun: 0, rightNear: 0, rightNoun: 0 });
    expect(askedRows.get('价格')).toMatchObject({ leftNear: 0, leftNoun: 0, rightNear: 0.5, rightNoun: 0 });
    expect(askedRow('开放', '狗开放上海', 'fare')).toMatchObject({ leftNoun: 1, rightNoun: 0 });
  });

  it('tells the closest other word of the best question, and how it is close', () => {
    const vectors = vectorsOf({ 车票: [1, 0], 船票: [0.8, 0.6], 价格: [0, 1] });
    const row = askedRow('车票', '车票', 'fare', { vectors });
    expect(row.closest).toBe(row.nearQuestion);
    expect(row.closestMeaning).toBeCloseTo(0.64, 1);
    expect(row.closestSense).toBe(LEXICON.similarity(LEXICON.find('车票'), LEXICON.find('船票')));
    expect(row.closestSense).toBeGreaterThan(0.9);
  });

  it('has no closest other word where the question has the word itself and no more', () => {
    expect(askedRow('价格', '价格', 'fare')).toMatchObject({
      closest: 0,
      closestMeaning: 0,
      closestSense: 0,
    });
  });

  it('tells no sense of a word that no dictionary has', () => {
    const row = askedRow('票', '票', 'fare');
    expect(row.closest).toBeGreaterThan(0);
    expect(row.closestSense).toBe(0);
  });

  it.each([
    ['that its entry has', '羽球', { kindNamed: 1, kindHad: 1, kindMissing: 0, kindClash: 0 }],
    ['whose place another takes', '网球', { kindNamed: 1, kindHad: 0, kindMissing: 1, kindClash: 1 }],
    ['of a kind often named in passing', '明天', { kindNamed: 1, kindHad: 0, kindMissing: 0, kindClash: 1 }],
    ['that the answer has', '上海', { kindNamed: 1, kindHad: 1, kindMissing: 0, kindClash: 0 }],
    ['that only the answer has another of', '温州', { kindNamed: 1, kindMissing: 1, kindClash: 0 }],
    ['of no kind', '码头', { kindNamed: 0, kindHad: 0, kindMissing: 0, kindClash: 0 }],
  ])('tells of a thing %s', (_, word, kind) => {
    expect(askedRow(word, `${word}馆开放吗`, 'court')).toMatchObject(kind);
  });

  it('finds no clash where the question names the entry’s own beside the other', () => {
    expect(askedRow('网球', '网球的羽球馆', 'court')).toMatchObject({ kindMissing: 1, kindClash: 0 });
  });

  it('tells that the second candidate has it', () => {
    const having = askedRow('狗', '狗', 'fare', { second: 'pier' });
    expect(having).toMatchObject({ nearSecond: 1, sameSecond: 1, sameAll: 0 });
    expect(askedRow('狗', '狗', 'fare', { second: 'court' })).toMatchObject({ nearSecond: 0, sameSecond: 0 });
    expect(askedRow('价格', '价格', 'fare')).toMatchObject({ nearSecond: 0, sameSecond: 0 });
  });
});

describe('the evidence of a word of the entry’s question', () => {
  it('tells what it is, and what it tells', () => {
    const row = entryRow('今天', '码头', 'court');
    expect(row).toMatchObject({ noun: 1, verb: 0, name: 0, grammar: 0, latin: 0, number: 0, length: 0.5 });
    expect(row.background).toBeCloseTo(8 / 13, 1);
    expect(row.weight).toBeGreaterThan(0);
  });

  it('tells whether it is asked', () => {
    expect(entryRow('价格', '价格', 'fare')).toMatchObject({ near: 1, same: 1, meant: 1 });
    expect(entryRow('价格', '码头', 'fare')).toMatchObject({ near: 0, same: 0, meant: 0 });
    expect(entryRow('船票', '退票', 'fare')).toMatchObject({ near: 0.4, same: 0, meant: 0.4 });
  });

  it('tells how many of the questions have it, whether the answer has, and how many texts', () => {
    expect(entryRow('价格', '码头', 'fare')).toMatchObject({ share: 1, told: 0 });
    expect(entryRow('船票', '码头', 'fare')).toMatchObject({ share: 0.5, told: 0 });
    const pier = entryRow('码头', '船票', 'pier');
    expect(pier).toMatchObject({ share: 1, told: 1 });
    expect(pier.spread).toBeCloseTo(Math.log(3) / Math.log(8));
  });

  it.each([
    ['is asked for', '羽球', { kindNamed: 1, kindHad: 1, kindClash: 0 }],
    ['has another of its kind asked for', '网球', { kindNamed: 1, kindHad: 0, kindClash: 1 }],
    ['has none of its kind asked for', '码头', { kindNamed: 1, kindHad: 0, kindClash: 0 }],
  ])('tells of a thing that it %s', (_, asked, kind) => {
    const { entryRows } = evidence(`${asked}馆`, 'court');
    expect(entryRows.get('羽球')).toMatchObject(kind);
    expect(entryRows.get('馆')).toMatchObject({ kindNamed: 0, kindHad: 0, kindClash: 0 });
  });
});

describe('NO_EVIDENCE', () => {
  it('has no words and cannot be changed', () => {
    expect(NO_EVIDENCE.asked.words.length + NO_EVIDENCE.entry.words.length).toBe(0);
    expect(NO_EVIDENCE.asked.rows.length + NO_EVIDENCE.entry.rows.length + NO_EVIDENCE.whole.length).toBe(0);
    expect(Object.isFrozen(NO_EVIDENCE)).toBe(true);
  });
});

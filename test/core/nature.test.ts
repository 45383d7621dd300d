import { describe, expect, it } from 'vitest';
import { natureOf } from '../../src/core/nature.js';
import { type Catalogue, createCatalogue } from '../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../src/core/retrieval/query.js';
import { POS } from '../../src/core/tables/lexicon.js';
import { FARES as catalogue } from './fares.js';
import { knowledgeOf, lexiconOf } from './support.js';

const CHOICES = 1;
const nature = (question: string, catalogue: Catalogue, choices = CHOICES) =>
  natureOf(question, readQuery(question, catalogue), catalogue, choices);

describe('isExpression', () => {
  it('is told of the question as it was asked', () => {
    expect(nature('{{7*7}}', catalogue).isExpression).toBe(true);
    expect(nature('船票', catalogue).isExpression).toBe(false);
  });
});

describe('isTopic', () => {
  it.each(['船票', '船票？', '船票嗎', 'harbour', 'Qingyu'])('is true of %j', (text) => {
    expect(nature(text, catalogue).isTopic).toBe(true);
  });

  it.each([
    ['two words', 'harbour 船票'],
    ['a figure', '2023'],
    ['a word that everybody says', '可以'],
    ['a word of grammar', '多少'],
    ['a character by itself', '船'],
    ['no word', '？'],
  ])('is false of %s', (_, text) => {
    expect(nature(text, catalogue).isTopic).toBe(false);
  });
});

describe('isBroad', () => {
  const harbours = createCatalogue(
    knowledgeOf([
      { id: 'boats', question: '青屿有几艘船', answer: '三艘' },
      { id: 'when', question: '青屿几点开', variants: ['青屿什么时候开'], answer: '六点' },
      { id: 'piers', question: '码头在哪', answer: '青屿东边' },
    ]),
    lexiconOf({
      青屿: { pos: POS.name },
      码头: {},
      呢: { pos: POS.function, rarity: 4 },
      那: { pos: POS.function, rarity: 4 },
      how: { pos: POS.function, rarity: 4 },
      about: { pos: POS.function, rarity: 5 },
      what: { pos: POS.function, rarity: 4 },
      is: { pos: POS.function, rarity: 4 },
    }),
  );
  const isSo = (text: string, choices?: number) => nature(text, harbours, choices).isBroad;

  it.each(['青屿', '青屿？', '那青屿呢', 'how about 青屿', 'what about 青屿'])('is true of %j', (text) => {
    expect(isSo(text)).toBe(true);
  });

  it.each([
    ['a name that is asked about', '青屿是什么'],
    ['the same in English', 'what is 青屿'],
    ['two words', '青屿码头'],
    ['a word that is no name', '码头'],
  ])('is false of %s', (_, text) => {
    expect(isSo(text)).toBe(false);
  });

  it('counts the entries whose questions have it, each once', () => {
    expect(isSo('青屿', 2)).toBe(false);
  });
});

describe('isShared', () => {
  const fares = createCatalogue(
    knowledgeOf([
      { id: 'price', question: '押金多少', answer: '两百' },
      { id: 'back', question: '押金什么时候退', answer: '月底' },
      { id: 'pier', question: 'where is the harbour', answer: '东边' },
    ]),
    lexiconOf({
      押金: {},
      多少: { pos: POS.function, rarity: 5 },
      什么时候: { pos: POS.function, rarity: 5 },
      退: { pos: POS.verb, rarity: 8 },
      the: { pos: POS.function, rarity: 3 },
      with: { pos: POS.function, rarity: 4 },
      where: { pos: POS.function, rarity: 5 },
      is: { pos: POS.function, rarity: 3 },
      harbour: {},
    }),
  );
  const isSo = (text: string) => nature(text, fares).isShared;

  it.each(['押金', '押金？', '想問押金', 'the 押金'])(
    'is true of %j, which two entries are asked by',
    (text) => {
      expect(isSo(text)).toBe(true);
    },
  );

  it.each([
    ['what asks for something', '押金多少'],
    ['a word that says more beside it', '退押金'],
    ['a word of grammar that says more beside it', 'with 押金'],
    ['what one entry alone is asked by', 'the harbour'],
  ])('is false of %s', (_, text) => {
    expect(isSo(text)).toBe(false);
  });
});

describe('isOtherTime', () => {
  const fairs = createCatalogue(
    knowledgeOf([
      { id: 'fair', question: '市集什麼時候開', variants: ['when is the fair'], answer: '六月' },
      { id: 'before', question: '去年的市集什麼時候開', answer: '2023 年五月' },
    ]),
    lexiconOf({
      市集: {},
      什么时候: { pos: POS.function, rarity: 5 },
      去年: { pos: POS.noun, rarity: 8 },
      上个月: { pos: POS.noun, rarity: 9 },
      开: { pos: POS.verb, rarity: 6 },
      船票: {},
      fair: {},
      last: { pos: POS.adjective, rarity: 6 },
      month: { pos: POS.noun, rarity: 6 },
      when: { pos: POS.function, rarity: 4 },
      wa: { pos: POS.function, rarity: 4 },
      is: { pos: POS.function, rarity: 4 },
      the: { pos: POS.function, rarity: 3 },
    }),
  );
  const isSo = (text: string, item: number) => nature(text, fairs).isOtherTime(item);

  it.each([
    ['a time gone by', '上個月市集什麼時候開', 0],
    ['the same in English', 'when was the fair last month', 0],
    ['another year', '去年市集什麼時候開', 0],
  ])('is true of %s', (_, text, item) => {
    expect(isSo(text, item)).toBe(true);
  });

  it.each([
    ['no time', '市集什麼時候開', 0],
    ['the time that it tells of', '去年市集什麼時候開', 1],
    ['a time beside something else that it has not', '上個月的船票市集什麼時候開', 0],
    ['a time by itself', '上個月', 0],
    ['a time beside the year that it tells', '上個月市集什麼時候開，2023', 1],
    ['a question for yes or no', '上個月市集開嗎', 0],
  ])('is false of %s', (_, text, item) => {
    expect(isSo(text, item)).toBe(false);
  });
});

const figures = createCatalogue(
  knowledgeOf([
    { id: 'output', question: '青嶼的漁獲有多少', answer: '2023 年三百噸' },
    { id: 'pass', question: '十二次券多少錢', variants: ['船票套票多少錢'], answer: '八百元' },
    { id: 'safe', question: '搬保險箱多少錢', answer: '六百元起' },
  ]),
  lexiconOf({ 多少: {}, 吗: {} }),
);

const isOther = (question: string, item: number) => nature(question, figures).isOtherFigure(item);

describe('isOtherFigure', () => {
  it.each([
    ['a year that the entry has not', '2022 年青嶼的漁獲有多少', 0],
    ['a year, of an entry without figures in its questions', '1999年搬保險箱多少錢', 2],
    ['another figure where one of its questions has one', '五十次券多少錢', 1],
  ])('is true of %s', (_, question, item) => {
    expect(isOther(question, item)).toBe(true);
  });

  it.each([
    ['no figure', '青嶼的漁獲有多少', 0],
    ['the year that it tells', '2023 年青嶼的漁獲有多少', 0],
    ['one of its figures beside another one', '2023 年的漁獲有 500 噸多少', 0],
    ['what is told of something that it has no figure of', '80 公斤的保險箱搬一次多少錢', 2],
    ['a question for yes or no', '2022 年青嶼的漁獲有三百噸嗎', 0],
  ])('is false of %s', (_, question, item) => {
    expect(isOther(question, item)).toBe(false);
  });
});

describe('answersTalk', () => {
  it('is true of an entry that one of its questions of either language makes small talk of', () => {
    const bot = createCatalogue(
      knowledgeOf([
        { id: 'ticket', question: '船票多少錢', answer: '85 元' },
        { id: 'maker', question: '這裡歸誰管', variants: ['誰開發你的'], answer: '船公司' },
      ]),
      lexiconOf({ 多少: {} }),
    );
    const told = (item: number) => nature('你好', bot).answersTalk(item);
    expect([told(0), told(1)]).toEqual([false, true]);
  });
});

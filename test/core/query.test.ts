import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/core/catalogue.js';
import { POS } from '../../src/core/lexicon.js';
import { isBroad, isTopic, readQuery } from '../../src/core/query.js';
import { knowledgeOf, lexiconOf } from './support.js';

const catalogue = createCatalogue(
  knowledgeOf([{ id: 'fare', question: '船票多少錢', answer: '八十五元' }]),
  lexiconOf({
    船票: {},
    多少: { pos: POS.function, rarity: 5 },
    可以: { pos: POS.verb, rarity: 3 },
    船: {},
    吗: { pos: POS.function, rarity: 4 },
    harbour: {},
  }),
);

describe('isTopic', () => {
  it.each(['船票', '船票？', '船票嗎', 'harbour', 'Qingyu'])('is true of %j', (text) => {
    expect(isTopic(readQuery(text, catalogue))).toBe(true);
  });

  it.each([
    ['two words', 'harbour 船票'],
    ['a figure', '2023'],
    ['a word that everybody says', '可以'],
    ['a word of grammar', '多少'],
    ['a character by itself', '船'],
    ['no word', '？'],
  ])('is false of %s', (_, text) => {
    expect(isTopic(readQuery(text, catalogue))).toBe(false);
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
  const isSo = (text: string, most = 1): boolean => isBroad(readQuery(text, harbours), harbours, most);

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

describe('readQuery', () => {
  it('keeps each word once, with the highest bearing that it has', () => {
    const { words, rows } = readQuery('我从很远的地方坐船来到harbour的码头。harbour有船票吗？', catalogue);
    const harbour = words.filter(({ word }) => word.text === 'harbor');
    expect(harbour.map(({ focus }) => focus)).toEqual([1]);
    expect(rows.filter((row) => words[row] === harbour[0])).toHaveLength(2);
  });

  it('keeps the twenty heaviest words, and weighs these alone', () => {
    const many = Array.from({ length: 30 }, (_, i) => `pier${i}`).join(' ');
    const { words, rows, mass } = readQuery(`${many} 可以`, catalogue);
    expect(words).toHaveLength(20);
    expect(words.some(({ word }) => word.text === '可以')).toBe(false);
    expect(rows).toContain(-1);
    expect(new Set(rows.filter((row) => row >= 0)).size).toBe(20);
    expect(mass).toBeCloseTo(words.reduce((sum, { weight }) => sum + weight, 0));
  });
});

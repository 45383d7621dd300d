import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/core/catalogue.js';
import { POS } from '../../src/core/lexicon.js';
import { isTopic, readQuery } from '../../src/core/query.js';
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

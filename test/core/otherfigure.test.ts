import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/core/catalogue.js';
import type { Item } from '../../src/core/contents.js';
import { namesOtherFigure } from '../../src/core/otherfigure.js';
import { readQuery } from '../../src/core/query.js';
import { knowledgeOf, lexiconOf } from './support.js';

const catalogue = createCatalogue(
  knowledgeOf([
    { id: 'output', question: '青嶼的漁獲有多少', answer: '2023 年三百噸' },
    { id: 'pass', question: '十二次券多少錢', variants: ['船票套票多少錢'], answer: '八百元' },
    { id: 'safe', question: '搬保險箱多少錢', answer: '六百元起' },
  ]),
  lexiconOf({ 多少: {}, 吗: {} }),
);

const isOther = (question: string, item: number): boolean =>
  namesOtherFigure(readQuery(question, catalogue), catalogue.items[item] as Item, catalogue);

describe('namesOtherFigure', () => {
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

import { describe, expect, it } from 'vitest';
import { pickedFrom } from '../../../src/adapters/terminal/pick.js';

describe('pickedFrom', () => {
  it.each([
    ['2', 2],
    ['2.', 2],
    ['#2', 2],
    ['no. 2', 2],
    ['number 12', 12],
    ['option two', 2],
    ['the second one', 2],
    ['First', 1],
    ['third question', 3],
    ['the last one', 5],
    ['二', 2],
    ['第二個', 2],
    ['第2题', 2],
    ['2號', 2],
    ['選二', 2],
    ['我要問 2', 2],
    ['我要問2。', 2],
    ['第十題', 10],
    ['十二', 12],
    ['第二十一項', 21],
    ['最後一個', 5],
  ])('reads %j as %d', (line, number) => {
    expect(pickedFrom(line, 5)).toBe(number);
  });

  it.each([
    '2022',
    '2 tickets',
    'one',
    'who came second',
    '第二名是誰',
    '二手',
    'first visit',
    '十年',
    '',
    '百',
  ])('takes %j for a question', (line) => {
    expect(pickedFrom(line, 5)).toBeUndefined();
  });
});

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
    ['3rd', 3],
    ['the 2nd one pls', 2],
    ['no, 3', 3],
    ['I meant 4', 4],
    ['sorry, 5', 5],
    ['唔係，第三個', 3],
    ['第3個啦唔該', 3],
  ])('reads %j as %d', (line, number) => {
    expect(pickedFrom(line, 5)).toEqual([number]);
  });

  it.each([
    ['1 and 2', [1, 2]],
    ['1, 3', [1, 3]],
    ['1 2 2', [1, 2]],
    ['1 or 2', [1, 2]],
    ['1同2', [1, 2]],
    ['第一同第三', [1, 3]],
    ['one and two', [1, 2]],
    ['the first two', [1, 2]],
    ['頭兩個', [1, 2]],
    ['2和3', [2, 3]],
    ['第一題跟最後一題', [1, 5]],
    ['1 and the last one', [1, 5]],
    ['all of them', [1, 2, 3, 4, 5]],
    ['都要', [1, 2, 3, 4, 5]],
  ])('reads %j as %j', (line, numbers) => {
    expect(pickedFrom(line, 5)).toEqual(numbers);
  });

  it.each(['both', 'Both of them.', '兩個都要'])('reads %j as the first two, where there are two', (line) => {
    expect(pickedFrom(line, 2)).toEqual([1, 2]);
    expect(pickedFrom(line, 5)).toEqual([1, 2]);
    expect(pickedFrom(line, 1)).toBeUndefined();
  });

  it.each([
    '1 and when',
    '全家票',
    'all tickets',
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

import { describe, expect, it } from 'vitest';
import { holds, KIND, readAsking } from '../../../src/core/passages/asking.js';

const { year, date, amount, person, place, reason, share, age, money } = KIND;

describe('readAsking', () => {
  it.each([
    ['塔建于哪一年', year],
    ['塔何时点灯', date],
    ['when was it lit', date],
    ['塔有多高', amount],
    ['how many people work there', amount],
    ['渔民占多少比例', amount | share],
    ['谁设计了塔', person],
    ['who built it', person],
    ['塔在哪里', place],
    ['where is it', place],
    ['为什么延误', reason],
    ['why did it close', reason],
    ['匠师几岁', age],
    ['how old is the miller', age],
    ['门票多少钱', money | amount],
    ['how much does a visit cost', money],
    ['how much will it be sold for', money],
    ['how much did the bank lend', money],
    ['报名费多少', money],
    ['塔是什么颜色', 0],
  ])('tells what %s asks for', (folded, kinds) => {
    expect(readAsking(folded).kinds & kinds).toBe(kinds);
    if (kinds === 0) expect(readAsking(folded).kinds).toBe(0);
  });

  it.each([
    ['塔建于哪一年', ['于哪一年']],
    ['谁设计了塔', ['谁']],
    ['塔高多少', ['多少']],
    ['is it tall', ['is']],
    ['望潮塔', []],
  ])('finds the words of %s that ask', (folded, words) => {
    expect(readAsking(folded).words.map(({ start, end }) => folded.slice(start, end))).toEqual(words);
  });

  it('finds where the class of what is asked for begins', () => {
    expect([...readAsking('取自哪一个国家的矿场').classes]).toEqual(['取自哪一个'.length]);
    expect([...readAsking('which river is it on').classes]).toEqual(['which '.length]);
  });
});

describe('holds', () => {
  it.each([
    ['1891年动工', year | date | amount],
    ['a mill of 1874 on the ard', year | date | amount],
    ['平均58 岁', age],
    ['门票80元', money],
    ['admission is free', money],
    ['五月上岸', 0],
    ['工程完工之后', date],
    ['opened in june', date],
    ['共九层', amount],
    ['two of them', amount],
    ['减少了四成', amount | share],
    ['位于雾港', place],
    ['由于滩涂被填平', reason],
    ['closed because of it', reason],
  ])('tells what %s holds', (folded, kinds) => {
    expect(holds(folded) & kinds).toBe(kinds);
  });

  it.each(['1891年动工', '塔高36公尺'])('takes %s for no age and no price', (folded) => {
    expect(holds(folded) & (age | money)).toBe(0);
  });

  it('takes “this period” for no date', () => {
    expect(holds('这一时期的小说') & date).toBe(0);
  });
});

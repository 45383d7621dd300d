import { describe, expect, it } from 'vitest';
import { foldMoney } from '../../../src/core/text/money.js';

describe('foldMoney', () => {
  it.each([
    ['it is £3.50 a day', 'it is 3.50 pounds a day'],
    ['$1,200 or €5', '1,200 dollars or 5 euros'],
    ['us$5 million', '5 million dollars'],
    ['$5k a month, £5bn', '5k dollars a month, 5bn pounds'],
    ['£10pp', '10 pounds pp'],
    ['a s$20 deposit', 'a 20 dollars deposit'],
    ['a fee of ¥30.', 'a fee of 30 yuan.'],
    ['门票nt$300', '门票300元'],
    ['一年us$30', '一年30美元'],
    ['融资$5亿', '融资5亿元'],
    ['nt$5千', '5千元'],
    ['£20的票', '20英镑的票'],
  ])('writes the sum of %s as it is said', (written, said) => {
    expect(foldMoney(written)).toBe(said);
  });

  it.each([
    '一天$5元',
    'nt$1,200元',
    'nt$1.5万元',
    '$20台币',
    '$3.50 dollars',
    '£1.50pounds',
    'us$5 million dollars',
    'abc$5',
    'the $ sign',
    'c$ and £',
    'costs 5 pounds',
    '',
  ])('leaves %s as it is', (text) => {
    expect(foldMoney(text)).toBe(text);
  });
});

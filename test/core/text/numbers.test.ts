import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, foldNumerals } from '../../../src/core/text/numbers.js';

describe('foldNumerals', () => {
  it.each([
    ['a year, digit by digit', '二〇二三年', '2023年'],
    ['tens', '六十五岁', '65岁'],
    ['a leading ten', '十二座', '12座'],
    ['round tens', '二十座', '20座'],
    ['hundreds with a gap', '一百零五', '105'],
    ['thousands', '两千零五', '2005'],
    ['all units', '一千三百五十二', '1352'],
    ['an ordinal of one character', '第三季', '第3季'],
    ['an ordinal of more', '第十二名', '第12名'],
    ['a numeral before a unit of size', '五百多万', '500多万'],
  ])('writes %s in digits', (_, text, expected) => {
    expect(foldNumerals(text)).toBe(expected);
  });

  it.each(['一下', '三星', '十分', '万一', '百科', '1352', 'r1', ''])('leaves %j alone', (text) => {
    expect(foldNumerals(text)).toBe(text);
  });
});

describe('figuresOf', () => {
  it.each([
    ['a decimal with 万', '557.6万美元', [5_576_000]],
    ['a decimal with million', '5.576 million', [5_576_000]],
    ['commas', '5,576,000', [5_576_000]],
    ['百万', '8百万', [8_000_000]],
    ['千万', '2千万', [20_000_000]],
    ['亿', '3亿', [300_000_000]],
    ['万亿', '2万亿', [2e12]],
    ['billion', '1.5 billion', [1_500_000_000]],
    ['thousand', '3 thousand', [3000]],
    ['several', '2025年1月20日', [2025, 1, 20]],
    ['a code', 'r1', [1]],
    ['none', '杭州', []],
  ])('reads %s', (_, text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it('reads the same figure without the crumbs of binary fractions', () => {
    expect(figuresOf('0.07万')).toEqual([700]);
    expect(figuresOf('2.01 million')).toEqual(figuresOf('201万'));
  });

  it('reads every whole number back', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(figuresOf(`共${n}个`)).toEqual([n]);
        expect(figuresOf(n.toLocaleString('en'))).toEqual([n]);
      }),
    );
  });
});

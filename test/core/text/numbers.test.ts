import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeFigures, figuresIn, foldNumerals } from '../../../src/core/text/numbers.js';
import { chineseValue } from '../../../src/core/text/numerals.js';

const valuesOf = (text: string): number[] => figuresIn(text).map(({ value }) => value);

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
    ['a unit of size inside', '一万五千人', '15000人'],
    ['a unit of size inside, and a gap', '三万零五', '30005'],
    ['a last digit that counts what its place does', '两万五', '25000'],
    ['the same below ten thousand', '一百五', '150'],
    ['two units of size', '一亿两千万', '1亿2000万'],
    ['two units of size at the end', '三万亿', '3万亿'],
    ['round ten thousands', '三千五百万', '3500万'],
    ['one digit before a unit of size', '三亿人', '3亿人'],
    ['tens before a unit of size', '十万', '10万'],
    ['a decimal before a unit of size', '五百五十七点六万', '557.6万'],
    ['a year that reads like several', '二三年', '23年'],
    ['digits in a row', '三四五', '345'],
    ['the zero of Taiwan', '二○二四年', '2024年'],
  ])('writes %s in digits', (_, text, expected) => {
    expect(foldNumerals(text)).toBe(expected);
  });

  it.each([
    '一下',
    '三星',
    '十分',
    '万一',
    '千万',
    '百万',
    '百科',
    '唯一万能',
    '三四十个',
    '三四个人',
    '两三天',
    '三两句话',
    '二三线城市',
    '两三万',
    '五点六',
    '1352',
    'r1',
    '',
  ])('leaves %j alone', (text) => {
    expect(foldNumerals(text)).toBe(text);
  });
});

describe('figuresIn', () => {
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
    ['千', '2千', [2000]],
    ['百', '3百', [300]],
    ['万 and 千', '2万5千', [25_000]],
    ['万 and digits', '1万5000', [15_000]],
    ['万, 千 and 百', '3万2千5百', [32_500]],
    ['亿 and 千万', '1亿2千万', [120_000_000]],
    ['亿 and 万', '1亿2345万', [123_450_000]],
    ['万亿 and 亿', '1万亿5000亿', [1.5e12]],
    ['several inside', '5百多万', [5_000_000]],
    ['several before 万', '500多万', [5_000_000]],
    ['a measure that begins as 千 does', '2千米', [2]],
    ['percentage points', '5百分点', [5]],
    ['a larger one after a smaller', '3万8亿', [30_000, 800_000_000]],
    ['two beside each other', '3万 8千', [30_000, 8000]],
    ['a figure and a short one after it', '1万20元', [10_000, 20]],
    ['several', '2025年1月20日', [2025, 1, 20]],
    ['a code', 'r1', [1]],
    ['none', '杭州', []],
  ])('reads %s', (_, text, figures) => {
    expect(valuesOf(text)).toEqual(figures);
  });

  it('reads the same figure without the crumbs of binary fractions', () => {
    expect(valuesOf('0.07万')).toEqual([700]);
    expect(valuesOf('2.01 million')).toEqual(valuesOf('201万'));
  });

  it.each([
    ['一万五千', 15_000],
    ['一亿两千万', 120_000_000],
    ['三千五百万', 35_000_000],
    ['五百五十七点六万', 5_576_000],
    ['三万五', 35_000],
  ])('reads %s as what it is in digits', (numeral, value) => {
    expect(valuesOf(foldNumerals(numeral))).toEqual([value]);
    expect(chineseValue(numeral)).toBe(value);
  });

  it('reads every whole number back', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(valuesOf(`共${n}个`)).toEqual([n]);
        expect(valuesOf(n.toLocaleString('en'))).toEqual([n]);
      }),
    );
  });
});

describe('completeFigures', () => {
  const known = new Map([
    [2023, '2023'],
    [2024, '2024'],
    [10, '10'],
    [2010, '2010'],
    [5_576_000, '557.6万'],
    [78_000_000, '7800万'],
    [1646, '1,646'],
    [300, '300'],
    [320, '320'],
    [12, '12'],
  ]);

  it.each([
    ['a year of this century that is known', '深圳23年的产值', '深圳2023年的产值'],
    ['every one of them', '23年和24年', '2023年和2024年'],
    ['no number that is known itself', '10年的保固', '10年的保固'],
    ['no year that is not known', '22年的产值', '22年的产值'],
    ['no end of a longer number', '1923年、5.23年', '1923年、5.23年'],
    ['nothing but years', '23个人', '23个人'],
  ])('writes in full %s', (_, folded, written) => {
    expect(completeFigures(folded, known)).toBe(written);
  });

  it.each([
    ['so many and more', '花了500多万美元', '花了557.6万美元'],
    ['and more behind its unit', '1千6百多家', '1千6百多家'],
    ['so many hundreds and more', '1600多家', '1,646家'],
    ['nearly so many', '近8000万', '7800万'],
    ['over so many', '超过5百万', '557.6万'],
    ['about so many', '大约7,700万', '7800万'],
    ['so many or so', '1650左右', '1,646'],
    ['so many things or so', '1650家左右', '1,646家'],
    ['nearly so many in English', 'nearly 80 million', '7800万'],
    ['about so many in English', 'about 5.5 million dollars', '557.6万 dollars'],
    ['over so many in English', 'over 5 million', '557.6万'],
  ])('writes %s as the figure that is meant', (_, folded, written) => {
    expect(completeFigures(folded, known)).toBe(written);
  });

  it.each([
    ['what is said to be exact', '花了500万'],
    ['what none is near', '近9000万'],
    ['what two are near', '310左右'],
    ['what is small', '10多个'],
    ['what is over the next', '4百多万'],
    ['what asks how much of a name with a figure', '500多少钱'],
    ['what asks how large it is', '500多大'],
  ])('leaves %s', (_, folded) => {
    expect(completeFigures(folded, known)).toBe(folded);
  });
});

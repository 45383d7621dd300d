import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../../src/core/loader/figures/extract.js';
import type { Figure } from '../../../../src/core/loader/figures/figure.js';

/** A figure in short: `#` a rank, `?` not firm, `…` how far it may go. */
function brief(figure: Figure): string {
  const doubt = figure.firm ? '' : '?';
  if (figure.kind === 'date')
    return [figure.year ?? '', figure.month ?? '', figure.day ?? ''].join('-') + doubt;
  const { ordinal, value, from, to, unit } = figure;
  const range = from === to ? String(value) : `${Number(from.toPrecision(4))}…${Number(to.toPrecision(4))}`;
  return `${ordinal ? '#' : ''}${range}${unit ? ` ${unit}` : ''}${doubt}`;
}

const read = (text: string) => extractFigures(text).map(brief);

describe('extractFigures', () => {
  it.each([
    ['digits', '共 6080 件，1,646 家，３ 座', ['6080', '1646', '3']],
    [
      'Chinese magnitudes',
      '557.6 萬、3012亿、3 千萬、1.5 萬億',
      ['5576000', '301200000000', '30000000', '1500000000000'],
    ],
    ['a sum of magnitudes', '1 億 2,000 萬', ['120000000']],
    [
      'English magnitudes',
      '5.576 million, 301.2bn, 100k, 2 trillion',
      ['5576000', '301200000000', '100000', '2000000000000'],
    ],
    [
      'currencies',
      '557.6 萬美元、3012 億元、US$5.576m、RMB 30、¥5、€2b、£3、5 歐元、HK$10、NT$20、10 港元、10 新台幣、10 日圓、5 英鎊',
      [
        '5576000 dollar',
        '301200000000 yuan',
        '5576000 dollar',
        '30 yuan',
        '5 yuan',
        '2000000000 eur',
        '3 gbp',
        '5 eur',
        '10 hkd',
        '20 twd',
        '10 hkd',
        '10 twd',
        '10 jpy',
        '5 gbp',
      ],
    ],
    [
      'percentages',
      '21.1%、百分之二十一點一、21 percent、5 per cent、3 個百分點',
      ['21.1 percent', '21.1 percent', '21 percent', '5 percent', '3 percent'],
    ],
    [
      'shares',
      '三分之一、1/14、3成半、三成五、千分之五',
      ['33.3333333333 percent', '7.14285714286 percent', '35 percent', '35 percent?', '0.5 percent'],
    ],
    ['multiples', '14 倍、fourteen times、14x、14-fold', ['14 times', '14 times', '14 times', '14 times']],
    [
      'Chinese numerals',
      '二十、五百五十七點六萬、七千八百萬、一億二千萬、三千五、三千零五、兩萬五',
      ['20', '5576000', '78000000', '120000000', '3500', '3005', '25000'],
    ],
    ['English words', 'twenty-one, two hundred and five, seventy-eight million', ['21', '205', '78000000']],
    [
      'full dates',
      '2025 年 1 月 20 日、2025-01-20、January 20, 2025、20 Jan 2025、二〇二五年一月二十日',
      ['2025-1-20', '2025-1-20', '2025-1-20', '2025-1-20', '2025-1-20'],
    ],
    [
      'parts of dates',
      '2023年、2023 年 5 月、1月20日、9 月份、Sept. 2024, 3rd of March',
      ['2023--', '2023-5-', '-1-20', '-9-', '2024-9-', '-3-3'],
    ],
    [
      'ranks',
      '第三名、全國第二，排第一。No. 3, #4, 2nd, ranks second, third among, tied for first',
      ['#3', '#2', '#1', '#3', '#4', '#2', '#2', '#3', '#1'],
    ],
    ['other words for the first rank as evidence alone', '榜首、number one', ['#1?', '#1?']],
    [
      'figures of more',
      '五百多萬、500餘人、二十幾、逾 300 家、more than $78 million',
      ['5000000…6000000', '500…600', '20…30', '300…400', '78000000…79000000 dollar'],
    ],
    [
      'figures of less',
      '近 300 家、不到 7800 萬、nearly two hundred',
      ['200…300', '77000000…78000000', '100…200'],
    ],
    [
      'rounded figures',
      '約 560 萬、about 5.6 million、about twenty',
      ['5500000…5700000', '5500000…5700000', '10…30'],
    ],
    ['figures beside words that only look inexact', '最近 3 年、附近 5 家', ['3', '5']],
    ['figures before words', '1646 companies and 30 people', ['1646', '30']],
    [
      'a range whose end has the magnitude',
      '78 to 100 million、$78–100 million',
      ['78000000', '100000000', '78000000 dollar', '100000000'],
    ],
    ['a range that rises through the magnitudes', '從 100 到 1 億', ['100', '100000000']],
  ])('reads %s', (_, text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ['names with digits', 'DeepSeek-R1、GPT-4o、o1、V3、4o、3D、8GB、COVID-19'],
    ['addresses', 'https://example.org/2023/5'],
    ['list numbers', '1. 甲\n2) 乙\n(3) 丙\n（4）丁'],
    ['references to paragraphs', '見第 15 段、第 3-4 章；see paragraph 5 and 6'],
    ['approximations that are no numbers', '三四'],
  ])('reads no figure in %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['一般、一起、十分', ['1?', '1?', '10?']],
    ['千萬不要、萬一', ['10000000?', '11000?']],
    ['第一個理由；第二，人才', ['#1?', '#2?']],
    ['one of them, second to none', ['1?', '#2?']],
  ])('is not sure of figures in the phrases of %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it('reads the amounts in what is no date or share after all', () => {
    expect(read('2023 年 13 月 5 日、1/0')).toEqual(['2023', '13', '5', '1', '0']);
  });

  it('tells where a figure stands and how it is written', () => {
    expect(extractFigures('成本 ５５７．６ 萬 美元')).toMatchObject([{ text: '５５７．６ 萬', index: 3 }]);
  });

  it('finds each figure in its text, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'0 1 20 300 1,000 2.5 2023 一 二十 百 千萬 億 兩 點 多 年 月 日 第 三 成 分之 % 倍 元 美元 $ € m bn million twenty hundred and first ranks Jan 20 / - , . 、 。 約 about 之一 R1 # No.'.split(
        ' ',
      ),
      ' ',
      '\n',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (source) => {
        let last = -1;
        for (const figure of extractFigures(source)) {
          expect(source.startsWith(figure.text, figure.index)).toBe(true);
          expect(figure.index).toBeGreaterThan(last);
          if (figure.kind === 'quantity') expect(figure.value).not.toBeNaN();
          last = figure.index;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

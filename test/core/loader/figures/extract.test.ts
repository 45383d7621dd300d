import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../../src/core/loader/figures/extract.js';
import type { Figure } from '../../../../src/core/loader/figures/figure.js';

/** A figure in short: `#` a rank, `?` not firm, `…` how far it may go, `|` what it may be instead. */
function brief(figure: Figure): string {
  const doubt = figure.firm ? '' : '?';
  if (figure.kind === 'date')
    return [figure.year ?? '', figure.month ?? '', figure.day ?? ''].join('-') + doubt;
  if (figure.kind === 'time')
    return figure.minutes.map((m) => `${Math.floor(m / 60)}:${m % 60}`).join('|') + doubt;
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
    [
      'sums of magnitudes',
      '1 億 2,000 萬、8 萬 5000 人次、2 億 3000 萬 5000、1 萬 2,500 元、1萬50元、8 萬 5 千 3 百、3萬五千、8 萬 5000 多人、5 千 5 百萬、1 億 5 千 5 百萬、1 萬 2000 億、八 萬',
      [
        '120000000',
        '85000',
        '230005000',
        '12500 yuan',
        '10050 yuan',
        '85300',
        '35000',
        '85000…86000',
        '55000000',
        '155000000',
        '1200000000000',
        '80000?',
      ],
    ],
    [
      'magnitudes beside what is no part of them',
      '5 萬、2000；3 億 5 年',
      ['50000', '2000', '300000000', '5'],
    ],
    [
      'times of the day in Chinese',
      '上午 9 時、晚上7點半、下午兩點三十分、凌晨 12 點 5 分、中午 1 點、晚上 12 點、八點零五分、三點一刻、十點五十，夜裡 1 時、8點30',
      [
        '9:0',
        '19:30',
        '14:30',
        '0:5',
        '13:0',
        '0:0',
        '8:5|20:5',
        '3:15|15:15',
        '10:50|22:50',
        '1:0|13:0',
        '8:30|20:30',
      ],
    ],
    [
      'times of the day in English',
      "10:40 p.m., 12 am, 7.30pm, 7 o'clock, seven in the evening, 12 noon",
      ['22:40', '0:0', '19:30', '7:0|19:0', '19:0', '12:0'],
    ],
    [
      'times on the clock of 24 hours',
      '09:00、22:40、24:00、9:00–17:00、8 時至 20 時、2:30',
      ['9:0', '22:40', '0:0', '9:0', '17:0', '8:0', '20:0', '2:30|14:30'],
    ],
    [
      'times whose part of the day is said once',
      '2 to 4 p.m.、9、10 時',
      ['2:0|14:0', '16:0', '9:0|21:0', '10:0|22:0'],
    ],
    ['words for times as evidence alone', 'noon、午夜', ['12:0?', '0:0?']],
    [
      'points that are no times',
      '三點五、五點六億、一點、第三點、60 點',
      ['3.5', '560000000', '1?', '#3?', '60'],
    ],
    [
      'dozens',
      'two dozen, half a dozen, a dozen, 3 dozen, about two dozen',
      ['24', '6?', '12?', '36', '12…36'],
    ],
    [
      'years of the Republic of China',
      '民國 115 年、民國一百一十五年度、民國 115 年 4 月 11 日、115 年 4 月 11 日、115 年',
      ['2026--', '2026--', '2026-4-11', '2026-4-11', '115'],
    ],
    [
      'days, months and years of a span or a list',
      '11 to 13 April, April 11 and 13, 4 月 11、12 日，3 至 5 月、2024 至 2026 年、民國 114 至 115 年、4 月 11 日，20 人',
      [
        '--11',
        '-4-13',
        '-4-11',
        '--13',
        '-4-',
        '--11',
        '--12',
        '-3-',
        '-5-',
        '2024--',
        '2026--',
        '2025--',
        '2026--',
        '-4-11',
        '20',
      ],
    ],
    ['months alone, in English as evidence', '3 月、三月、in March. We may go', ['-3-', '-3-?', '-3-?']],
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
    expect(read('2023 年 13 月 5 日、1/0')).toEqual(['2023', '13', '--5', '1', '0']);
  });

  it('tells where a figure stands and how it is written', () => {
    expect(extractFigures('成本 ５５７．６ 萬 美元')).toMatchObject([{ text: '５５７．６ 萬', index: 3 }]);
  });

  it('finds each figure in its text, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'0 1 20 300 5000 9:00 14:30 上午 晚上 時 半 分 至 to 民國 115 p.m. dozen 1,000 2.5 2023 一 二十 百 千萬 億 兩 點 多 年 月 日 第 三 成 分之 % 倍 元 美元 $ € m bn million twenty hundred and first ranks Jan 20 / - , . 、 。 約 about 之一 R1 # No.'.split(
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseValue, englishValue, magnitude, writtenValue } from '../../../src/core/text/numerals.js';

const DIGITS = [...'零一二三四五六七八九'];

/** Writes a number below 10,000 as people do. */
function written(value: number): string {
  const thousands = Math.floor(value / 1000);
  const parts = [thousands, Math.floor(value / 100) % 10, Math.floor(value / 10) % 10, value % 10];
  let text = '';
  let gap = false;
  parts.forEach((digit, i) => {
    if (!digit) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${['千', '百', '十', ''][i]}`;
      gap = false;
    }
  });
  return text || '零';
}

describe('chineseValue', () => {
  it('reads back every number below ten thousand, alone and in ten thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (value) => {
        expect(chineseValue(written(value))).toBe(value);
        expect(chineseValue(`${written(value)}萬`)).toBe(value * 10_000);
      }),
    );
  });

  it.each([
    ['十二', 12],
    ['二〇二五', 2025],
    ['兩百', 200],
    ['千萬', 1e7],
    ['萬億', 1e12],
    ['三千萬億', 3e15],
    ['一百五', 150],
    ['零點五', 0.5],
    ['三點一四', 3.14],
  ])('reads %s as %d', (numeral, value) => {
    expect(chineseValue(numeral)).toBe(value);
  });

  it.each(['三四', '五六十', '十百', '三點'])('takes %s for no number', (numeral) => {
    expect(chineseValue(numeral)).toBeUndefined();
  });
});

describe('englishValue', () => {
  it.each([
    ['seven', 7],
    ['twenty one', 21],
    ['nine hundred ninety-nine thousand', 999_000],
    ['two million three hundred', 2_000_300],
  ])('reads %s as %d', (numeral, value) => {
    expect(englishValue(numeral)).toBe(value);
  });

  it.each(['two three', 'ten five', 'twenty thirty'])('takes %s for no number', (numeral) => {
    expect(englishValue(numeral)).toBeUndefined();
  });
});

describe('writtenValue', () => {
  it('reads digits, numerals and magnitudes alone', () => {
    expect(['1,234.5', '二十', '百', undefined].map(writtenValue)).toEqual([1234.5, 20, 100, undefined]);
  });
});

describe('magnitude', () => {
  it('multiplies a run', () => {
    expect(['', '萬', '千萬', '萬億', 'million'].map(magnitude)).toEqual([1, 1e4, 1e7, 1e12, 1e6]);
  });
});

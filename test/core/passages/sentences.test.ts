import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST, splitSentences } from '../../../src/core/passages/sentences.js';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    [
      'at Chinese full stops, question and exclamation marks',
      '塔在哪？塔在東。好！',
      ['塔在哪？', '塔在東。', '好！'],
    ],
    ['behind what closes', '他說：「塔倒了。」然後走了。', ['他說：「塔倒了。」', '然後走了。']],
    ['at line breaks', '第一行\n第二行', ['第一行', '第二行']],
    ['at English full stops', 'It is tall. It shines.', ['It is tall.', 'It shines.']],
    ['behind an English quotation', '"It fell." He left.', ['"It fell."', 'He left.']],
    ['not at decimals', '長 3.5 公里。', ['長 3.5 公里。']],
    [
      'not at abbreviations',
      'Dr. Wu of the U.S. Navy met Mr. J. Hall there.',
      ['Dr. Wu of the U.S. Navy met Mr. J. Hall there.'],
    ],
    ['not before a small letter', 'It weighs approx. ten tons.', ['It weighs approx. ten tons.']],
    [
      'at the end of a text that ends in an abbreviation',
      'They sell tea, ink etc.',
      ['They sell tea, ink etc.'],
    ],
    ['with several marks as one', '真的嗎？！沒錯……', ['真的嗎？！', '沒錯……']],
    ['without what has no letter', '塔。\n※※。\n1。', ['塔。', '1。']],
    ['into nothing where there is nothing', ' \n ', []],
  ])('parts %s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('cuts a long sentence at a semicolon before a comma', () => {
    const text = `${'甲'.repeat(90)}；${'乙'.repeat(40)}，${'丙'.repeat(60)}。`;
    expect(split(text)).toEqual([`${'甲'.repeat(90)}；`, `${'乙'.repeat(40)}，${'丙'.repeat(60)}。`]);
  });

  it('cuts a long sentence at a comma, else at a space, else anywhere', () => {
    expect(split(`${'甲'.repeat(100)}，${'乙'.repeat(100)}`)[0]).toBe(`${'甲'.repeat(100)}，`);
    expect(split(`${'a'.repeat(100)} ${'b'.repeat(100)}`)).toEqual(['a'.repeat(100), 'b'.repeat(100)]);
    expect(split('甲'.repeat(200)).map((each) => each.length)).toEqual([160, 40]);
  });

  it('never cuts inside a character', () => {
    const text = `a${'𠮷'.repeat(200)}`;
    for (const sentence of split(text)) expect(sentence.isWellFormed()).toBe(true);
  });

  it('gives spans in order, within the limit, that lose no letter', () => {
    const part = fc.constantFrom(
      '塔',
      '高',
      '。',
      '，',
      '；',
      '. ',
      'A',
      'b',
      ' ',
      '\n',
      '「',
      '」',
      '…',
      '𠮷',
      '3.5',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 400 }), (parts) => {
        const text = parts.join('');
        const spans = splitSentences(text);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end - start).toBeLessThanOrEqual(LONGEST);
          last = end;
        }
        const letters = (from: string): string => from.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(split(text).join(''))).toBe(letters(text));
      }),
    );
  });
});

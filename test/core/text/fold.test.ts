import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.js';

/** Characters that folding treats in some way of its own, and any others. */
const unruly = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'薴發后台ＡａǺﬁ½①İẞ\u200d\u200b\u202e\ufeff\ufe0f\u0000\u00ad\u3000\t\n \ud83d\ude00\ud800',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

describe('fold', () => {
  it.each([
    ['full width', 'ＤｅｅｐＳｅｅｋ－Ｒ１？', 'deepseek-r1?'],
    ['upper case', 'OpenAI', 'openai'],
    ['Traditional characters', '為什麼是臺灣', '为什么是台湾'],
    ['a character that has two steps to its Simplified form', '薴', '苎'],
    ['ideographic spaces', '杭州　和　深圳', '杭州 和 深圳'],
    ['line breaks and tabs', ' 杭州\r\n\t深圳 ', '杭州 深圳'],
    ['zero-width characters', '杭\u200b州\ufeff', '杭州'],
    ['bidirectional marks', '\u202e杭州\u202c', '杭州'],
    ['control characters', '杭\u0000州\u0007', '杭州'],
    ['variation selectors', '❤\ufe0f', '❤'],
    ['ligatures and circled figures', 'ﬁve ①', 'five 1'],
    ['composed and decomposed accents', 'cafe\u0301', 'caf\u00e9'],
    ['an accent behind an invisible character', 'cafe\u200d\u0301', 'caf\u00e9'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['nothing', '', ''],
    ['only invisible characters', '\u200b\u202e\u0000', ''],
  ])('writes %s one way', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('maps no character onto one that it would map again', () => {
    const changing: string[] = [];
    for (let point = 0; point < 0x33000; point++) {
      const folded = fold(`a${String.fromCodePoint(point)}b`);
      if (fold(folded) !== folded) changing.push(`U+${point.toString(16)}`);
    }
    expect(changing).toEqual([]);
  });

  it('is idempotent, well-formed and without spaces at the ends', () => {
    fc.assert(
      fc.property(unruly, (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded.toWellFormed()).toBe(folded);
        expect(folded.trim()).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });
});

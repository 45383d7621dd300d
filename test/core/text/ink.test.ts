import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../src/core/text/ink.js';

describe('inkOf', () => {
  it.each([
    ['space of every width', ' \t\n\u00a0\u3000', ''],
    ['controls, half characters and private ones', '\u0000\u001b\u0085\ud800\ue000', ''],
    ['format characters', '\u00ad\u200b\u200d\u2060\u202e\ufeff', ''],
    ['the fillers of Hangul', '\u115f\u1160\u3164\uffa0', ''],
    ['variation selectors', '\ufe00\ufe0f\u{e0100}', ''],
    ['symbols that are drawn as blanks', '\u2800\u{1d159}', ''],
    ['what stands between letters', '港\u3164 \u2800珠\u200b澳', '港珠澳'],
  ])('leaves out %s', (_, text, ink) => {
    expect(inkOf(text)).toBe(ink);
  });

  it.each(['問', '?', '。', 'é', 'e\u0301', '🏮', '𠮷', '한', '\u2801'])('leaves %j as it is', (text) => {
    expect(inkOf(text)).toBe(text);
  });

  it('keeps what has ink, in its order, and nothing else', () => {
    const inked = fc.constantFrom('問', 'a', '。', '🏮', 'e\u0301');
    const inkless = fc.constantFrom(' ', '\n', '\u200b', '\u3164', '\u2800', '\ufe0f', '\u{1d159}', '\u0000');
    fc.assert(
      fc.property(fc.array(fc.tuple(inkless, inked)), (pairs) => {
        expect(inkOf(pairs.flat().join(''))).toBe(pairs.map(([, ink]) => ink).join(''));
      }),
    );
  });
});

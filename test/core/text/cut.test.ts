import { describe, expect, it } from 'vitest';
import { cut } from '../../../src/core/text/cut.js';

describe('cut', () => {
  it.each([
    ['what fits whole', 'eleven', 6, 'eleven'],
    ['Chinese at any character', '為什麼是杭州', 4, '為什麼…'],
    ['behind a whole word', 'eleven volunteers', 10, 'eleven…'],
    ['behind a word that just fits', 'eleven volunteers', 7, 'eleven…'],
    ['behind a word, without the space', 'eleven volunteers', 8, 'eleven…'],
    ['Chinese before a Latin word', '由 DeepSeek 做', 6, '由…'],
    ['what has no spaces', 'a'.repeat(9), 4, 'aaa…'],
    ['what is too long for a word', `a ${'b'.repeat(40)}`, 30, `a ${'b'.repeat(27)}…`],
    ['no character in two', '😀😀😀', 2, '😀…'],
    ['no flag in two', '🇹🇼🇯🇵🇰🇷', 4, '🇹🇼…'],
    ['no family and no accent apart', '👩‍👩‍👧 e\u0301e\u0301', 8, '👩‍👩‍👧…'],
    ['a heap of accents', `a${'\u0301'.repeat(99)}`, 80, `a${'\u0301'.repeat(78)}…`],
    ['to nothing', 'eleven', 0, '…'],
  ])('cuts %s', (_, text, limit, short) => {
    expect(cut(text, limit)).toBe(short);
  });
});

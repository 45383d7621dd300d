import { describe, expect, it } from 'vitest';
import { decodePress, encodePress, entryRef, type Press } from '../../../src/adapters/discord/press.js';
import { showRef } from '../../../src/adapters/ref.js';
import { createArticles } from '../articles.js';

const ASKER = '18446744073709551615';

describe('encodePress', () => {
  it.each<Press>([
    { action: 'show', locale: 'zh-Hant', asker: ASKER, ref: 'height' },
    { action: 'choose', locale: 'zh-Hans', asker: '1', ref: '' },
    { action: 'show', locale: 'en', asker: '42', ref: 'an:id:with:colons\nand lines' },
  ])('is read back by decodePress: $action $locale', (press) => {
    expect(decodePress(encodePress(press))).toEqual(press);
  });

  it('fits into a custom id, whatever the entry is called', () => {
    const ref = entryRef('為什麼'.repeat(200));
    const longest = encodePress({ action: 'choose', locale: 'zh-Hant', asker: ASKER, ref });
    expect(longest.length).toBeLessThanOrEqual(100);
    const full = encodePress({
      action: 'choose',
      locale: 'zh-Hant',
      asker: ASKER,
      ref: entryRef('x'.repeat(64)),
    });
    expect(full).toHaveLength(100);
  });
});

describe('decodePress', () => {
  it.each(['', 'page:2', 'show:fr:1:height', 'show:en:me:height', 'show:en:1', 'hide:en:1:height'])(
    'takes no foreign custom id: %j',
    (customId) => {
      expect(decodePress(customId)).toBeUndefined();
    },
  );
});

describe('entryRef', () => {
  it('is the id itself where that fits', () => {
    expect(entryRef('r1-cost')).toBe('r1-cost');
    expect(entryRef('x'.repeat(100), 100)).toBe('x'.repeat(100));
  });

  it.each([
    ['would be trimmed', ' height'],
    ['has a character without shape', 'hei\u200bght'],
    ['looks written so itself', '=height'],
  ])('is written otherwise where an id %s', (_name, id) => {
    expect(entryRef(id, 100)).toMatch(/^=[\w-]+$/u);
  });

  it('leads to excerpts of any file, the longest too', () => {
    for (const name of ['#'.repeat(36), '\u0007'.repeat(36), '\u200b'.repeat(12)]) {
      const id = `${name}#1234.98-99`;
      expect(showRef(createArticles({ [id]: 'x' }), entryRef(id), 'en')?.answer).toBe('x');
    }
  });
});

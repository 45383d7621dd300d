import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showRef } from '../../../src/adapters/ref.js';
import {
  DATA_LIMIT,
  decodePress,
  encodePress,
  entryRef,
  type Press,
} from '../../../src/adapters/telegram/button.js';
import { createArticles } from '../articles.js';

/** User ids have at most 52 bits. */
const LARGEST_USER = 2 ** 52 - 1;

const press = fc.record<Press>(
  {
    action: fc.constantFrom('choose', 'show'),
    locale: fc.constantFrom('zh-Hant', 'zh-Hans', 'en'),
    ref: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).map(entryRef),
    asker: fc.integer({ min: 1, max: LARGEST_USER }),
  },
  { requiredKeys: ['action', 'locale', 'ref'] },
);

describe('the data of a button', () => {
  it('says after any number of restarts what it said when it was sent', () => {
    fc.assert(
      fc.property(press, (each) => {
        expect(decodePress(encodePress(each))).toEqual(each);
      }),
    );
  });

  it('fits into what Telegram takes, whatever the entry and the asker', () => {
    fc.assert(
      fc.property(press, (each) => {
        expect(Buffer.byteLength(encodePress(each))).toBeLessThanOrEqual(DATA_LIMIT);
      }),
    );
    const longest = {
      action: 'choose',
      locale: 'en',
      ref: '問'.repeat(16).concat('ab'),
      asker: LARGEST_USER,
    };
    expect(Buffer.byteLength(encodePress(longest as Press))).toBe(DATA_LIMIT);
  });

  it('is nothing where another program wrote it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (data) => {
        fc.pre(!/^[cs][tse][0-9a-z]{0,11}:/u.test(data));
        expect(decodePress(data)).toBeUndefined();
      }),
    );
  });
});

describe('a reference', () => {
  it('leads to excerpts of any file, the longest too', () => {
    for (const name of ['#'.repeat(36), '\u0007'.repeat(36), '港'.repeat(12)]) {
      const id = `${name}#1234.98-99`;
      expect(showRef(createArticles({ [id]: 'x' }), entryRef(id), 'en')?.answer).toBe('x');
    }
  });

  it('is none that Telegram refuses, whatever the id', () => {
    expect(entryRef('hei\ud800ght')).toMatch(/^[\w-]{22}$/u);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DATA_LIMIT,
  decodePress,
  encodePress,
  entryRef,
  type Press,
  showRef,
} from '../../../src/adapters/telegram/button.js';
import { createStubEngine, LIGHTHOUSE } from '../../support/engine.js';

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

describe('a reference to an entry', () => {
  const id = '杭州為什麼能孕育出這樣一家公司而深圳沒有'.repeat(2);
  const height = LIGHTHOUSE[0];
  if (!height) throw new Error('the stub is empty');
  const engine = createStubEngine([{ ...height, id }, ...LIGHTHOUSE.slice(1)]);

  it('is the id where it is short', () => {
    expect(entryRef('r1-cost')).toBe('r1-cost');
    expect(showRef(engine, 'keeper', 'en')?.entry?.id).toBe('keeper');
  });

  it('leads to an entry whose id is too long to be carried', () => {
    expect(Buffer.byteLength(entryRef(id))).toBe(22);
    expect(showRef(engine, entryRef(id), 'en')?.answer).toBe(height.answer.en);
  });

  it('is stable, so that buttons and links of old stay valid', () => {
    expect(entryRef('x'.repeat(51))).toBe('Ps1QKvcsTPRBT_tcfre98k');
  });

  it('leads nowhere where the entry is gone', () => {
    expect(showRef(createStubEngine(), entryRef(id), 'en')).toBeUndefined();
    expect(showRef(createStubEngine(), '__proto__', 'en')).toBeUndefined();
  });
});

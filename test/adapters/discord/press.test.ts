import { describe, expect, it } from 'vitest';
import {
  decodePress,
  encodePress,
  entryRef,
  type Press,
  showRef,
} from '../../../src/adapters/discord/press.js';
import { createStubEngine, LIGHTHOUSE } from '../../support/engine.js';

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
    ['is too long', 'x'.repeat(101)],
    ['would be trimmed', ' height'],
    ['has a character without shape', 'hei\u200bght'],
    ['has half a character', 'hei\ud800ght'],
    ['looks like a hash', `#${'x'.repeat(22)}`],
  ])('is a hash of an id that %s', (_name, id) => {
    expect(entryRef(id, 100)).toMatch(/^#[\w-]{22}$/u);
    expect(entryRef(id, 100)).toBe(entryRef(id, 100));
  });
});

describe('showRef', () => {
  const [height] = LIGHTHOUSE as [(typeof LIGHTHOUSE)[number]];
  const ids = ['height', '為什麼'.repeat(200), `#${'x'.repeat(22)}`, ' spaced ', `${'y'.repeat(80)}`];
  const engine = createStubEngine(
    ids.map((id, i) => ({ ...height, id, answer: { ...height.answer, en: `answer ${i}` } })),
  );

  it.each(ids.map((id, i) => [id, i] as const))('finds the entry of %j by every reference to it', (id, i) => {
    for (const limit of [64, 100]) {
      expect(showRef(engine, entryRef(id, limit), 'en')?.answer).toBe(`answer ${i}`);
    }
  });

  it.each(['', 'nobody', `#${'z'.repeat(22)}`, '__proto__'])('finds nothing for %j', (ref) => {
    expect(showRef(engine, ref, 'en')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refTo, showRef } from '../../src/adapters/ref.js';
import { createStubEngine, LIGHTHOUSE } from '../support/engine.js';
import { createArticles } from './articles.js';

const [height] = LIGHTHOUSE as [(typeof LIGHTHOUSE)[number]];
const entry = (id: string) => createStubEngine([{ ...height, id }]);
const always = () => true;
const never = () => false;

describe('refTo', () => {
  it('is the id itself where the platform keeps it and it fits', () => {
    expect(refTo('r1-cost', 50, always)).toBe('r1-cost');
    expect(refTo('#port#1.1', 50, always)).toBe('#port#1.1');
    expect(refTo('港'.repeat(16), 48, always)).toBe('港'.repeat(16));
  });

  it('is written in letters that every platform keeps where it would alter the id', () => {
    expect(refTo('port\u200b#1.1', 50, never)).toMatch(/^=[\w-]+$/u);
  });

  it('is a hash of an id that fits in neither way', () => {
    expect(refTo('x'.repeat(51), 50, always)).toMatch(/^[\w-]{22}$/u);
    expect(refTo('x'.repeat(40), 50, never)).toMatch(/^[\w-]{22}$/u);
    expect(refTo('hei\ud800ght', 50, never)).toMatch(/^[\w-]{22}$/u);
  });

  it('is stable, so that buttons and links of old stay valid', () => {
    expect(refTo('x'.repeat(51), 50, always)).toBe('Ps1QKvcsTPRBT_tcfre98k');
  });

  it('leads to the entry and takes no more bytes than there are, whatever the id', () => {
    const ids = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
      fc.constantFrom('=aGVpZ2h0', '#'.padEnd(23, 'x'), 'x'.repeat(22), ' spaced ', '\ufeffmark', '='),
    );
    fc.assert(
      fc.property(ids, fc.integer({ min: 22, max: 100 }), fc.boolean(), (id, limit, kept) => {
        const ref = refTo(id, limit, () => kept);
        expect(Buffer.byteLength(ref)).toBeLessThanOrEqual(limit);
        expect(showRef(entry(id), ref, 'en')?.entry?.id).toBe(id);
      }),
    );
  });
});

describe('showRef', () => {
  it.each(['#港口#1.1', '\ufeff港口#3.2-3', 'po\u200brt#12.10', '\u0007port#1.1'])(
    'opens the excerpt %j, which no entry has the hash of',
    (id) => {
      const engine = createArticles({ [id]: 'The harbour opened in 1887.' });
      for (const keeps of [always, never])
        expect(showRef(engine, refTo(id, 50, keeps), 'en')?.answer).toBe('The harbour opened in 1887.');
    },
  );

  it('takes a hash with # in front, as Discord messages of before have it', () => {
    expect(showRef(entry('x'.repeat(51)), '#Ps1QKvcsTPRBT_tcfre98k', 'en')?.answer).toBe(height.answer.en);
  });

  it.each(['', 'nobody', '=', '=aGVpZ2h0', `#${'z'.repeat(22)}`, 'z'.repeat(22), '__proto__'])(
    'finds nothing for %j',
    (ref) => {
      expect(showRef(createStubEngine(LIGHTHOUSE.slice(1)), ref, 'en')).toBeUndefined();
    },
  );
});

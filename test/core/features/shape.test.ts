import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, FEATURES } from '../../../src/core/features/names.js';
import { measureShape } from '../../../src/core/features/shape.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import type { Item } from '../../../src/core/retrieval/contents.js';
import { readQuery } from '../../../src/core/retrieval/query.js';
import { knowledgeOf, lexiconOf } from '../support.js';

const lexicon = lexiconOf({});
/** So much of a text counts. */
const LONGEST = 80;

/** The length of the longest run that two texts share, by looking for every one. */
function longest(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 0; length--)
    for (let i = 0; i + length <= a.length; i++) if (b.includes(a.slice(i, i + length))) return length;
  return 0;
}

/** What of the shorter one two texts share in one run. */
function commonRun(asked: string, question: string): number {
  const catalogue = createCatalogue(knowledgeOf([{ id: 'a', question, answer: '有' }]), lexicon);
  const query = readQuery('', catalogue);
  const out = new Float64Array(FEATURES.length);
  const read = { ...query, analysis: { ...query.analysis, compact: asked } };
  measureShape(read, catalogue.items[0] as Item, 0, { ...catalogue, compacts: [question, '有'] }, out);
  return out[AT.commonRun] as number;
}

describe('commonRun', () => {
  it('is the longest run of characters that two texts share, whatever was compared before', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'abcd船票'), maxLength: 100 });
    fc.assert(
      fc.property(texts, texts, texts, (one, other, asked) => {
        for (const question of [one, other, asked]) {
          const run = longest(asked.slice(0, LONGEST), question.slice(0, LONGEST));
          const shorter = Math.min(asked.length, question.length, LONGEST);
          expect(commonRun(asked, question)).toBeCloseTo(run / Math.max(1, shorter));
        }
      }),
    );
  });

  it('sees no more than the beginnings of long texts', () => {
    expect(commonRun(`${'a'.repeat(LONGEST)}bcd`, 'bcd')).toBe(0);
    expect(commonRun('bcd', `${'e'.repeat(LONGEST)}bcd`)).toBe(0);
    expect(commonRun(`${'a'.repeat(LONGEST - 3)}bcd`, `${'e'.repeat(LONGEST - 3)}bcd`)).toBeCloseTo(
      3 / LONGEST,
    );
  });
});

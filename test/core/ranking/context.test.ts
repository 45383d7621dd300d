import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { AT, FEATURES } from '../../../src/core/features/index.js';
import {
  CONFIDENCE_FEATURES,
  CONTEXT,
  describe as describeContext,
  type Ranked,
} from '../../../src/core/ranking/context.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../../src/core/retrieval/query.js';
import { knowledgeOf, lexiconOf } from '../support.js';

const catalogue = createCatalogue(
  knowledgeOf([
    { id: 'fare', question: '船票多少錢', answer: '八十五元' },
    { id: 'none', question: '？', answer: '沒有' },
  ]),
  lexiconOf({}),
);

function ranked(score: number, variants = 1, document = 0): Ranked {
  const features = new Float64Array(FEATURES.length).fill(0.25);
  features[AT.variants] = Math.log(variants);
  return { item: 0, document, score, features };
}

/** The context of candidates with these scores, by name. */
function contextOf(
  text: string,
  candidates: readonly Ranked[],
  negative = -Infinity,
  own = -Infinity,
): Record<string, number> {
  const values = describeContext(readQuery(text, catalogue), candidates, negative, own, catalogue);
  return Object.fromEntries(CONFIDENCE_FEATURES.map((name, i) => [name, values[i] as number]));
}

describe('describe', () => {
  it.each<[string, readonly number[], Partial<Record<(typeof CONTEXT)[number], number>>]>([
    ['one alone', [7], { share: 1, margin: 4, secondShare: 0, entropy: 0, rankScore: 7 }],
    ['two that are equal', [3, 3], { share: 0.5, margin: 0, secondShare: 0.5, entropy: Math.LN2 }],
    ['one far ahead', [900, 1], { share: 1, margin: 4, secondShare: 0, entropy: 0 }],
    ['one a little ahead', [3, 2], { margin: 1, share: 1 / (1 + Math.exp(-1)) }],
  ])('tells the company of %s', (_, scores, expected) => {
    const context = contextOf(
      '船票',
      scores.map((score) => ranked(score)),
    );
    for (const [name, value] of Object.entries(expected)) expect(context[name], name).toBeCloseTo(value);
  });

  it.each([
    ['none', -Infinity, -Infinity, -4],
    ['one far behind the entry’s own question', 3, 90, -4],
    ['one a little behind it', 5, 6.5, -1.5],
    ['one before it', 7, 6, 1],
    ['one far before it', 90, 6, 4],
    ['one that hardly fits, before one that fits no better', 1, -3, -1],
  ])('puts %s, of score %d and %d, at %d', (_, negative, own, lead) => {
    expect(contextOf('船票', [ranked(3)], negative, own)).toMatchObject({ negativeLead: lead });
  });

  it('tells how well Fuse.js finds the query in the question', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'船票多少錢ab1É🚢`~'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, texts, (asked, text) => {
        const query = readQuery(asked, catalogue);
        const values = describeContext(query, [ranked(1)], -Infinity, -Infinity, {
          ...catalogue,
          compacts: [text],
        });
        const { compact } = query.analysis;
        const options = { includeScore: true, ignoreLocation: true, threshold: 1 };
        const { isMatch, score = 1 } = Fuse.match(compact.slice(0, 32), text, options);
        const expected = compact !== '' && isMatch ? 1 - score : 0;
        expect(values[CONFIDENCE_FEATURES.indexOf('fuzzy')]).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a long question', '船票多少錢', { queryShort: 0, queryAsks: 1, queryWords: 5 }],
    ['a keyword', '船', { queryShort: 1, queryAsks: 0, queryWords: 1 }],
    ['many words', '甲乙丙丁戊己庚辛壬癸子丑', { queryWords: 10 }],
    ['words told further off', '甲乙丙丁戊己庚辛壬。癸子丑寅卯辰。船票多少？', { queryWords: 4 }],
  ])('tells the shape of %s', (_, text, expected) => {
    expect(contextOf(text, [ranked(1)])).toMatchObject(expected);
  });

  it('measures how well Fuse.js finds the query in the question', () => {
    const fuzzy = (text: string, document = 0): number => {
      const { fuzzy: value = -1 } = contextOf(text, [ranked(1, 1, document)]);
      return value;
    };
    expect(fuzzy('船票多少錢')).toBeCloseTo(1, 1);
    expect(fuzzy('船栗多少錢')).toBeLessThan(fuzzy('船票多少錢'));
    expect(fuzzy('船栗多少錢')).toBeGreaterThan(fuzzy('今天天氣好'));
    expect(fuzzy('')).toBe(0);
    expect(fuzzy('船票', catalogue.items[1]?.questions[0])).toBe(0);
    expect(fuzzy('船票多少錢'.repeat(30))).toBeGreaterThanOrEqual(0);
  });

  it('carries the first candidate and all once more by how richly it is worded', () => {
    const one = contextOf('船票', [ranked(2, 1)]);
    const ten = contextOf('船票', [ranked(2, 10)]);
    const hundred = contextOf('船票', [ranked(2, 100)]);
    for (const name of [...FEATURES, ...CONTEXT].filter((each) => each !== 'variants')) {
      if (name in AT) expect(one[name]).toBe(0.25);
      expect(one[`${name}×variants`]).toBeCloseTo(0);
      expect(ten[`${name}×variants`]).toBeCloseTo(ten[name] as number);
      expect(hundred[`${name}×variants`]).toBeCloseTo(hundred[name] as number);
    }
  });
});

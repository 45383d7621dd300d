import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { packVectors } from '../../../src/core/tables/packing.js';
import { dot } from '../../../src/core/tables/products.js';
import { readVectors } from '../../../src/core/tables/vectors.js';
import { createSegmenter } from '../../../src/core/text/segment.js';
import type { LabelledSet } from '../../../src/training/matcher/sets.js';
import { createTuner } from '../../../src/training/matcher/tune.js';
import { knowledgeOf } from '../../core/support.js';

/** What entries are about, and what people ask them with, which shares no word with it. */
const MEANT: readonly (readonly [about: string, asked: string])[] = [
  ['refund', 'money'],
  ['parking', 'car'],
  ['dog', 'puppy'],
  ['breakfast', 'egg'],
  ['wifi', 'internet'],
  ['bicycle', 'bike'],
  ['ticket', 'card'],
  ['swimming', 'pool'],
  ['weather', 'rain'],
];
const ABOUT = 'breakfast';
const ASKED = 'egg';

const segment = createSegmenter(loadLexicon());
const stems = MEANT.flat().map((word) => segment(word)[0]?.text as string);
const DIMS = 8;
/** Vectors that mean nothing, the same every time. */
const base = packVectors({
  dims: DIMS,
  words: stems,
  vectors: Float32Array.from({ length: DIMS * stems.length }, (_, i) => Math.sin(12.9898 * (i + 1) ** 2)),
  shares: new Float32Array(stems.length).fill(1e-5),
});
const set = (kind: 'in' | 'near'): LabelledSet => {
  const knowledge = knowledgeOf(
    MEANT.map(([about]) => ({ id: about, question: about, answer: `${about} ${about}` })),
  );
  const cases = MEANT.map(([about, asked]) => ({
    line: 1,
    id: about,
    q: asked,
    style: 'plain',
    kind,
    expect: kind === 'in' ? [about] : [],
    accept: [],
    reject: [],
    maxLength: Number.POSITIVE_INFINITY,
  }));
  return { name: 'toy', knowledge, cases, outside: [], few: { knowledge, cases: [] } };
};
const tune = createTuner(base, []);

function cosine(table: Uint8Array): number {
  const vectors = readVectors(table);
  const [about, asked] = [ABOUT, ASKED].map((word) =>
    vectors.vectorOf(segment(word).map(({ text }) => text)),
  ) as [Float32Array, Float32Array];
  return dot(about, asked);
}

describe('createTuner', () => {
  it('draws a question to the entry that answers it', () => {
    expect(cosine(tune([set('in')]))).toBeGreaterThan(cosine(base) + 0.1);
  });

  it('draws wordings of one thing together, and those of others apart', () => {
    const worded = createTuner(base, [MEANT.map((pair) => [...pair])]);
    expect(cosine(worded([]))).toBeGreaterThan(cosine(base) + 0.1);
    const unlike = MEANT.map(([about], i) => [about, (MEANT.at(i - 1) as (typeof MEANT)[number])[1]]);
    expect(cosine(createTuner(base, [unlike])([]))).toBeLessThan(cosine(worded([])));
  });

  it('draws no near miss to any', () => {
    expect(cosine(tune([set('near')]))).toBeLessThan(cosine(tune([set('in')])) - 0.1);
  });

  it('gives the same bytes for the same sets, and keeps the table that it begins with', () => {
    const before = Buffer.from(base);
    expect(tune([set('in')]).equals(tune([set('in')]))).toBe(true);
    expect(base.equals(before)).toBe(true);
  });

  it('keeps the words', () => {
    const tuned = readVectors(tune([set('in')]));
    expect(stems.map(tuned.lookup)).toEqual(stems.map(readVectors(base).lookup));
  });
});

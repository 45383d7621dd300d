import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, FEATURES, type Measurement } from '../../../src/core/features/index.js';
import { CONFIDENCE_FEATURES, type Ranked } from '../../../src/core/ranking/context.js';
import { NO_EVIDENCE } from '../../../src/core/ranking/evidence.js';
import { confidences, type Ranking, rank, toOffer } from '../../../src/core/ranking/rank.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../../src/core/retrieval/query.js';
import { knowledgeOf, lexiconOf, modelOf } from '../support.js';

const catalogue = createCatalogue(
  knowledgeOf(
    ['甲', '乙', '丙'].map((question) => ({ id: question, question, answer: question })),
    { unanswered: ['丁', '戊'] },
  ),
  lexiconOf({}),
);
const query = readQuery('甲乙', catalogue);
const MODEL = modelOf({ rank: { gramCosine: 10 }, answer: { bias: 1 }, offer: { margin: 1 } });

const at = CONFIDENCE_FEATURES.indexOf('negativeLead');

function measured(item: number, gramCosine: number, wordAll = 0, alone: readonly number[] = []): Measurement {
  const features = new Float64Array(FEATURES.length);
  features[AT.gramCosine] = gramCosine;
  features[AT.wordAll] = wordAll;
  return {
    item,
    document: catalogue.items[item]?.questions[0] as number,
    features,
    alone: () => alone.map((each) => measured(item, each).features),
  };
}

describe('rank', () => {
  it('puts the best first, and equal ones in the order of the knowledge', () => {
    const { ranked } = rank(query, [measured(2, 0.5), measured(1, 0.9), measured(0, 0.5)], catalogue, MODEL);
    expect(ranked.map(({ item, score }) => [item, score])).toEqual([
      [1, 9],
      [0, 5],
      [2, 5],
    ]);
  });

  it('puts first, of three that come close, the one that it is surest of', () => {
    const model = modelOf({ rank: { gramCosine: 10 }, answer: { wordAll: 3 } });
    const orderOf = (...hits: Measurement[]): number[] =>
      rank(query, hits, catalogue, model).ranked.map(({ item }) => item);
    expect(orderOf(measured(0, 0.9), measured(1, 0.85), measured(2, 0.81, 1))).toEqual([2, 0, 1]);
    expect(orderOf(measured(0, 0.9), measured(1, 0.89, 0.5), measured(2, 0.81, 1))).toEqual([2, 0, 1]);
    expect(orderOf(measured(0, 0.9), measured(1, 0.79, 1))).toEqual([0, 1]);
    const { confidence } = rank(query, [measured(0, 0.9), measured(1, 0.85, 1)], catalogue, model);
    expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-3)));
  });

  it('puts first what has the very question, however sure it is of another', () => {
    const model = modelOf({ rank: { gramCosine: 10 }, answer: { wordAll: 3 } });
    const asked = measured(1, 0.5);
    asked.features[AT.same] = 1;
    const orderOf = (...hits: Measurement[]): number[] =>
      rank(query, hits, catalogue, model).ranked.map(({ item }) => item);
    expect(orderOf(measured(0, 0.9, 1), asked, measured(2, 0.45, 1))).toEqual([1, 0, 2]);
    const too = measured(2, 0.45, 1);
    too.features[AT.same] = 1;
    expect(orderOf(measured(0, 0.9, 1), asked, too)).toEqual([2, 1, 0]);
  });

  it('sets unanswered questions apart, the best first', () => {
    const ranking = rank(query, [measured(3, 0.2), measured(4, 0.7), measured(0, 0.5)], catalogue, MODEL);
    expect(ranking.ranked.map(({ item }) => item)).toEqual([0]);
    expect(ranking.negatives).toMatchObject([
      { item: 4, score: 7 },
      { item: 3, score: 2 },
    ]);
  });

  it('sets the best unanswered question against the entry’s likest, each by itself', () => {
    const leadOf = (...hits: Measurement[]) => rank(query, hits, catalogue, MODEL).features[at];
    expect(leadOf(measured(0, 0.9, 0, [0.4, 0.5]), measured(3, 0.7), measured(4, 0.1))).toBeCloseTo(2);
    expect(leadOf(measured(0, 0.9, 0, [0.8, 0.5]), measured(3, 0.7))).toBeCloseTo(-1);
    expect(leadOf(measured(0, 0.9, 0, [0.8]))).toBe(-4);
    /* Of what comes first in the end, as it is surer of that. */
    const model = modelOf({ rank: { gramCosine: 10 }, answer: { wordAll: 3 } });
    const hits = [measured(0, 0.9, 0, [0.8]), measured(1, 0.85, 1, [0.4]), measured(3, 0.7)];
    expect(rank(query, hits, catalogue, model).features[at]).toBeCloseTo(3);
  });

  it('looks at no question by itself where none that is known not to be answered can lead', () => {
    const untouched = { ...measured(0, 0.9), alone: () => expect.fail('looked at') };
    expect(rank(query, [untouched], catalogue, MODEL).ranked).toHaveLength(1);
    expect(rank(query, [untouched, measured(3, -0.2)], catalogue, MODEL).features[at]).toBe(-4);
  });

  it('computes confidence and offer by their own functions', () => {
    const ranking = rank(query, [measured(0, 0.5), measured(1, 0.3)], catalogue, MODEL);
    expect(ranking.confidence).toBeCloseTo(1 / (1 + Math.exp(-1)));
    expect(ranking.offer).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(ranking.features.length).toBeGreaterThan(FEATURES.length);
  });

  it.each([
    ['nothing', []],
    ['unanswered questions alone', [measured(3, 0.9)]],
  ])('is sure of nothing where it is given %s', (_, hits) => {
    expect(rank(query, hits, catalogue, MODEL)).toMatchObject({ ranked: [], confidence: 0, offer: 0 });
  });
});

describe('confidences', () => {
  const ranking = (scores: readonly number[], confidence: number, offer: number): Ranking => ({
    ranked: scores.map((score, item): Ranked => ({ ...measured(0, 0), item, score })),
    negatives: [],
    confidence,
    offer,
    features: new Float64Array(0),
    evidence: NO_EVIDENCE,
  });

  it('gives the others their share of what the offer leaves', () => {
    const [first, second, third] = confidences(ranking([5, 4, 4], 0.5, 0.9), 5);
    expect(first).toBe(0.5);
    expect(second).toBeCloseTo(0.2);
    expect(third).toBeCloseTo(0.2);
  });

  it('gives none where there is none', () => {
    expect(confidences(ranking([], 0, 0), 5)).toEqual([]);
  });

  it('are in 0–1 and do not rise, as many as asked for', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const scores = fc
      .array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 12 })
      .map((list) => list.sort((a, b) => b - a));
    fc.assert(
      fc.property(scores, unit, unit, fc.integer({ min: 1, max: 10 }), (list, confidence, offer, limit) => {
        const values = confidences(ranking(list, confidence, offer), limit);
        expect(values).toHaveLength(Math.min(limit, list.length));
        values.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(values[i - 1] ?? 1);
        });
      }),
    );
  });
});

describe('toOffer', () => {
  const offered = (scores: readonly number[], limit: number): number[] =>
    toOffer(
      {
        ranked: scores.map((score, item) => ({ item, document: 0, features: new Float64Array(0), score })),
        negatives: [],
        confidence: 0.5,
        offer: 0.5,
        features: new Float64Array(0),
        evidence: NO_EVIDENCE,
      },
      limit,
    ).map(({ item }) => item);

  it('leaves out what is far behind the first', () => {
    expect(offered([9, 8, 7, 4, 3], 5)).toEqual([0, 1, 2]);
  });

  it('offers two, however far the second is', () => {
    expect(offered([9, 0, -5], 5)).toEqual([0, 1]);
  });

  it('offers no more than its limit', () => {
    expect(offered([9, 9, 9, 9], 3)).toEqual([0, 1, 2]);
    expect(offered([], 3)).toEqual([]);
  });
});

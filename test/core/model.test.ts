import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCE_FEATURES } from '../../src/core/context.js';
import { FEATURES } from '../../src/core/features/index.js';
import { loadModel } from '../../src/core/loader/model.js';
import { evaluate, type ModelFile, probability, readModel } from '../../src/core/model.js';

const linear = (features: readonly string[]) => ({
  bias: 0.5,
  weights: Object.fromEntries(features.map((feature, i) => [feature, i])),
});
const FILE: ModelFile = {
  trainedOn: 'nothing',
  rank: linear(FEATURES),
  answer: linear(CONFIDENCE_FEATURES),
  offer: linear(CONFIDENCE_FEATURES),
};

describe('readModel', () => {
  it('puts weights in the order of the features, whatever their order in the file', () => {
    const weights = Object.fromEntries(Object.entries(FILE.rank.weights).reverse());
    const model = readModel({ ...FILE, rank: { bias: 1, weights } });
    expect([...model.rank.weights]).toEqual(FEATURES.map((_, i) => i));
    expect(model.rank.bias).toBe(1);
    expect(model.answer.weights).toHaveLength(CONFIDENCE_FEATURES.length);
  });

  it.each(['rank', 'answer', 'offer'] as const)('rejects a %s without a feature, by its name', (part) => {
    const { gramCosine: _, ...weights } = FILE[part].weights;
    expect(() => readModel({ ...FILE, [part]: { bias: 0, weights } })).toThrow(
      new RangeError(
        `the model's ${part} does not fit the features: without weight gramCosine, unknown none; train it anew`,
      ),
    );
  });

  it('rejects a feature that is none, by its name', () => {
    const rank = { bias: 0, weights: { ...FILE.rank.weights, luck: 1 } };
    expect(() => readModel({ ...FILE, rank })).toThrow(/without weight none, unknown luck/u);
  });
});

describe('loadModel', () => {
  it.each([true, false])(
    'reads the shipped model once, and it fits the features (vectors: %s)',
    (vectors) => {
      expect(loadModel(vectors)).toBe(loadModel(vectors));
      for (const { bias, weights } of Object.values(loadModel(vectors)))
        expect([bias, ...weights].every(Number.isFinite)).toBe(true);
    },
  );

  it('tells the models with and without vectors apart', () => {
    expect(loadModel(true)).not.toBe(loadModel(false));
  });
});

describe('evaluate', () => {
  it('adds the bias and each weight times its feature', () => {
    expect(evaluate({ bias: 1, weights: Float64Array.of(2, -3) }, Float64Array.of(10, 5))).toBe(6);
  });
});

describe('probability', () => {
  it('is one half at 0, rises, and stays in 0–1', () => {
    expect(probability(0)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const [low, high] = [probability(Math.min(a, b)), probability(Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/core/features/index.js';
import { loadModel } from '../../../src/core/loader/model.js';
import { CONFIDENCE_FEATURES } from '../../../src/core/ranking/context.js';
import {
  ASKED_INPUTS,
  activate,
  type Confidence,
  ENTRY_INPUTS,
  evaluate,
  type ModelFile,
  probability,
  readModel,
  score,
  tanh,
  wordEffects,
} from '../../../src/core/ranking/model.js';
import { NO_UNITS, unitsOf } from '../support.js';

const linear = (features: readonly string[]) => ({
  bias: 0.5,
  weights: Object.fromEntries(features.map((feature, i) => [feature, i])),
});
const FILE: ModelFile = {
  trainedOn: 'nothing',
  kinds: 0,
  axes: [[0.5, -0.5]],
  rank: { ...linear(FEATURES), units: unitsOf(FEATURES, 4) },
  answer: {
    ...linear(CONFIDENCE_FEATURES),
    ...NO_UNITS,
    asked: unitsOf(ASKED_INPUTS, 2),
    entry: unitsOf(ENTRY_INPUTS, 3),
    signs: { shared: [1, 5], missing: [2, 6], clash: [3, 7], dropped: [4, 8] },
    english: 0.25,
  },
  offer: {
    ...linear(CONFIDENCE_FEATURES),
    ...NO_UNITS,
    signs: { shared: [], missing: [], clash: [], dropped: [] },
    english: 0,
  },
};

describe('readModel', () => {
  it('puts weights in the order of the features, whatever their order in the file', () => {
    const weights = Object.fromEntries(Object.entries(FILE.rank.weights).reverse());
    const model = readModel({ ...FILE, rank: { bias: 1, weights, units: unitsOf(FEATURES) } });
    expect([...model.rank.weights]).toEqual(FEATURES.map((_, i) => i));
    expect(model.rank.bias).toBe(1);
    expect(model.answer.weights).toHaveLength(CONFIDENCE_FEATURES.length);
  });

  it.each(['rank', 'answer', 'offer'] as const)('rejects a %s without a feature, by its name', (part) => {
    const { gramCosine: _, ...weights } = FILE[part].weights;
    expect(() => readModel({ ...FILE, [part]: { ...FILE[part], weights } })).toThrow(
      new RangeError(
        `the model's ${part} does not fit the features: without weight gramCosine, unknown none; train it anew`,
      ),
    );
  });

  it('reads the hidden units of the whole, and rejects one without a feature, by its name', () => {
    expect(readModel(FILE).rank.units).toEqual([
      { bias: 0.5, effect: 4, weights: Float64Array.from(FEATURES, (_, i) => i) },
    ]);
    const { gramCosine, ...weights } = FILE.rank.units.weights;
    const read = (units: object) => () =>
      readModel({ ...FILE, rank: { ...FILE.rank, units: { ...FILE.rank.units, ...units } } });
    expect(read({ weights })).toThrow(
      /the model's rank by its units does not fit the features: without weight gramCosine/u,
    );
    const message = "the model's rank by its units does not weigh all units; train it anew";
    expect(read({ weights: { ...weights, gramCosine: [] } })).toThrow(new RangeError(message));
    expect(read({ weights: { ...weights, gramCosine }, bias: [1, 2] })).toThrow(new RangeError(message));
  });

  it.each([
    ['before there were units', undefined],
    ['before they were told in lists', [{ bias: 0, effect: 1, weights: { gramCosine: 1 } }]],
  ])('rejects a file of %s', (_, units) => {
    expect(() => readModel({ ...FILE, rank: { ...FILE.rank, units } } as unknown as ModelFile)).toThrow(
      new RangeError("the model's rank by its units has no units; train it anew"),
    );
  });

  it('reads what the words add, unit by unit', () => {
    const { answer } = readModel(FILE);
    expect(answer.asked).toEqual([
      { bias: 0.5, effect: 2, weights: Float64Array.from(ASKED_INPUTS, (_, i) => i) },
    ]);
    expect(answer.entry).toHaveLength(1);
  });

  it('reads what the kinds say, kind by kind', () => {
    expect([...readModel(FILE).answer.signs]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...readModel(FILE).offer.signs]).toEqual([]);
  });

  it('rejects signs that do not weigh the same kinds', () => {
    const signs = { ...FILE.answer.signs, clash: [3] };
    expect(() => readModel({ ...FILE, answer: { ...FILE.answer, signs } })).toThrow(
      "the model's answer does not weigh all kinds by shared, missing, clash, dropped; train it anew",
    );
  });

  it('reads what a query in English adds, and rejects a file that does not tell', () => {
    expect(readModel(FILE).answer.english).toBe(0.25);
    const { english: _, ...answer } = FILE.answer;
    expect(() => readModel({ ...FILE, answer } as unknown as ModelFile)).toThrow(
      "the model's answer does not weigh English; train it anew",
    );
  });

  it('rejects a unit without an input, by its name', () => {
    const asked = unitsOf([...ASKED_INPUTS, 'luck'], 1);
    expect(() => readModel({ ...FILE, answer: { ...FILE.answer, asked } })).toThrow(
      /the model's answer by the asked words does not fit the features: .*unknown luck/u,
    );
  });

  it('rejects a feature that is none, by its name', () => {
    const rank = { ...FILE.rank, weights: { ...FILE.rank.weights, luck: 1 } };
    expect(() => readModel({ ...FILE, rank })).toThrow(/without weight none, unknown luck/u);
  });
});

describe('loadModel', () => {
  it.each([true, false])(
    'reads the shipped model once, and it fits the features (vectors: %s)',
    (vectors) => {
      expect(loadModel(vectors)).toBe(loadModel(vectors));
      const { rank, answer, offer } = loadModel(vectors);
      const units = [answer, offer].flatMap(({ asked, entry }) => [...asked, ...entry]);
      expect(units.length).toBeGreaterThan(0);
      for (const { bias, weights } of [rank, answer, offer, ...units])
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

describe('activate', () => {
  const line = { bias: 1, weights: Float64Array.of(2, -3) };
  const unit = { bias: 0.25, weights: Float64Array.of(0.5, -1), effect: 3 };

  it('is the linear function where there are no units', () => {
    expect(activate({ ...line, units: [] }, Float64Array.of(10, 5))).toBe(6);
  });

  it('adds what each unit makes of the same features', () => {
    const features = Float64Array.of(1, 0.5);
    const one = 3 * tanh(0.25 + 0.5 - 0.5);
    expect(activate({ ...line, units: [unit] }, features)).toBeCloseTo(1.5 + one, 12);
    expect(activate({ ...line, units: [unit, { ...unit, effect: -1 }] }, features)).toBeCloseTo(
      1.5 + (one * 2) / 3,
      12,
    );
    expect(activate({ ...line, units: [unit] }, Float64Array.of(0, 0))).toBeCloseTo(1 + 3 * tanh(0.25), 12);
  });
});

describe('tanh', () => {
  it('is the hyperbolic tangent to 4 digits', () => {
    for (let x = -8; x <= 8; x += 0.001) {
      expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(1e-4);
      expect(tanh(-x)).toBe(-tanh(x));
    }
  });

  it('never leaves −1 to 1', () => {
    for (let x = 4.9; x < 5.1; x += 0.0001) expect(tanh(x)).toBeLessThanOrEqual(1);
    expect([tanh(1e9), tanh(-1e9)]).toEqual([1, -1]);
  });
});

describe('wordEffects', () => {
  /** Sees the word's one feature and the whole's one. */
  const unit = { bias: 0.25, weights: Float64Array.of(1, -2), effect: 3 };
  const whole = Float64Array.of(0.5);
  const rowsOf = (...values: number[]) => ({ words: values.map(String), rows: Float64Array.from(values) });

  it('tells what each word adds in the light of the whole, less the more words there are', () => {
    const one = wordEffects([unit], rowsOf(2), whole);
    expect(one[0]).toBeCloseTo(3 * tanh(0.25 + 2 - 1), 9);
    const four = wordEffects([unit], rowsOf(2, 0, 0, 0), whole);
    expect(four[0]).toBeCloseTo((one[0] as number) / 2);
    expect(four[1]).toBeCloseTo((3 * tanh(0.25 - 1)) / 2, 9);
  });

  it('adds the units, and nothing without words or units', () => {
    const [once] = wordEffects([unit], rowsOf(2), whole);
    expect(wordEffects([unit, unit], rowsOf(2), whole)[0]).toBeCloseTo(2 * (once as number));
    expect(wordEffects([unit], rowsOf(), whole)).toHaveLength(0);
    expect(wordEffects([], rowsOf(2), whole)[0]).toBe(0);
  });

  it('has a say for each of any number of units and inputs', () => {
    const numbers = fc.double({ min: -2, max: 2, noNaN: true });
    const sizes = fc.record({ units: fc.integer({ min: 1, max: 9 }), width: fc.constantFrom(1, 2, 5, 700) });
    fc.assert(
      fc.property(sizes, fc.infiniteStream(numbers), ({ units: count, width }, stream) => {
        const draw = (length: number): number[] =>
          Array.from({ length }, () => stream.next().value as number);
        const units = Array.from({ length: count }, () => ({
          bias: draw(1)[0] as number,
          weights: Float64Array.from(draw(width + 1)),
          effect: draw(1)[0] as number,
        }));
        const row = draw(width).map((value) => Math.max(0, value));
        const sum = units.reduce((total, { bias, weights, effect }) => {
          const seen = [...row, 0.5].reduce((s, value, i) => s + value * (weights[i] as number), bias);
          return total + effect * tanh(seen);
        }, 0);
        const words = { words: ['船'], rows: Float64Array.from(row) };
        expect(wordEffects(units, words, whole)[0]).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('goes into the score beside the linear part', () => {
    const confidence: Confidence = {
      bias: 1,
      weights: Float64Array.of(2),
      units: [{ bias: 0, weights: Float64Array.of(0.1), effect: 4 }],
      asked: [unit],
      entry: [unit],
      signs: Float64Array.of(0, 0, 0.5, 0.25),
      english: 4,
    };
    const signs = {
      codes: [2, 3, 9],
      names: ['clash 羽球', 'dropped 網球', 'missing 船'],
      isOpposite: false,
    };
    const evidence = { asked: rowsOf(2, 1), entry: rowsOf(-1), whole, signs, english: 0.5 };
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(score(confidence, Float64Array.of(5), evidence)).toBeCloseTo(
      13.75 +
        4 * tanh(0.5) +
        sum(wordEffects([unit], evidence.asked, whole)) +
        sum(wordEffects([unit], evidence.entry, whole)),
    );
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

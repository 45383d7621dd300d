import { describe, expect, it } from 'vitest';
import { type Confidence, probability, score } from '../../../src/core/ranking/model.js';
import { NO_SIGNS, signCode } from '../../../src/core/ranking/signs.js';
import { fitNetwork, type NetworkOptions, type WordExample } from '../../../src/training/matcher/network.js';
import { createRandom } from '../../../src/training/vectors/random.js';

const OPTIONS: NetworkOptions = {
  units: 6,
  hidden: 0,
  epochs: 60,
  batch: 16,
  rate: 2e-2,
  decay: 1e-4,
  hiddenDecay: 1e-4,
  unitDecay: 1e-4,
  kinds: 2,
  signDecay: 1e-4,
  seed: 1,
};
const rowsOf = (width: number, rows: readonly (readonly number[])[]) => ({
  words: rows.map(() => '字'),
  rows: Float64Array.from(rows.flatMap((row) => row.slice(0, width))),
});
const random = createRandom(7);
const sign = (): number => (random.share() < 0.5 ? 1 : 0);

/** Right where an asked word is one and only one of two things; the feature of the whole tells nothing. */
const EXCLUSIVE: readonly WordExample[] = Array.from({ length: 240 }, () => {
  const word = [sign(), sign()];
  return {
    features: Float64Array.of(random.share()),
    evidence: {
      asked: rowsOf(2, [word]),
      entry: rowsOf(1, [[random.share()]]),
      whole: Float64Array.of(random.share()),
      signs: NO_SIGNS,
      english: 0,
    },
    kind: 'in',
    right: word[0] === word[1] ? 0 : 1,
    asked: true,
    weight: 1,
  };
});

const probabilityOf = (confidence: Confidence, { features, evidence }: WordExample): number =>
  probability(score(confidence, features, evidence));

/** The share of examples that fall on their side of one half. */
function rightly(confidence: Confidence, examples: readonly WordExample[]): number {
  const right = examples.filter(
    (example) => probabilityOf(confidence, example) > 0.5 === (example.right === 1),
  );
  return right.length / examples.length;
}

describe('fitNetwork', () => {
  it('gives the same weights for the same examples and seed, to the digit, and others for another', () => {
    const short = { ...OPTIONS, epochs: 3 };
    expect(fitNetwork(EXCLUSIVE, short)).toEqual(fitNetwork(EXCLUSIVE, short));
    expect(fitNetwork(EXCLUSIVE, { ...short, seed: 2 })).not.toEqual(fitNetwork(EXCLUSIVE, short));
  });

  it('learns of the words what no linear function of their features can tell', () => {
    expect(rightly(fitNetwork(EXCLUSIVE, OPTIONS), EXCLUSIVE)).toBe(1);
    expect(rightly(fitNetwork(EXCLUSIVE, { ...OPTIONS, units: 0 }), EXCLUSIVE)).toBeLessThan(0.7);
  });

  it('learns of an entry’s words, and of a word in the light of the whole', () => {
    const examples = EXCLUSIVE.map(({ evidence, ...rest }) => {
      const [one, other] = evidence.asked.rows as unknown as [number, number];
      return {
        ...rest,
        evidence: {
          asked: rowsOf(1, []),
          entry: rowsOf(1, [[one]]),
          whole: Float64Array.of(other),
          signs: NO_SIGNS,
          english: 0,
        },
      };
    });
    expect(rightly(fitNetwork(examples, OPTIONS), examples)).toBe(1);
  });

  it('learns of each sign of each kind what it tells', () => {
    const examples = EXCLUSIVE.map((example) => {
      const codes = [signCode(example.right, 'missing'), signCode(0, 'dropped')];
      return {
        ...example,
        evidence: { ...example.evidence, signs: { codes, names: ['missing', 'dropped'], isOpposite: false } },
      };
    });
    const fitted = fitNetwork(examples, { ...OPTIONS, units: 0 });
    expect(rightly(fitted, examples)).toBe(1);
    expect(fitted.signs).toHaveLength(8);
    expect(fitted.signs[signCode(1, 'missing')]).toBeGreaterThan(0);
    expect(fitted.signs[signCode(0, 'missing')]).toBeLessThan(0);
    expect(fitted.signs[signCode(1, 'shared')]).toBe(0);
  });

  it('learns of the whole’s features by a linear function alone', () => {
    const examples = EXCLUSIVE.map((example) => ({
      ...example,
      features: Float64Array.of(example.right, random.share()),
    }));
    const { weights, asked, entry } = fitNetwork(examples, { ...OPTIONS, units: 0, epochs: 20 });
    expect(weights[0]).toBeGreaterThan(5 * Math.abs(weights[1] as number));
    expect([...asked, ...entry]).toEqual([]);
  });

  it('learns of the whole’s features what no linear function can tell, by hidden units of their own', () => {
    const examples = EXCLUSIVE.map((example) => ({
      ...example,
      features: example.evidence.asked.rows,
      evidence: { ...example.evidence, asked: rowsOf(2, []) },
    }));
    expect(rightly(fitNetwork(examples, { ...OPTIONS, units: 0, hidden: 6 }), examples)).toBe(1);
    expect(rightly(fitNetwork(examples, { ...OPTIONS, units: 0 }), examples)).toBeLessThan(0.9);
  });

  it('fits raw features: what they are measured in changes no probability', () => {
    const inOtherUnits = EXCLUSIVE.map((example) => ({
      ...example,
      features: example.features.map((x) => 1000 * x - 3),
      evidence: {
        asked: { ...example.evidence.asked, rows: example.evidence.asked.rows.map((x) => 50 * x + 8) },
        entry: { ...example.evidence.entry, rows: example.evidence.entry.rows.map((x) => x / 9) },
        whole: example.evidence.whole.map((x) => 4 * x + 1),
        signs: NO_SIGNS,
        english: 0,
      },
    }));
    const options = { ...OPTIONS, epochs: 10 };
    const [raw, other] = [fitNetwork(EXCLUSIVE, options), fitNetwork(inOtherUnits, options)];
    for (const [i, example] of EXCLUSIVE.entries())
      expect(probabilityOf(other, inOtherUnits[i] as WordExample)).toBeCloseTo(probabilityOf(raw, example));
  });

  it('gives a feature that never changes no say', () => {
    const constant = EXCLUSIVE.map((example) => ({ ...example, features: Float64Array.of(3) }));
    const { weights, bias } = fitNetwork(constant, { ...OPTIONS, units: 0, decay: 0 });
    expect([...weights]).toEqual([0]);
    expect(Number.isFinite(bias)).toBe(true);
  });

  it('heeds an example by its weight', () => {
    const against: WordExample = { ...(EXCLUSIVE[0] as WordExample), right: 0, weight: 9 };
    const both = (weight: number): WordExample[] => [against, { ...against, right: 1, weight }];
    expect(probabilityOf(fitNetwork(both(1), OPTIONS), against)).toBeLessThan(0.3);
    expect(probabilityOf(fitNetwork(both(81), OPTIONS), against)).toBeGreaterThan(0.7);
  });

  it('keeps units small by their own decay', () => {
    const size = ({ asked }: Confidence): number =>
      asked.reduce((sum, { weights }) => sum + weights.reduce((a, w) => a + Math.abs(w), 0), 0);
    const [free, held] = [1e-4, 1].map((unitDecay) => size(fitNetwork(EXCLUSIVE, { ...OPTIONS, unitDecay })));
    expect(held).toBeLessThan((free as number) / 2);
  });
});

import { describe, expect, it } from 'vitest';
import { packVectors } from '../../../src/core/tables/packing.js';
import { readVectors } from '../../../src/core/tables/vectors.js';
import { trainVectors } from '../../../src/training/vectors/train.js';
import { cosineOf } from '../../core/support.js';
import { OPTIONS, PAIRS, segment, TEXT } from './toy.js';

const train = (options = OPTIONS, pairs = PAIRS): Buffer =>
  packVectors(trainVectors(TEXT, pairs, segment, options));
const bytes = train();

/** How much nearer `word` is to `like` than to `unlike`. */
function lead(packed: Buffer, word: string, like: string, unlike: string): number {
  const table = readVectors(packed);
  const [at, near, far] = [word, like, unlike].map(table.lookup) as [number, number, number];
  expect([word, like, unlike].filter((each) => table.lookup(each) < 0)).toEqual([]);
  return cosineOf(table, at, near) - cosineOf(table, at, far);
}

describe('trainVectors', () => {
  it.each([
    ['words that stand beside the same words', '还款', '费用', '刮风'],
    ['the same of the other theme', '刮风', '气温', '费用'],
    ['a word and its translation', 'refund', '退款', '下雨'],
    ['a word and its translation, not its neighbour', 'snow', '下雪', '下雨'],
    ['a character and a word that it is part of', '雪', '下雪', '退款'],
  ])('puts near each other %s', (_, word, like, unlike) => {
    expect(lead(bytes, word, like, unlike)).toBeGreaterThan(0.2);
  });

  it('gives the same bytes for the same seed and others for another', () => {
    expect(train().equals(bytes)).toBe(true);
    expect(train({ ...OPTIONS, seed: 2 }).equals(bytes)).toBe(false);
  });

  it('puts both languages into one space by bilingual lines, and tells the pairs from each other by contrast', () => {
    const loose = train({ ...OPTIONS, contrast: { ...OPTIONS.contrast, epochs: 0 } });
    expect(lead(loose, 'refund', '退款', '下雨')).toBeGreaterThan(0.2);
    expect(lead(bytes, 'rain', '下雨', '天气')).toBeGreaterThan(lead(loose, 'rain', '下雨', '天气'));
  });

  it('does without pairs', () => {
    expect(lead(train(OPTIONS, []), '还款', '费用', '刮风')).toBeGreaterThan(0.2);
  });

  it('tells how far it is, from 0 to 1 in every stage', () => {
    const seen = new Map<string, number[]>();
    trainVectors(TEXT, PAIRS, segment, OPTIONS, (stage, share) =>
      seen.set(stage, [...(seen.get(stage) ?? []), share]),
    );
    expect([...seen.keys()]).toEqual(['reading text', 'reading pairs', 'skip-gram', 'contrast']);
    for (const shares of seen.values()) expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([seen.get('skip-gram')?.at(-1), seen.get('contrast')?.at(-1)]).toEqual([1, 1]);
  });

  it('says what to do where no word comes often enough', () => {
    expect(() => trainVectors(['猫'], [], segment, OPTIONS)).toThrow(
      'No word comes 4 times or more: give more text, or a smaller --least.',
    );
  });

  describe('with vectors of other text', () => {
    /* They have rain beside payment and not beside snow, and umbrellas, which our text never has. */
    const places: Readonly<Record<string, readonly number[]>> = {
      rain: [1, 0, 0, 0.1],
      payment: [1, 0, 0, -0.1],
      snow: [0, 1, 0, 0.1],
      refund: [0, 1, 0.1, 0],
      weather: [0, 0, 1, 0.1],
      price: [0, 0, 1, -0.1],
      umbrella: [1, 0, 0.1, 0],
      zzz: [1, 0, 0, 0],
    };
    const known = {
      dims: 4,
      words: Object.keys(places),
      vectors: Float32Array.from(Object.values(places).flat()),
      shares: new Float32Array(8).fill(1e-6),
      isWord: (word: string) => word !== 'zzz',
    };
    const loose = { ...OPTIONS, dims: 4, contrast: { ...OPTIONS.contrast, epochs: 0 } };
    const withKnown = (options = loose) =>
      packVectors(trainVectors(TEXT, PAIRS, segment, options, undefined, known));

    it('draws words to where these have them', () => {
      expect(lead(withKnown(), 'rain', 'payment', 'snow')).toBeGreaterThan(
        lead(train(loose), 'rain', 'payment', 'snow') + 0.3,
      );
    });

    it('adds words that these alone have, no more than are asked for and none that is no word', () => {
      const table = readVectors(withKnown());
      expect(table.lookup('zzz')).toBe(-1);
      expect(lead(withKnown(), 'umbrella', 'rain', 'price')).toBeGreaterThan(0.2);
      expect(readVectors(withKnown({ ...loose, added: 0 })).lookup('umbrella')).toBe(-1);
      expect(readVectors(train(loose)).size + 1).toBe(table.size);
    });

    it('makes what it adds as long as the words that our text has', () => {
      const { dims, words, vectors } = trainVectors(TEXT, PAIRS, segment, loose, undefined, known);
      const lengths = words.map((_, row) => Math.hypot(...vectors.subarray(row * dims, (row + 1) * dims)));
      const added = lengths.pop() as number;
      expect(added).toBeCloseTo(lengths.reduce((sum, length) => sum + length, 0) / lengths.length, 3);
    });

    it('says when these have too little in common with our text', () => {
      expect(() =>
        trainVectors(TEXT, PAIRS, segment, { ...loose, dims: 6 }, undefined, {
          ...known,
          dims: 4,
        }),
      ).toThrow('4 dimensions and 6 words in common tell too little of 6 dimensions');
    });

    it('adds them in the place of the rarest of its own where there is no room', () => {
      const own = readVectors(train(loose)).size;
      const table = readVectors(withKnown({ ...loose, rows: own }));
      expect(table.size).toBe(own);
      expect(table.lookup('umbrella')).toBe(own - 1);
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packVectors, type VectorSource } from '../../../src/core/tables/packing.js';
import { dot } from '../../../src/core/tables/products.js';
import { partsOf, readVectors } from '../../../src/core/tables/vectors.js';
import { cosineOf } from '../support.js';

/** Three directions: money, weather, grammar; `票` lies between money and weather. */
const ROWS: readonly (readonly [string, readonly number[], number])[] = [
  ['退款', [1, 0, 0, 0], 1e-5],
  ['refund', [0.9, 0.1, 0, 0], 1e-5],
  ['天气', [0, 1, 0, 0], 1e-5],
  ['票', [0.5, 0.5, 0, 0], 1e-4],
  ['费', [0.8, 0, 0.1, 0], 1e-4],
  ['退', [0.6, 0, 0, 0.2], 1e-4],
  ['的', [0, 0, 5, 0], 0.05],
  ['没', [0, 0, 0, 0], 1e-5],
  ['𠮷', [0, 0, 0, 1], 1e-5],
];

const source = (rows: typeof ROWS = ROWS): VectorSource => ({
  dims: 4,
  words: rows.map(([word]) => word),
  vectors: Float32Array.from(rows.flatMap(([, vector]) => vector)),
  shares: Float32Array.from(rows, ([, , share]) => share),
});
const BYTES = packVectors(source());
const table = readVectors(BYTES);
const row = (word: string): number => table.lookup(word);

describe('partsOf', () => {
  it.each([
    ['退款', ['退款', '退', '款']],
    ['票', ['票']],
    ['𠮷', ['𠮷']],
    ['𠮷野', ['𠮷野', '𠮷', '野']],
    ['refund', ['refund']],
    ['', ['']],
  ])('%s has its own row and those of its characters', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });
});

describe('a packed table', () => {
  it('finds each of its words at its row', () => {
    for (const [number, [word]] of ROWS.entries()) expect(row(word)).toBe(number);
    expect([table.size, table.dims]).toEqual([ROWS.length, 4]);
  });

  it('finds no word that it does not hold', () => {
    expect(['', '款', '退款的', 'refunds', 'toString'].map(row)).toEqual([-1, -1, -1, -1, -1]);
  });

  it('finds whatever words it is packed from', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 200 });
    fc.assert(
      fc.property(words, (list) => {
        const packed = packVectors(source(list.map((word) => [word, [1, 2, 3, 4], 0.01])));
        const read = readVectors(packed);
        return list.every((word, i) => read.lookup(word) === i) && read.lookup('seven letters') === -1;
      }),
      { numRuns: 50 },
    );
  });

  it.each([1, 2, 3, 4, 5])('counts every one of %d numbers in a cosine', (dims) => {
    const unit = Array.from({ length: dims }, (_, i) => (i === dims - 1 ? 1 : 0));
    const vectors = Float32Array.from([...unit, ...unit.map(() => 1)]);
    const read = readVectors(
      packVectors({ dims, words: ['一', '二'], vectors, shares: Float32Array.of(1e-5, 1e-5) }),
    );
    expect(cosineOf(read, 0, 1)).toBeCloseTo(1 / Math.sqrt(dims), 2);
    expect(cosineOf(read, 1, 1)).toBeCloseTo(1, 5);
  });

  it('keeps cosines to within a byte of precision', () => {
    expect(cosineOf(table, row('退款'), row('退款'))).toBeCloseTo(1, 5);
    expect(cosineOf(table, row('退款'), row('refund'))).toBeCloseTo(0.9 / Math.hypot(0.9, 0.1), 2);
    expect(cosineOf(table, row('退款'), row('天气'))).toBeCloseTo(0, 5);
    expect(cosineOf(table, row('没'), row('退款'))).toBe(0);
  });

  it.each([0, 1, 3, 4, 5])('has the cosines with %d rows at once to the last bit', (count) => {
    const others = Int32Array.from({ length: count + 3 }, (_, i) => (i * 3 + 1) % table.size);
    const out = new Float64Array(count + 3);
    table.cosines(0, others, count, out);
    const each = Array.from(others.subarray(0, count), (other) => cosineOf(table, 0, other));
    expect([...out.subarray(0, count)]).toEqual(each);
  });

  it('weighs a word by how rare it is', () => {
    const both = table.vectorOf(['退款', '的']);
    expect(dot(both, table.vectorOf(['退款']))).toBeGreaterThan(0.99);
    expect(dot(both, table.vectorOf(['的']))).toBeLessThan(0.5);
  });

  it('packs to the same bytes from the same words', () => {
    expect(packVectors(source()).equals(BYTES)).toBe(true);
  });

  it('is read where it does not begin at a multiple of four bytes', () => {
    const shifted = Buffer.concat([Buffer.alloc(1), BYTES]).subarray(1);
    expect(readVectors(shifted).lookup('天气')).toBe(2);
  });

  it('holds no more words than row numbers', () => {
    const words = Array.from({ length: 65_535 }, (_, i) => String(i));
    const empty = { dims: 0, words, vectors: new Float32Array(0), shares: new Float32Array(65_535) };
    expect(() => packVectors(empty)).toThrow('65535 words: a table holds at most 65534');
  });
});

describe('a damaged table', () => {
  it.each([
    ['is empty', Buffer.alloc(0), 'no table of word vectors'],
    ['is something else', Buffer.from('a text that is longer than any header would be'), 'no table'],
    ['is cut short', BYTES.subarray(0, BYTES.length - 1), `should have ${BYTES.length} bytes and has`],
    ['is too long', Buffer.concat([BYTES, BYTES]), `and has ${2 * BYTES.length}`],
  ])('is refused where it %s', (_, bytes, message) => {
    expect(() => readVectors(bytes)).toThrow(RangeError);
    expect(() => readVectors(bytes)).toThrow(message);
  });

  it('is refused whichever byte of it changed', () => {
    for (let i = 0; i < BYTES.length; i++) {
      const bytes = Buffer.from(BYTES);
      bytes[i] = (bytes[i] as number) ^ 1;
      expect(() => readVectors(bytes), `byte ${i}`).toThrow(RangeError);
    }
  });
});

describe('groups', () => {
  const angles = Array.from({ length: 320 }, (_, i) => (2 * Math.PI * i) / 320);
  const round = readVectors(
    packVectors(source(angles.map((angle, i) => [`w${i}`, [Math.cos(angle), Math.sin(angle), 0, 0], 1e-5]))),
  );

  it('are told for each row, and the nearest first for a vector', () => {
    expect(round.groups).toBe(5);
    for (const [i, angle] of angles.entries()) {
      const near = round.groupsNear(Float32Array.of(Math.cos(angle), Math.sin(angle), 0, 0));
      expect(new Set(near)).toHaveLength(5);
      expect([...near.subarray(0, 2)]).toContain(round.groupsOf(i)[0]);
    }
  });

  it('are found for a row by its place, which has length 1 and its cosines', () => {
    expect(dot(round.placeOf(3), round.placeOf(3))).toBeCloseTo(1, 4);
    expect(dot(round.placeOf(3), round.placeOf(40))).toBeCloseTo(cosineOf(round, 3, 40), 4);
    expect([...table.placeOf(row('没'))]).toEqual([0, 0, 0, 0]);
  });
});

describe('vectorOf', () => {
  it('is of length 1, and of length 0 where no word is known', () => {
    const vector = table.vectorOf(['退款', '票']);
    expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect([...table.vectorOf(['zebra', ''])]).toEqual([0, 0, 0, 0]);
    expect([...table.vectorOf([])]).toEqual([0, 0, 0, 0]);
  });

  it('is the mean of any number of words, each weighed by its rarity', () => {
    const words = ['退款', 'refund', '天气', '票', '的', '退', '𠮷', '费'];
    for (let count = 1; count <= words.length; count++) {
      const some = words.slice(0, count);
      const rows = some.flatMap(partsOf).flatMap((part) => ROWS.filter(([word]) => word === part));
      const sum = [0, 1, 2, 3].map((k) =>
        rows.reduce((total, [, vector, share]) => total + ((vector[k] as number) * 1e-3) / (1e-3 + share), 0),
      );
      const vector = table.vectorOf(some);
      for (const [k, value] of sum.entries()) expect(vector[k]).toBeCloseTo(value / Math.hypot(...sum), 1);
    }
  });

  it('takes an unknown word by its characters', () => {
    expect(row('退费')).toBe(-1);
    expect(dot(table.vectorOf(['退费']), table.vectorOf(['退', '费']))).toBeCloseTo(1, 5);
    expect(dot(table.vectorOf(['退费']), table.vectorOf(['refund']))).toBeGreaterThan(0.9);
  });

  it('hardly hears words of grammar', () => {
    expect(dot(table.vectorOf(['天气', '的']), table.vectorOf(['天气']))).toBeGreaterThan(0.95);
  });
});

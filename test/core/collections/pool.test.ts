import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPool, zeros } from '../../../src/core/collections/pool.js';

describe('createPool', () => {
  it('gives every list back as it was, whatever came after', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ max: 9 }), { maxLength: 9 })), (lists) => {
        const keep = createPool();
        const kept = lists.map((list) => keep(list));
        expect(kept.map((list) => [...list])).toEqual(lists);
      }),
    );
  });

  it('keeps lists apart where one block ends and the next begins', () => {
    const keep = createPool();
    const kept = Array.from({ length: 300 }, (_, i) => keep(new Int32Array(96).fill(i)));
    for (const [i, list] of kept.entries()) expect(new Set(list)).toEqual(new Set([i]));
  });

  it('keeps a list that no block has room for', () => {
    const long = Int32Array.from({ length: 100_000 }, (_, i) => i);
    const keep = createPool();
    expect(keep([1, 2])).toEqual(Int32Array.of(1, 2));
    expect(keep(long)).toEqual(long);
    expect(keep([3])).toEqual(Int32Array.of(3));
  });

  it('shares memory between short lists', () => {
    const keep = createPool();
    expect(keep([1]).buffer).toBe(keep([2]).buffer);
  });
});

describe('zeros', () => {
  it('gives zeros that no one else writes to, also where one block ends and the next begins', () => {
    const lists = Array.from({ length: 200 }, (_, i) => {
      const list = zeros(96);
      expect(new Set(list)).toEqual(new Set([0]));
      return list.fill(i + 1);
    });
    for (const [i, list] of lists.entries()) expect(new Set(list)).toEqual(new Set([i + 1]));
  });

  it('gives more than a block has room for', () => {
    expect(zeros(100_000)).toEqual(new Float64Array(100_000));
    expect(zeros(2)).toEqual(Float64Array.of(0, 0));
  });
});

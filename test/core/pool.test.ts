import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPool } from '../../src/core/pool.js';

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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct } from '../../../src/core/collections/distinct.js';

describe('distinct', () => {
  it('gives each number once, ascending, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 50 }), { maxLength: 3000, size: 'max' }), (numbers) => {
        const expected = [...new Set(numbers)].sort((a, b) => a - b);
        expect([...distinct(numbers)]).toEqual(expected);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it('keeps what it gave when it is asked again', () => {
    const first = distinct([3, 1, 3]);
    distinct([7, 8, 9]);
    expect([...first]).toEqual([1, 3]);
  });
});

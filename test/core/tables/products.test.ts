import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot, dots, normalise } from '../../../src/core/tables/products.js';

it('multiplies four vectors at once to the last bit', () => {
  const vector = fc.float32Array({ minLength: 7, maxLength: 7, noNaN: true, min: -1, max: 1 });
  fc.assert(
    fc.property(vector, fc.array(vector, { maxLength: 9 }), (a, others) => {
      expect([...dots(a, others).subarray(0, others.length)]).toEqual(others.map((each) => dot(a, each)));
    }),
  );
});

it('makes a vector one of length 1, and leaves one without a length', () => {
  const vector = Float32Array.of(3, 4);
  expect(normalise(vector)).toBe(true);
  expect(vector).toEqual(Float32Array.of(0.6, 0.8));
  const nowhere = new Float32Array(2);
  expect(normalise(nowhere)).toBe(false);
  expect(nowhere).toEqual(new Float32Array(2));
});

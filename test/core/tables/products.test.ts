import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot, dotFour, normalise } from '../../../src/core/tables/products.js';

it('multiplies four vectors of a block at once to the last bit', () => {
  const size = 7;
  const vector = fc.float32Array({ minLength: size, maxLength: size, noNaN: true, min: -1, max: 1 });
  const place = fc.nat({ max: 4 });
  fc.assert(
    fc.property(
      vector,
      fc.array(vector, { minLength: 5, maxLength: 5 }),
      fc.tuple(place, place, place, place),
      (a, vectors, chosen) => {
        const block = Float32Array.from(vectors.flatMap((each) => [...each]));
        const out = new Float64Array(5);
        dotFour(
          a,
          block,
          Uint32Array.from(chosen, (at) => at * size),
          out,
          1,
        );
        expect([...out]).toEqual([0, ...chosen.map((at) => dot(a, vectors[at] as Float32Array))]);
      },
    ),
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

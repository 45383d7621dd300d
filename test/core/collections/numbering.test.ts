import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumbering } from '../../../src/core/collections/numbering.js';

const codes = fc.array(
  fc.oneof(fc.nat({ max: 20 }), fc.maxSafeInteger(), fc.constantFrom(2 ** 31, 2 ** 32, 2 ** 32 + 1, -1, -2)),
  { maxLength: 40 },
);

describe('createNumbering', () => {
  it('numbers codes in the order they come, each once', () => {
    fc.assert(
      fc.property(codes, (list) => {
        const numbering = createNumbering();
        const distinct = [...new Set(list)];
        expect(list.map(numbering.add)).toEqual(list.map((code) => distinct.indexOf(code)));
        expect([...numbering.codes()]).toEqual(distinct);
      }),
    );
  });

  it('finds what was added, and nothing else', () => {
    fc.assert(
      fc.property(codes, codes, (list, others) => {
        const numbering = createNumbering();
        for (const code of list) numbering.add(code);
        for (const code of [...list, ...others]) {
          expect(numbering.find(code)).toBe([...new Set(list)].indexOf(code));
        }
      }),
    );
  });

  it('keeps its numbers while it grows', () => {
    const numbering = createNumbering();
    const many = Array.from({ length: 5000 }, (_, i) => (0x4e00 + i) * 0x110000 + (i % 7));
    for (const code of many) numbering.add(code);
    expect(many.map(numbering.find)).toEqual(many.map((_, i) => i));
    expect(numbering.find(7)).toBe(-1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostings, oneWay } from '../../../src/core/retrieval/postings.js';

const documents = fc.array(
  fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 }).map((codes) => Float64Array.from(codes).sort()),
  { maxLength: 15 },
);

describe('createPostings', () => {
  it('lists exactly the documents of every term, ascending', () => {
    fc.assert(
      fc.property(documents, (lists) => {
        const { find, size, documents: flat, starts } = createPostings(lists);
        expect(size).toBe(new Set(lists.flatMap((codes) => [...codes])).size);
        for (let code = 0; code <= 31; code++) {
          const holding = lists.flatMap((codes, i) => (codes.includes(code) ? [i] : []));
          const term = find(code);
          if (holding.length === 0) expect(term).toBe(-1);
          else expect([...flat.subarray(starts[term], starts[term + 1])]).toEqual(holding);
        }
      }),
    );
  });

  it('lists the terms of every document, ascending', () => {
    fc.assert(
      fc.property(documents, (lists) => {
        const { find, terms, bounds } = createPostings(lists);
        lists.forEach((codes, document) => {
          expect([...terms.subarray(bounds[document], bounds[document + 1])]).toEqual(
            Array.from(codes, find).sort((a, b) => a - b),
          );
        });
      }),
    );
  });

  it('takes codes beyond 32 bits', () => {
    const large = 0x4f60 * 0x110000 + 0x597d;
    expect(createPostings([Float64Array.of(large)]).find(large)).toBe(0);
  });

  it('lets go of what each document holds, where that is not asked for', () => {
    const postings = createPostings([Float64Array.of(3, 5), Float64Array.of(5)]);
    const { terms: _, bounds: __, ...rest } = postings;
    expect(oneWay(postings)).toEqual(rest);
  });
});

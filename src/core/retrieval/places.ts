import { dot, dotFour } from '../tables/products.js';
import type { Vectors } from '../tables/vectors.js';

/** Where documents, or words, stand in the space of meanings. */
export interface Places {
  /** Cosine of `place` with the place of a document. */
  likeness(place: Float32Array, document: number): number;
  /** The same for the first `count` of `documents`, in their order, into `out`, which has room for three more. */
  likenesses(place: Float32Array, documents: ArrayLike<number>, count: number, out: Float64Array): void;
}

/**
 * Keeps the places of `count` documents in one block, each made when it is first asked for: a question looks at a
 * hundred of them, and in memory of their own each would be fetched over three pointers.
 * @param wordsOf the words of a document.
 */
export function createPlaces(
  count: number,
  { dims, vectorOf }: Vectors,
  wordsOf: (document: number) => readonly string[],
): Places {
  const block = new Float32Array(count * dims);
  const made = new Uint8Array(count);

  /** Where the place of a document begins in the block. */
  function startOf(document: number): number {
    const start = document * dims;
    if (made[document] === 0) {
      block.set(vectorOf(wordsOf(document)), start);
      made[document] = 1;
    }
    return start;
  }

  const starts = new Uint32Array(4);

  return {
    likeness(place, document) {
      const start = startOf(document);
      return dot(place, block.subarray(start, start + dims));
    },
    likenesses(place, documents, count, out) {
      const last = count - 1;
      const of = (i: number): number => startOf(documents[Math.min(i, last)] as number);
      for (let i = 0; i <= last; i += 4) {
        for (let k = 0; k < 4; k++) starts[k] = of(i + k);
        dotFour(place, block, starts, out, i);
      }
    },
  };
}

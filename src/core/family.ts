import type { Postings } from './postings.js';

/** One kind of term with its weights. */
export interface Family {
  readonly postings: Postings;
  /** What each term tells, 0–1: half by the knowledge, half by the language. */
  readonly weights: Float32Array;
  /** Length of each document's vector of weights. */
  readonly norms: Float32Array;
  /** What a term tells that no document holds. */
  unseen(code: number): number;
}

/**
 * Weighs the terms of `postings`.
 * @param itemOf the item of each document.
 * @param items how many items there are.
 * @param background what a term tells by the language alone, by its code.
 */
export function createFamily(
  postings: Postings,
  itemOf: Int32Array,
  items: number,
  background: (code: number) => number,
): Family {
  const { codes, documents, starts } = postings;
  const weights = new Float32Array(postings.size);
  const scale = Math.log(1 + items);
  for (let term = 0; term < postings.size; term++) {
    let distinct = 0;
    let last = -1;
    for (let i = starts[term] as number; i < (starts[term + 1] as number); i++) {
      const item = itemOf[documents[i] as number] as number;
      if (item !== last) distinct++;
      last = item;
    }
    const own = Math.log((1 + items) / distinct) / scale;
    weights[term] = background(codes[term] as number) * (0.5 + 0.5 * own);
  }
  const norms = Float32Array.from(itemOf, (_, document) => {
    const terms = postings.terms(document);
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += (weights[terms[i] as number] as number) ** 2;
    return Math.sqrt(sum) || 1;
  });
  return { postings, weights, norms, unseen: background };
}

import type { Postings } from './postings.js';

/** One kind of term with its weights in the documents: plain data. */
export interface Weighed<P extends Postings = Postings> {
  readonly postings: P;
  /** What each term tells, 0–1: half by the knowledge, half by the language. */
  readonly weights: Float32Array;
  /** 1 / length of each document's vector of weights: a query multiplies by thousands of them. */
  readonly scales: Float32Array;
}

/** One kind of term with what it tells, in the documents and in none. */
export interface Family<P extends Postings = Postings> extends Weighed<P> {
  /** What a term tells that no document holds. */
  unseen(code: number): number;
}

/**
 * Weighs the terms of `postings`.
 * @param itemOf the item of each document.
 * @param items how many items there are.
 * @param background what a term tells by the language alone, by its code.
 */
export function weigh<P extends Postings>(
  postings: P,
  itemOf: Int32Array,
  items: number,
  background: (code: number) => number,
): Weighed<P> {
  const { codes, documents, starts } = postings;
  const weights = new Float32Array(postings.size);
  const squares = new Float64Array(itemOf.length);
  const most = Math.log(1 + items);
  for (let term = 0; term < postings.size; term++) {
    const start = starts[term] as number;
    const end = starts[term + 1] as number;
    let distinct = 0;
    let last = -1;
    for (let i = start; i < end; i++) {
      const item = itemOf[documents[i] as number] as number;
      if (item !== last) distinct++;
      last = item;
    }
    const own = Math.log((1 + items) / distinct) / most;
    weights[term] = background(codes[term] as number) * (0.5 + 0.5 * own);
    const square = (weights[term] as number) ** 2;
    for (let i = start; i < end; i++) {
      const document = documents[i] as number;
      squares[document] = (squares[document] as number) + square;
    }
  }
  const scales = Float32Array.from(squares, (square) => 1 / (Math.sqrt(square) || 1));
  return { postings, weights, scales };
}

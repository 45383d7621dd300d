import { createNumbering } from '../collections/numbering.js';

/** Which documents hold which terms; terms and documents are ids from 0. */
export interface Postings {
  /** The id of the term with this code, or −1. */
  find(code: number): number;
  readonly size: number;
  /** The code of each term. */
  readonly codes: Float64Array;
  /** Where `find` looks for each code. */
  readonly slots: Int32Array;
  /** Each term's documents, ascending, one term after another: those of `t` from `starts[t]` to `starts[t + 1]`. */
  readonly documents: Int32Array;
  readonly starts: Int32Array;
}

/** Postings that also tell which terms a document holds; twice as large. */
export interface TwoWayPostings extends Postings {
  /** Each document's terms, ascending, one document after another: those of `d` from `bounds[d]` to `bounds[d + 1]`. */
  readonly terms: Int32Array;
  readonly bounds: Int32Array;
}

/** Takes one document after another, and keeps nothing of it but its terms' ids. */
export interface PostingsBuilder {
  /** Adds the next document by its distinct term codes: whole numbers within ±2⁵³. */
  add(codes: Float64Array): void;
  /** Ends the building; nothing can be added after it. */
  finish(): TwoWayPostings;
}

/** Builds postings from each document's distinct term codes. */
export function createPostings(documents: readonly Float64Array[]): TwoWayPostings {
  const builder = createPostingsBuilder();
  for (const codes of documents) builder.add(codes);
  return builder.finish();
}

/** The postings without the terms of each document, which can then be let go. */
export function oneWay({ terms: _, bounds: __, ...postings }: TwoWayPostings): Postings {
  return postings;
}

/** Makes a builder of postings. */
export function createPostingsBuilder(): PostingsBuilder {
  const numbering = createNumbering();
  const bounds = [0];
  let terms = new Int32Array(1 << 10);
  let length = 0;
  return {
    add(codes) {
      if (length + codes.length > terms.length) {
        const larger = new Int32Array(2 * (length + codes.length));
        larger.set(terms);
        terms = larger;
      }
      for (let i = 0; i < codes.length; i++) terms[length + i] = numbering.add(codes[i] as number);
      terms.subarray(length, length + codes.length).sort();
      length += codes.length;
      bounds.push(length);
    },
    finish() {
      const codes = numbering.codes();
      const ends = Int32Array.from(bounds);
      const ofDocument = terms.slice(0, length);
      terms = new Int32Array(0);
      const starts = new Int32Array(codes.length + 1);
      for (let i = 0; i < length; i++) {
        const next = (ofDocument[i] as number) + 1;
        starts[next] = (starts[next] as number) + 1;
      }
      for (let i = 0; i < codes.length; i++)
        starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
      const fill = starts.slice();
      const documents = new Int32Array(length);
      for (let document = 0; document + 1 < ends.length; document++) {
        for (let i = ends[document] as number; i < (ends[document + 1] as number); i++) {
          const id = ofDocument[i] as number;
          documents[fill[id] as number] = document;
          fill[id] = (fill[id] as number) + 1;
        }
      }
      return {
        find: numbering.find,
        size: codes.length,
        codes,
        slots: numbering.slots(),
        documents,
        starts,
        terms: ofDocument,
        bounds: ends,
      };
    },
  };
}

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

/** Where each of `size` terms' documents begin, one term behind another, and where the last one's end. */
function startsOf(terms: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] as number) + 1;
  for (let term = 0; term < size; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  return starts;
}

/**
 * Lists told the other way round: of each list of `from`, which begins and ends at `bounds`, its number goes to the lists
 * of its members, which begin at `starts`. They come out ascending.
 */
function turned(from: Int32Array, bounds: Int32Array, starts: Int32Array): Int32Array {
  const fill = starts.slice();
  const to = new Int32Array(starts.at(-1) as number);
  for (let list = 0; list + 1 < bounds.length; list++) {
    for (let i = bounds[list] as number; i < (bounds[list + 1] as number); i++) {
      const member = from[i] as number;
      to[fill[member] as number] = list;
      fill[member] = (fill[member] as number) + 1;
    }
  }
  return to;
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
      length += codes.length;
      bounds.push(length);
    },
    finish() {
      const codes = numbering.codes();
      const ends = Int32Array.from(bounds);
      const starts = startsOf(terms.subarray(0, length), codes.length);
      const documents = turned(terms, ends, starts);
      terms = new Int32Array(0);
      return {
        find: numbering.find,
        size: codes.length,
        codes,
        slots: numbering.slots(),
        documents,
        starts,
        /* Turned once more: ascending, which they did not come as. */
        terms: turned(documents, starts, ends),
        bounds: ends,
      };
    },
  };
}

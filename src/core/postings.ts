/** Which documents hold which terms; terms and documents are ids from 0. */
export interface Postings {
  /** The id of the term with this code, or −1. */
  find(code: number): number;
  readonly size: number;
  /** The code of each term. */
  readonly codes: Float64Array;
  /** Each term's documents, ascending, one term after another: those of `t` from `starts[t]` to `starts[t + 1]`. */
  readonly documents: Int32Array;
  readonly starts: Int32Array;
  /** The terms of a document, ascending. */
  terms(document: number): Int32Array;
}

/** Builds postings from each document's distinct term codes. */
export function createPostings(documents: readonly Float64Array[]): Postings {
  const ids = new Map<number, number>();
  const counts: number[] = [];
  let total = 0;
  for (const codes of documents) {
    total += codes.length;
    for (const code of codes) {
      const id = ids.get(code);
      if (id === undefined) {
        ids.set(code, counts.length);
        counts.push(1);
      } else counts[id] = (counts[id] as number) + 1;
    }
  }
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number);
  const fill = starts.slice();
  const list = new Int32Array(total);
  const termStarts = new Int32Array(documents.length + 1);
  const termList = new Int32Array(total);
  documents.forEach((codes, document) => {
    const start = termStarts[document] as number;
    codes.forEach((code, i) => {
      const id = ids.get(code) as number;
      const at = fill[id] as number;
      list[at] = document;
      fill[id] = at + 1;
      termList[start + i] = id;
    });
    termStarts[document + 1] = start + codes.length;
    termList.subarray(start, start + codes.length).sort();
  });
  return {
    find: (code) => ids.get(code) ?? -1,
    size: counts.length,
    codes: Float64Array.from(ids.keys()),
    documents: list,
    starts,
    terms: (document) => termList.subarray(termStarts[document], termStarts[document + 1]),
  };
}

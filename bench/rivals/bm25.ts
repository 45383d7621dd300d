import { type Document, type Found, foldScript, LIMIT, type Rival, type Search } from './rival.js';
import { bigrams, grams } from './terms.js';

/** As most engines set them: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009). */
const K1 = 1.2;
const B = 0.75;
/** How often a question counts in its document, the answer once. */
const ASKS = 2;

type Cut = (text: string) => string[];

function countTerms({ asks, answer }: Document, cut: Cut): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, times: number): void => {
    for (const term of cut(text)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  for (const ask of asks) add(ask, ASKS);
  add(answer, 1);
  return counts;
}

/** The textbook's ranking with nothing around it. */
function build(documents: readonly Document[], cut: Cut): Search {
  const postings = new Map<string, { readonly document: number; readonly count: number }[]>();
  const lengths = documents.map((each, document) => {
    let length = 0;
    for (const [term, count] of countTerms(each, cut)) {
      length += count;
      const list = postings.get(term);
      if (list) list.push({ document, count });
      else postings.set(term, [{ document, count }]);
    }
    return length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const damping = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / mean));
  const scores = new Float64Array(documents.length);

  return (question) => {
    const touched: number[] = [];
    for (const term of new Set(cut(question))) {
      const list = postings.get(term) ?? [];
      const idf = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
      for (const { document, count } of list) {
        if (scores[document] === 0) touched.push(document);
        const worth = (count * (K1 + 1)) / (count + (damping[document] as number));
        scores[document] = (scores[document] as number) + idf * worth;
      }
    }
    const best: Found[] = [];
    for (const document of touched) {
      const score = scores[document] as number;
      scores[document] = 0;
      if (best.length === LIMIT && score <= (best[LIMIT - 1] as Found).score) continue;
      const at = best.findIndex((other) => other.score < score);
      best.splice(at < 0 ? best.length : at, 0, { id: documents[document]?.id as string, score });
      if (best.length > LIMIT) best.pop();
    }
    return best;
  };
}

const bm25 = (cut: Cut): Rival => ({
  prepare: foldScript,
  build: (_, documents) => build(documents, cut),
});

/** BM25 over pairs of characters, of question and answer. */
export const bm25Bigrams = bm25(bigrams);
/** BM25 over characters and their pairs. */
export const bm25Grams = bm25(grams);

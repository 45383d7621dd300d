import type { Corpus } from './corpus.js';
import type { PassageQuery, Term } from './query.js';

/** How many paragraphs are looked into: six find as much as ten, ten as much as sixteen. */
const PARAGRAPHS = 10;
/** How many postings a query may visit: the rarest terms go first. */
const BUDGET = 40_000;
/** What grams are worth beside words in finding paragraphs. */
const GRAMS = 0.6;
/** Keeps a paragraph that a worthless term touched apart from one that none did. */
const TRACE = 1e-6;

/**
 * Makes the first pass over a corpus: the paragraphs, each with its article's title, that hold most of a
 * question's weight. The scratch arrays are made once; a query allocates none that grows with the corpus.
 */
export function createRetriever({ postings, paragraphs }: Corpus): (query: PassageQuery) => number[] {
  const { starts, documents } = postings;
  const scores = new Float32Array(paragraphs.length);
  const touched = new Int32Array(paragraphs.length);
  const size = ({ id }: Term): number => (starts[id + 1] as number) - (starts[id] as number);
  const beats = (paragraph: number, other: number): boolean => {
    const score = scores[paragraph] as number;
    const otherScore = scores[other] as number;
    return score > otherScore || (score === otherScore && paragraph < other);
  };

  return (query) => {
    const known = query.terms.filter(({ id }) => id >= 0).sort((a, b) => size(a) - size(b));
    let count = 0;
    let visited = 0;
    for (const term of known) {
      visited += size(term);
      if (visited > BUDGET && count > 0) break;
      const worth = term.weight * (term.word ? 1 : GRAMS) + TRACE;
      const end = starts[term.id + 1] as number;
      for (let i = starts[term.id] as number; i < end; i++) {
        const paragraph = documents[i] as number;
        if (scores[paragraph] === 0) touched[count++] = paragraph;
        scores[paragraph] = (scores[paragraph] as number) + worth;
      }
    }
    const top: number[] = [];
    for (let i = 0; i < count; i++) {
      const paragraph = touched[i] as number;
      let at = top.length;
      while (at > 0 && beats(paragraph, top[at - 1] as number)) at--;
      if (at < PARAGRAPHS) top.splice(at, 0, paragraph);
      if (top.length > PARAGRAPHS) top.pop();
    }
    for (let i = 0; i < count; i++) scores[touched[i] as number] = 0;
    return top;
  };
}

import { append } from '../collections/lists.js';
import { itself, remember } from '../collections/memo.js';
import type { Article, Entry, Knowledge } from '../knowledge.js';
import type { Corpus } from './corpus.js';

/** What the entries of a knowledge tell of its articles' sentences. */
export interface Told {
  /** Whether an entry that a person wrote tells what the sentence says, and so knows better what it answers. */
  tells(sentence: number): boolean;
  /** Whether the sentence is left to drafts: its article has some, and no entry that a person wrote cites its paragraph. */
  isDrafted(sentence: number): boolean;
}

/**
 * A sentence and an answer that have this much in common, by weight of their words, tell the same; 0–1. The highest
 * of 0.3, 0.4, 0.5, … at which no near miss of the first article is answered that was not before.
 */
const SAME = 0.4;
/** Of how many sentences it is kept: every answer that cites the paragraph is read to tell. */
const KEPT = 4096;

/** Reads what the entries tell. What a rule drafted was chosen by nobody, so that it keeps no sentence to itself, approved or not. */
export function createTold(knowledge: Knowledge, corpus: Corpus): Told {
  const written = new Map<string, Entry[]>();
  const drafted = new Set<string | undefined>();
  for (const entry of knowledge.entries) {
    if (entry.rule) drafted.add(entry.article);
    else for (const number of entry.paragraphs) append(written, keyOf(number, entry.article), entry);
  }
  /** The words of a text, without those that no paragraph holds, which weigh nothing. */
  const termsOf = (text: string): Set<number> => {
    const codes = corpus.read(text).tokens.map((token) => corpus.codeOf(corpus.wordOf(token)));
    return new Set(codes.map((code) => corpus.postings.find(code)).filter((term) => term >= 0));
  };
  const weigh = (terms: Iterable<number>): number => {
    let sum = 0;
    for (const term of terms) sum += corpus.weights[term] as number;
    return sum;
  };
  // Thousands may cite one paragraph, and each is asked of every sentence in it.
  const termsToldBy = remember(knowledge.entries.length, itself<Entry>, ({ answer }) =>
    Int32Array.from(termsOf(answer)),
  );
  const placeOf = (sentence: number) => {
    const place = corpus.paragraphs[corpus.paragraphOf(sentence)] as Corpus['paragraphs'][number];
    const { file, paragraphs } = corpus.articles[place.article] as Article;
    return { file, citing: written.get(keyOf(paragraphs[place.paragraph]?.number, file)) ?? [] };
  };
  return {
    tells: remember(KEPT, itself<number>, (sentence) => {
      const said = termsOf(corpus.textOf(sentence));
      return placeOf(sentence).citing.some((entry) => {
        const told = termsToldBy(entry);
        const both = weigh(told.filter((term) => said.has(term)));
        return 2 * both >= SAME * (weigh(said) + weigh(told));
      });
    }),
    isDrafted(sentence) {
      const { file, citing } = placeOf(sentence);
      return citing.length === 0 && drafted.has(file);
    },
  };
}

const keyOf = (paragraph: number | undefined, file: string | undefined): string => `${paragraph} ${file}`;

import type { Word } from '../retrieval/words.js';
import { clip } from '../text/analysis.js';
import { foldDialect } from '../text/dialect.js';
import { foldEnglish } from '../text/english.js';
import { withoutEnvelope } from '../text/envelope.js';
import { stripFiller } from '../text/filler.js';
import { fold } from '../text/fold.js';
import { readAsking } from './asking.js';
import { type Corpus, eachGram } from './corpus.js';

/** One distinct term of a question. */
export interface Term {
  /** Its id in the corpus, −1 where no article holds it. */
  readonly id: number;
  /** What it tells, less where it only asks. */
  readonly weight: number;
  /** The word it is; `undefined` for a character or a pair of them. */
  readonly word: Word | undefined;
}

/** A question, read against a corpus. */
export interface PassageQuery {
  readonly folded: string;
  readonly kinds: number;
  readonly terms: readonly Term[];
  /** Sums of the weights: of words, of grams. */
  readonly wordMass: number;
  readonly gramMass: number;
}

/** A word that says which kind of thing is asked for counts this much: the answer names one, perhaps without it. */
const CLASS = 0.35;
/** The most terms of a question that count, the heaviest first. */
const MOST_TERMS = 160;

/** Reads a question: its interrogative words tell what is asked for and count for nothing in the match. */
export function readPassageQuery(question: string, corpus: Corpus): PassageQuery {
  /*
   * Not `analyse`: no clauses are weighed here, so that a space between Chinese characters parts none, and figures are
   * put in digits last, with the articles'. Of the 36,000 labelled questions 46 are read otherwise by it.
   */
  const text = stripFiller(withoutEnvelope(clip(foldEnglish(fold(foldDialect(clip(question)))))));
  const { folded, tokens } = corpus.read(text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''));
  const asking = readAsking(folded);
  const mask = new Float32Array(folded.length).fill(1);
  for (const { start, end } of tokens) if (asking.classes.has(start)) mask.fill(CLASS, start, end);
  for (const { start, end } of asking.words) mask.fill(0, start, end);
  const shareOf = (start: number, end: number): number => {
    let least = 1;
    for (let i = start; i < end; i++) least = Math.min(least, mask[i] as number);
    return least;
  };
  const terms = new Map<number | string, Term>();
  const add = (key: number | string, code: number, share: number, word: Word | undefined): void => {
    if (share === 0) return;
    const id = code === 0 ? -1 : corpus.postings.find(code);
    const full = id >= 0 ? (corpus.weights[id] as number) : (word?.background ?? corpus.unseen(code));
    const weight = full * share;
    if (weight > (terms.get(key)?.weight ?? 0)) terms.set(key, { id, weight, word });
  };
  eachGram(folded, (code, start, end) => add(code, code, shareOf(start, end), undefined));
  for (const token of tokens) {
    const word = corpus.wordOf(token);
    add(token.text, corpus.codeOf(word), shareOf(token.start, token.end), word);
  }
  const list = [...terms.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
  const mass = (words: boolean): number =>
    list.reduce((sum, { weight, word }) => sum + ((word !== undefined) === words ? weight : 0), 0);
  return { folded, kinds: asking.kinds, terms: list, wordMass: mass(true), gramMass: mass(false) };
}

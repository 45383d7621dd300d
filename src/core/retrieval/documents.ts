import { distinct } from '../collections/distinct.js';
import type { Lexicon } from '../tables/lexicon.js';
import type { Analysis } from '../text/analysis.js';
import type { Token } from '../text/segment.js';
import { createPostingsBuilder, oneWay, type Postings, type TwoWayPostings } from './postings.js';
import type { Reader } from './reader.js';
import { isExplained, type Word } from './words.js';

/** The words of a knowledge's texts, each once, numbered as they first come. */
export interface WordList {
  readonly words: readonly Word[];
  idOf(token: Token): number;
  /** The words as they are written, English ones in each of their forms. */
  written(): Token[];
}

/** Starts an empty list of words. */
export function createWordList({ wordOf }: Reader): WordList {
  const words: Word[] = [];
  const ids = new Map<string, number>();
  const tokens = new Map<string, Token>();
  return {
    words,
    idOf(token) {
      const known = ids.get(token.text);
      if (known !== undefined) {
        if (token.kind === 'latin' && !tokens.has(token.raw)) tokens.set(token.raw, token);
        return known;
      }
      ids.set(token.text, words.length);
      tokens.set(token.raw, token);
      words.push(wordOf(token));
      return words.length - 1;
    },
    written: () => [...tokens.values()],
  };
}

/** What stands in each document, by its id. */
export interface Documents {
  readonly compacts: readonly string[];
  /** The item of each document. */
  readonly itemOf: Int32Array;
  /** Whether a document is an answer. */
  readonly isAnswer: Uint8Array;
  readonly asked: Int32Array;
  /** The words of each document. */
  readonly ofDocument: readonly Int32Array[];
  /** The words of each document as they come; none where they were not asked for. */
  readonly sequences: readonly Int32Array[];
  /** What each document names: the member of a kind and a word of its name, in turn, as they stand. */
  readonly named: readonly Int32Array[];
  /** All figures, by value, as they are first written. */
  readonly figures: ReadonlyMap<number, string>;
  /** The figures of each document that has any, by its id. */
  readonly figuresOf: ReadonlyMap<number, readonly number[]>;
}

/** The documents' terms, by their kind. */
export interface DocumentTerms {
  readonly grams: TwoWayPostings;
  readonly sounds: TwoWayPostings;
  readonly words: Postings;
  readonly keys: Postings;
}

/** Gathers documents. */
export interface DocumentBuilder {
  /**
   * Adds a document and tells its id.
   * @param sequence its words as they come.
   * @param also words that find it and count in no measure of it.
   */
  add(
    analysis: Analysis,
    sequence: readonly number[],
    item: number,
    isAnswer: boolean,
    also: readonly number[],
  ): number;
  finish(): { readonly documents: Documents; readonly terms: DocumentTerms };
}

/**
 * Starts a gathering of documents. A text goes into it at once: its analysis is many times as large, and is let go.
 * @param keep what keeps their lists of numbers.
 * @param withSequences whether the words of each document are kept as they come, which its meaning is made of.
 */
export function createDocumentBuilder(
  { words, idOf }: WordList,
  lexicon: Lexicon,
  keep: (list: ArrayLike<number>) => Int32Array,
  withSequences: boolean,
): DocumentBuilder {
  const gramTerms = createPostingsBuilder();
  const soundTerms = createPostingsBuilder();
  const wordTerms = createPostingsBuilder();
  const keyTerms = createPostingsBuilder();
  const compacts: string[] = [];
  const itemOf: number[] = [];
  const answers: number[] = [];
  const asked: number[] = [];
  const ofDocument: Int32Array[] = [];
  const sequences: Int32Array[] = [];
  const named: Int32Array[] = [];
  const figures = new Map<number, string>();
  const figuresOf = new Map<number, readonly number[]>();

  function namesIn({ mentions, tokens }: Analysis): number[] {
    const pairs: number[] = [];
    for (const { member, start, end } of mentions) {
      for (const token of tokens) if (token.start < end && token.end > start) pairs.push(member, idOf(token));
    }
    return pairs;
  }

  /** The ids of the stems that explain words. */
  function keysOf(ids: Int32Array): number[] {
    const keys: number[] = [];
    for (const id of ids) {
      const word = words[id] as Word;
      if (!isExplained(word)) continue;
      const explaining = lexicon.keys(word.id);
      for (let i = 0; i < explaining.length; i++) keys.push(explaining[i] as number);
    }
    return keys;
  }

  function noteFigures(document: number, found: Analysis['figures']): void {
    if (found.length === 0) return;
    for (const { value, text } of found) if (!figures.has(value)) figures.set(value, text);
    figuresOf.set(
      document,
      found.map(({ value }) => value),
    );
  }

  return {
    add(analysis, sequence, item, isAnswer, also) {
      const document = itemOf.length;
      const distinctIds = distinct(sequence);
      const ids = keep(distinctIds);
      gramTerms.add(analysis.grams);
      soundTerms.add(analysis.sounds);
      wordTerms.add(also.length > 0 ? distinct([...ids, ...also]) : distinctIds);
      keyTerms.add(distinct(keysOf(ids)));
      ofDocument.push(ids);
      named.push(keep(namesIn(analysis)));
      compacts.push(analysis.compact);
      asked.push(analysis.asked);
      if (withSequences) sequences.push(keep(sequence));
      noteFigures(document, analysis.figures);
      itemOf.push(item);
      answers.push(isAnswer ? 1 : 0);
      return document;
    },
    finish: () => ({
      documents: {
        compacts,
        itemOf: Int32Array.from(itemOf),
        isAnswer: Uint8Array.from(answers),
        asked: Int32Array.from(asked),
        ofDocument,
        sequences,
        named,
        figures,
        figuresOf,
      },
      terms: {
        grams: gramTerms.finish(),
        sounds: soundTerms.finish(),
        words: oneWay(wordTerms.finish()),
        keys: oneWay(keyTerms.finish()),
      },
    }),
  };
}

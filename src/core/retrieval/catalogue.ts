import type { Knowledge } from '../knowledge.js';
import type { Lexicon } from '../tables/lexicon.js';
import type { Vectors } from '../tables/vectors.js';
import type { Analysis } from '../text/analysis.js';
import type { Token } from '../text/segment.js';
import { createAlone } from './alone.js';
import { backgroundsOf, type Contents, type Item, readContents, textsOf } from './contents.js';
import type { Family } from './family.js';
import { createMeanings } from './meanings.js';
import { createPlaces, type Places } from './places.js';
import type { TwoWayPostings } from './postings.js';
import { createQuestionReader } from './question.js';
import { createReader } from './reader.js';
import { createRelations, type Relations } from './relations.js';
import type { Word } from './words.js';

/** The knowledge, read and indexed: what queries are matched against. */
export interface Catalogue {
  readonly items: readonly Item[];
  /** A question of an entry, by its document's id, as if it stood by itself: see `createAlone`. */
  readonly alone: (document: number) => Item;
  readonly lexicon: Lexicon;
  /** Reads a question that is asked of it as it is meant: see `createQuestionReader`. */
  readonly read: (question: string) => Analysis;
  readonly wordOf: (token: Token) => Word;
  /** The words of the title, as they stand there: what they name is mostly meant whether it is said or not. */
  readonly titled: ReadonlySet<string>;
  /** The item of each document. */
  readonly itemOf: Int32Array;
  /** Whether a document is an answer. */
  readonly isAnswer: Uint8Array;
  readonly grams: Family<TwoWayPostings>;
  readonly sounds: Family<TwoWayPostings>;
  readonly words: {
    readonly list: readonly Word[];
    /** What each word tells, 0–1. */
    readonly weights: Float32Array;
    /** The same words as terms of documents. */
    readonly family: Family;
    /** The term of each word, −1 for a keyword that stands in no text. */
    readonly termOf: Int32Array;
    /** The words of each document. */
    readonly ofDocument: readonly Int32Array[];
    /** Their places in the space of meanings; `undefined` without vectors. */
    readonly places: Places | undefined;
  };
  readonly keys: Family;
  /** What each document names: the member of a kind and a word of its name, in turn, as they stand. */
  readonly named: readonly Int32Array[];
  readonly compacts: readonly string[];
  /** Each document as it was written. */
  readonly texts: readonly string[];
  readonly asked: Int32Array;
  /** The figures of each document that has any, by its id. */
  readonly figuresOf: Contents['figuresOf'];
  readonly related: Relations['related'];
  /** The documents' places in the space of meanings; `undefined` without vectors. */
  readonly places: Places | undefined;
  /** The word vectors; without them all meaning features are 0. */
  readonly vectors: Vectors | undefined;
  /** How much `word` tells here, 0–1. */
  weightOf(word: Word): number;
}

/** Indexes a knowledge by what stands in its texts, which are read where that is not given. */
export function createCatalogue(
  knowledge: Knowledge,
  lexicon: Lexicon,
  vectors?: Vectors,
  given?: Contents,
): Catalogue {
  const reader = createReader(knowledge, lexicon);
  const contents = given ?? readContents(knowledge, reader, lexicon, vectors !== undefined);
  const { items, compacts, itemOf, isAnswer, asked, ofDocument, named, sequences, words: list } = contents;
  const texts = textsOf(knowledge);
  const wordIds = new Map(list.map(({ text }, id) => [text, id]));
  const backgrounds = backgroundsOf(lexicon);
  const wordPlaces = vectors && createPlaces(list.length, vectors, (id) => [(list[id] as Word).text]);
  const words: Catalogue['words'] = {
    list,
    weights: contents.weights,
    family: { ...contents.wordTerms, unseen: (id) => list[id]?.background ?? 1 },
    termOf: contents.termOf,
    ofDocument,
    places: wordPlaces,
  };

  /* Words by their characters, meanings and sounds, so that related ones are found without a scan. */
  const meaningsOf = vectors && wordPlaces && createMeanings(list, vectors, wordPlaces);
  const relations = createRelations(list, contents.marks, lexicon, meaningsOf);
  return {
    items,
    alone: createAlone(contents),
    lexicon,
    read: createQuestionReader({
      lexicon,
      reader,
      contents,
      relations,
      texts,
      isWord: (text) => wordIds.has(text),
    }),
    wordOf: reader.wordOf,
    titled: new Set(reader.answer(knowledge.title).tokens.map(({ text }) => text)),
    itemOf,
    isAnswer,
    grams: { ...contents.grams, unseen: backgrounds.grams },
    sounds: { ...contents.sounds, unseen: backgrounds.sounds },
    words,
    named,
    keys: { ...contents.keys, unseen: backgrounds.keys },
    compacts,
    texts,
    asked,
    figuresOf: contents.figuresOf,
    related: relations.related,
    vectors,
    places:
      vectors &&
      createPlaces(texts.length, vectors, (document) =>
        Array.from(sequences[document] as Int32Array, (id) => (list[id] as Word).text),
      ),
    weightOf(word) {
      const id = wordIds.get(word.text);
      return id === undefined ? word.background : (words.weights[id] as number);
    },
  };
}

import type { Knowledge } from '../knowledge.js';
import { type Lexicon, POS } from '../tables/lexicon.js';
import type { Vectors } from '../tables/vectors.js';
import { acronymsIn } from '../text/acronyms.js';
import { type Analysis, gramCode } from '../text/analysis.js';
import { mendAsking } from '../text/asked.js';
import { completeFigures } from '../text/numbers.js';
import { keepWhole } from '../text/phrases.js';
import type { Token } from '../text/segment.js';
import { createCorrector } from '../typos/correct.js';
import { createMender } from '../typos/mend.js';
import { createStrangers } from '../typos/strangers.js';
import { createAlone } from './alone.js';
import { backgroundsOf, type Contents, type Item, readContents, textsOf } from './contents.js';
import type { Family } from './family.js';
import { createPlaces, type Places } from './places.js';
import type { TwoWayPostings } from './postings.js';
import { createReader } from './reader.js';
import { createRelations, type Relations } from './relations.js';
import { isName, type Word } from './words.js';

/** A text as `other` has it, where that has the same characters, all of them, in fewer words: R 1, as R1. */
function inFewerWords(text: Analysis, other: () => Analysis): Analysis {
  const { tokens, compact } = text;
  const isWhole = tokens.reduce((sum, { raw }) => sum + raw.length, 0) === compact.length;
  /* What no space parts is cut alike: it needs not be read again. */
  const isParted = tokens.some(({ start }, i) => i > 0 && start > (tokens[i - 1] as Token).end);
  if (!isWhole || !isParted) return text;
  const read = other();
  return read.tokens.length < tokens.length ? read : text;
}

/** The knowledge, read and indexed: what queries are matched against. */
export interface Catalogue {
  readonly items: readonly Item[];
  /** A question of an entry, by its document's id, as if it stood by itself: see `createAlone`. */
  readonly alone: (document: number) => Item;
  readonly lexicon: Lexicon;
  /** Reads a question that is asked of it as it is meant: mistyped words, words of asking and figures put right. */
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

/** From this squared cosine on, a word of the dictionary is one that the knowledge speaks of. */
const MEANT = 0.25;
/** In how many texts it is looked whether two characters stand there by themselves. */
const LOOKED_AT = 100;

/** Indexes a knowledge by what stands in its texts, which are read where that is not given. */
export function createCatalogue(
  knowledge: Knowledge,
  lexicon: Lexicon,
  vectors?: Vectors,
  given?: Contents,
): Catalogue {
  const reader = createReader(knowledge, lexicon);
  const contents = given ?? readContents(knowledge, reader, lexicon, vectors !== undefined);
  const { segment, names, wordOf } = reader;
  const { items, compacts, itemOf, isAnswer, asked, ofDocument, named, sequences, words: list } = contents;
  const texts = textsOf(knowledge);
  const wordIds = new Map(list.map(({ text }, id) => [text, id]));
  const backgrounds = backgroundsOf(lexicon);
  const words: Catalogue['words'] = {
    list,
    weights: contents.weights,
    family: { ...contents.wordTerms, unseen: (id) => list[id]?.background ?? 1 },
    termOf: contents.termOf,
    ofDocument,
  };

  /* Words by their characters, meanings and sounds, so that related ones are found without a scan. */
  const relations = createRelations(list, contents.marks, lexicon, vectors);
  const isKnown = (token: Token): boolean => {
    const word = wordOf(token);
    return word.pos === POS.function || relations.knows(word);
  };
  const isMeant = (token: Token): boolean =>
    isKnown(token) || relations.related(wordOf(token)).meaning.some((likeness) => likeness >= MEANT);
  const grams = { ...contents.grams, unseen: backgrounds.grams };
  const isOwn = (first: number, second: number): boolean => grams.postings.find(gramCode(first, second)) >= 0;
  const standsAlone = (pair: string, word: string): boolean => {
    const { find, starts, documents } = grams.postings;
    const term = find(gramCode(pair.charCodeAt(0), pair.charCodeAt(1)));
    if (term < 0) return false;
    const start = starts[term] as number;
    const end = Math.min(starts[term + 1] as number, start + LOOKED_AT);
    return documents
      .subarray(start, end)
      .some((document) => (compacts[document] as string).replaceAll(word, ' ').includes(pair));
  };
  const mend = createMender(contents.tokens, names, segment, lexicon, isKnown, isMeant, standsAlone);
  const correct = createCorrector(lexicon, isOwn);
  const strangersIn = createStrangers(
    list.filter(isName).map(({ text }) => text),
    lexicon,
    isOwn,
    (rest, name) => lexicon.find(rest) >= 0 || wordIds.has(rest) || standsAlone(rest, name),
  );
  /* What stands in the knowledge as it is asked, however it is spaced, is no slip of anything. */
  const standing = new Map(compacts.map((compact, document) => [compact, document]));
  return {
    items,
    alone: createAlone(contents),
    lexicon,
    read(question) {
      const plain = reader.question(question);
      const same = standing.get(plain.compact);
      if (same !== undefined) return inFewerWords(plain, () => reader.question(texts[same] as string));
      const strangers = strangersIn(plain.tokens);
      const apart = keepWhole(segment, strangers);
      const analysis = strangers.size > 0 ? reader.question(question, apart) : plain;
      const asTheyAre = new Set([...acronymsIn(question), ...strangers]);
      const meant = completeFigures(mendAsking(mend(correct(analysis, apart), asTheyAre)), contents.figures);
      return meant === analysis.folded ? analysis : reader.question(meant, apart);
    },
    wordOf,
    titled: new Set(reader.answer(knowledge.title).tokens.map(({ text }) => text)),
    itemOf,
    isAnswer,
    grams,
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

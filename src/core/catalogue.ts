import { createGramBackground } from './background.js';
import type { Entry, Knowledge } from './knowledge.js';
import type { Lexicon } from './lexicon.js';
import { createPostings, type Postings } from './postings.js';
import { createRelations, type Relations } from './relations.js';
import { createRepairer } from './repair.js';
import { readSynonyms } from './synonyms.js';
import { type Analysis, analyse } from './text/analysis.js';
import { fold } from './text/fold.js';
import { createSegmenter, type Segmenter } from './text/segment.js';
import type { Vectors } from './vectors.js';
import { createWordMaker, isName, type Word } from './words.js';

/** What can be found: an entry, or a question that the knowledge is known not to answer (`entry` absent). */
export interface Item {
  readonly entry?: Entry;
  /** Its texts' document ids: questions and variants first. */
  readonly questions: readonly number[];
  readonly answers: readonly number[];
  /** Ids of the words of all its texts, each once: those of its questions and keywords first. */
  readonly words: Int32Array;
  /** How many of `words` stand in its questions and keywords. */
  readonly askWords: number;
  /** Ids of the names that it is about: those in most of its questions, one of each group of synonyms. */
  readonly subjects: Int32Array;
  readonly figures: ReadonlySet<number>;
  /** What its questions ask for, as bits. */
  readonly asked: number;
}

/** The knowledge, read and indexed: what queries are matched against. */
export interface Catalogue {
  readonly items: readonly Item[];
  readonly lexicon: Lexicon;
  readonly read: (text: string) => Analysis;
  readonly wordOf: (token: Analysis['tokens'][number]) => Word;
  /** The item of each document. */
  readonly itemOf: Int32Array;
  /** Whether a document is an answer. */
  readonly isAnswer: Uint8Array;
  readonly grams: Family;
  readonly sounds: Family;
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
  readonly compacts: readonly string[];
  /** Each document as it was written. */
  readonly texts: readonly string[];
  readonly asked: Int32Array;
  readonly related: Relations['related'];
  readonly knows: Relations['knows'];
  /** Each document's place in the space of meanings; none without vectors. */
  readonly places: readonly Float32Array[];
  /** The word vectors; without them all meaning features are 0. */
  readonly vectors: Vectors | undefined;
  /** What a mistyped word of a query is likely meant to be. */
  readonly repair: ReturnType<typeof createRepairer>;
  /** How much `word` tells here, 0–1. */
  weightOf(word: Word): number;
}

/** One kind of term with its weights. */
export interface Family {
  readonly postings: Postings;
  /** What each term tells, 0–1: half by the knowledge, half by the language. */
  readonly weights: Float32Array;
  /** Length of each document's vector of weights. */
  readonly norms: Float32Array;
  /** What a term tells that no document holds. */
  unseen(code: number): number;
}

/** An item is about a name that at least this share of its questions has. */
const SUBJECT = 0.4;

function family(
  documents: Float64Array[],
  itemOf: Int32Array,
  items: number,
  background: (code: number) => number,
): Family {
  const postings = createPostings(documents);
  const weights = new Float32Array(postings.size);
  const scale = Math.log(1 + items);
  for (let term = 0; term < postings.size; term++) {
    let distinct = 0;
    let last = -1;
    for (let i = postings.starts[term] as number; i < (postings.starts[term + 1] as number); i++) {
      const item = itemOf[postings.documents[i] as number] as number;
      if (item !== last) distinct++;
      last = item;
    }
    const own = Math.log((1 + items) / distinct) / scale;
    weights[term] = background(postings.codes[term] as number) * (0.5 + 0.5 * own);
  }
  const norms = Float32Array.from(documents, (_, document) => {
    let sum = 0;
    for (const term of postings.terms(document)) sum += (weights[term] as number) ** 2;
    return Math.sqrt(sum) || 1;
  });
  return { postings, weights, norms, unseen: background };
}

/** The names in at least `SUBJECT` of an item's questions, under any of their synonyms. */
function subjectsOf(questions: readonly (readonly number[])[], list: readonly Word[]): Int32Array {
  const counts = new Map<string, { id: number; count: number }>();
  for (const question of questions) {
    const seen = new Set<string>();
    for (const id of question) {
      const word = list[id] as Word;
      if (!isName(word)) continue;
      const key = word.group < 0 ? word.text : `group ${word.group}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { id, count: 1 });
    }
  }
  const least = SUBJECT * questions.length;
  return Int32Array.from([...counts.values()].filter(({ count }) => count >= least).map(({ id }) => id));
}

/** Reads and indexes a knowledge. */
export function createCatalogue(knowledge: Knowledge, lexicon: Lexicon, vectors?: Vectors): Catalogue {
  const { names, groups } = readSynonyms(knowledge.synonyms);
  const own = new Set(names);
  for (const { keywords } of knowledge.entries) {
    for (const word of keywords) if (/^\p{Script=Han}{2,6}$/u.test(fold(word))) own.add(fold(word));
  }
  const segment: Segmenter = createSegmenter(lexicon, own);
  const read = (text: string): Analysis => analyse(text, segment, lexicon);
  const wordOf = createWordMaker(lexicon, groups);

  const list: Word[] = [];
  const wordIds = new Map<string, number>();
  const tokens = new Map<string, Analysis['tokens'][number]>();
  const idOf = (token: Analysis['tokens'][number]): number => {
    const known = wordIds.get(token.text);
    if (known !== undefined) {
      if (token.kind === 'latin' && !tokens.has(token.raw)) tokens.set(token.raw, token);
      return known;
    }
    wordIds.set(token.text, list.length);
    tokens.set(token.raw, token);
    list.push(wordOf(token));
    return list.length - 1;
  };

  const analyses: Analysis[] = [];
  const texts: string[] = [];
  const items: Item[] = [];
  const itemOf: number[] = [];
  const isAnswer: number[] = [];
  /* Keywords find their entry by its first question, and count in no measure of that question. */
  const keywordsOf = new Map<number, readonly number[]>();
  const add = (text: string, answer: boolean): number => {
    analyses.push(read(text));
    texts.push(text);
    itemOf.push(items.length);
    isAnswer.push(answer ? 1 : 0);
    return analyses.length - 1;
  };
  const addItem = (
    entry: Entry | undefined,
    questions: readonly string[],
    answers: readonly string[],
    keywords: readonly string[],
  ): void => {
    const asks = questions.map((text) => add(text, false));
    const tells = answers.map((text) => add(text, true));
    const words = new Set<number>();
    const figures = new Set<number>();
    let asked = 0;
    for (const document of asks) {
      asked |= (analyses[document] as Analysis).asked;
      for (const token of (analyses[document] as Analysis).tokens) words.add(idOf(token));
    }
    const also = keywords.flatMap((word) => segment(fold(word)).map(idOf));
    for (const id of also) words.add(id);
    if (also.length > 0) keywordsOf.set(asks[0] as number, also);
    const askWords = words.size;
    const subjects = subjectsOf(
      asks.map((document) => (analyses[document] as Analysis).tokens.map(idOf)),
      list,
    );
    for (const document of tells) {
      for (const token of (analyses[document] as Analysis).tokens) words.add(idOf(token));
    }
    for (const document of [...asks, ...tells]) {
      for (const figure of (analyses[document] as Analysis).figures) figures.add(figure);
    }
    items.push({
      ...(entry ? { entry } : {}),
      questions: asks,
      answers: tells,
      words: Int32Array.from(words),
      askWords,
      subjects,
      figures,
      asked,
    });
  };
  for (const entry of knowledge.entries) {
    const en = entry.translations.en;
    addItem(
      entry,
      [entry.question, ...entry.variants, ...(en ? [en.question, ...en.variants] : [])],
      en ? [entry.answer, en.answer] : [entry.answer],
      entry.keywords,
    );
  }
  for (const text of [...knowledge.unanswered, ...knowledge.entries.flatMap((e) => e.notFor)])
    addItem(undefined, [text], [], []);

  const itemIds = Int32Array.from(itemOf);
  const wordLists = analyses.map((a) => Float64Array.from(new Set(a.tokens.map(idOf))).sort());
  const found = wordLists.map((ids, document) => {
    const also = keywordsOf.get(document);
    return also ? Float64Array.from(new Set([...ids, ...also])).sort() : ids;
  });
  const keyLists = wordLists.map((ids) => {
    const keys = new Set<number>();
    for (const id of ids) {
      const word = list[id] as Word;
      if (word.id >= 0 && word.background > 0.4) for (const key of lexicon.keys(word.id)) keys.add(key);
    }
    return Float64Array.from(keys).sort();
  });
  const grams = family(
    analyses.map((a) => a.grams),
    itemIds,
    items.length,
    createGramBackground(lexicon),
  );
  const sounds = family(
    analyses.map((a) => a.sounds),
    itemIds,
    items.length,
    () => 0.8,
  );
  const wordFamily = family(found, itemIds, items.length, (id) => list[id]?.background ?? 1);
  const termOf = Int32Array.from(list, (_, id) => wordFamily.postings.find(id));
  const words: Catalogue['words'] = {
    list,
    weights: Float32Array.from(
      list,
      ({ background }, id) => wordFamily.weights[termOf[id] as number] ?? background,
    ),
    family: wordFamily,
    termOf,
    ofDocument: wordLists.map((ids) => Int32Array.from(ids)),
  };
  const keys = family(keyLists, itemIds, items.length, () => 0.6);

  /* Words by their characters, meanings and sounds, so that related ones are found without a scan. */
  const relations = createRelations(list, lexicon, vectors);
  const catalogue: Catalogue = {
    items,
    lexicon,
    read,
    wordOf,
    itemOf: itemIds,
    isAnswer: Uint8Array.from(isAnswer),
    grams,
    sounds,
    words,
    keys,
    compacts: analyses.map((a) => a.compact),
    texts,
    asked: Int32Array.from(analyses, (a) => a.asked),
    related: relations.related,
    knows: relations.knows,
    repair: createRepairer(tokens.values(), lexicon),
    vectors,
    places: vectors ? analyses.map((a) => vectors.vectorOf(a.tokens.map(({ text }) => text))) : [],
    weightOf(word) {
      const id = wordIds.get(word.text);
      return id === undefined ? word.background : (words.weights[id] as number);
    },
  };
  /* The closures above keep what they share alive: the analyses, the largest of it, are read out by now. */
  analyses.length = 0;
  return catalogue;
}

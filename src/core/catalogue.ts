import { createGramBackground } from './background.js';
import { createCorrector } from './correct.js';
import { distinct } from './distinct.js';
import { createFamily, type Family } from './family.js';
import type { Entry, Knowledge } from './knowledge.js';
import { type Lexicon, POS } from './lexicon.js';
import { createMender } from './mend.js';
import { createPlaces, type Places } from './places.js';
import { createPool } from './pool.js';
import { createPostingsBuilder, oneWay, type Postings, type TwoWayPostings } from './postings.js';
import { createRelations, type Relations } from './relations.js';
import { createStrangers } from './strangers.js';
import { readSynonyms } from './synonyms.js';
import { acronymsIn } from './text/acronyms.js';
import { type Analysis, analyse, gramCode } from './text/analysis.js';
import { mendAsking, THINGS, toldBy } from './text/asked.js';
import { BEARING } from './text/focus.js';
import { fold } from './text/fold.js';
import { completeFigures } from './text/numbers.js';
import { keepWhole } from './text/phrases.js';
import { createSegmenter, type Segmenter, type Token } from './text/segment.js';
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
  /** The members of kinds that it names, each once: those of its questions first. */
  readonly members: Int32Array;
  /** How many of `members` its questions name. */
  readonly askMembers: number;
  /** Ids of the names that it is about: those in most of its questions, one of each group of synonyms. */
  readonly subjects: Int32Array;
  readonly figures: ReadonlySet<number>;
  /** What its questions ask for, as bits. */
  readonly asked: number;
  /** What its answers may tell, as bits. */
  readonly told: number;
}

/** The knowledge, read and indexed: what queries are matched against. */
export interface Catalogue {
  readonly items: readonly Item[];
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
  readonly related: Relations['related'];
  /** The documents' places in the space of meanings; `undefined` without vectors. */
  readonly places: Places | undefined;
  /** The word vectors; without them all meaning features are 0. */
  readonly vectors: Vectors | undefined;
  /** How much `word` tells here, 0–1. */
  weightOf(word: Word): number;
}

/** An item is about a name that at least this share of its questions has. */
const SUBJECT = 0.4;
/** From this squared cosine on, a word of the dictionary is one that the knowledge speaks of. */
const MEANT = 0.25;
/** In how many texts it is looked whether two characters stand there by themselves. */
const LOOKED_AT = 100;
/** What most items have, once for all of them. */
const NO_FIGURES: ReadonlySet<number> = new Set();

/** The names in at least `SUBJECT` of an item's questions, under any of their synonyms. */
function subjectsOf(questions: readonly (readonly number[])[], list: readonly Word[]): number[] {
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
  return [...counts.values()].filter(({ count }) => count >= least).map(({ id }) => id);
}

/** Reads and indexes a knowledge. */
export function createCatalogue(knowledge: Knowledge, lexicon: Lexicon, vectors?: Vectors): Catalogue {
  const { names, groups } = readSynonyms(knowledge.synonyms);
  const own = new Set(names);
  for (const { keywords } of knowledge.entries) {
    for (const word of keywords) if (/^\p{Script=Han}{2,6}$/u.test(fold(word))) own.add(fold(word));
  }
  const segment: Segmenter = createSegmenter(lexicon, own);
  const read = (text: string, segmenter = segment): Analysis => analyse(text, segmenter, lexicon, BEARING);
  const readAnswer = (text: string): Analysis => analyse(text, segment, lexicon);
  const wordOf = createWordMaker(lexicon, groups);

  const list: Word[] = [];
  const wordIds = new Map<string, number>();
  const tokens = new Map<string, Token>();
  const idOf = (token: Token): number => {
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

  /* A text goes into these at once: its analysis is many times as large, and is let go. */
  const gramTerms = createPostingsBuilder();
  const soundTerms = createPostingsBuilder();
  const wordTerms = createPostingsBuilder();
  const keyTerms = createPostingsBuilder();
  const keepWords = createPool();
  const ofDocument: Int32Array[] = [];
  const named: Int32Array[] = [];
  const compacts: string[] = [];
  const askedOf: number[] = [];
  /* The words of each text as they come, which its place is made of when it is first asked for. */
  const sequences: Int32Array[] = [];
  const texts: string[] = [];
  const items: Item[] = [];
  const allFigures = new Map<number, string>();
  const itemOf: number[] = [];
  const isAnswer: number[] = [];
  const namesIn = (analysis: Analysis): number[] => {
    const pairs: number[] = [];
    for (const { member, start, end } of analysis.mentions) {
      for (const token of analysis.tokens)
        if (token.start < end && token.end > start) pairs.push(member, idOf(token));
    }
    return pairs;
  };
  /** Adds a document; `also` are words that find it and count in no measure of it. */
  const add = (
    text: string,
    analysis: Analysis,
    sequence: readonly number[],
    answer: boolean,
    also: readonly number[],
  ): number => {
    const distinctIds = distinct(sequence);
    const ids = keepWords(distinctIds);
    const keys: number[] = [];
    for (const id of ids) {
      const word = list[id] as Word;
      if (word.id < 0 || word.background <= 0.4) continue;
      const explaining = lexicon.keys(word.id);
      for (let i = 0; i < explaining.length; i++) keys.push(explaining[i] as number);
    }
    gramTerms.add(analysis.grams);
    soundTerms.add(analysis.sounds);
    wordTerms.add(also.length > 0 ? distinct([...ids, ...also]) : distinctIds);
    keyTerms.add(distinct(keys));
    ofDocument.push(ids);
    named.push(keepWords(namesIn(analysis)));
    compacts.push(analysis.compact);
    askedOf.push(analysis.asked);
    if (vectors) sequences.push(keepWords(sequence));
    texts.push(text);
    itemOf.push(items.length);
    isAnswer.push(answer ? 1 : 0);
    return texts.length - 1;
  };
  const addItem = (
    entry: Entry | undefined,
    questions: readonly string[],
    answers: readonly string[],
    keywords: readonly string[],
  ): void => {
    const asks = questions.map((question) => read(question));
    const tells = answers.map(readAnswer);
    const askIds = asks.map(({ tokens }) => tokens.map(idOf));
    const words = new Set(askIds.flat());
    /* Keywords find their entry by its first question. */
    const also = keywords.flatMap((word) => segment(fold(word)).map(idOf));
    for (const id of also) words.add(id);
    const askWords = words.size;
    const tellIds = tells.map(({ tokens }) => tokens.map(idOf));
    for (const ids of tellIds) for (const id of ids) words.add(id);
    const members = new Set(asks.flatMap((each) => each.mentions.map(({ member }) => member)));
    const askMembers = members.size;
    for (const each of tells) for (const { member } of each.mentions) members.add(member);
    const figures = [...asks, ...tells].flatMap((each) => each.figures);
    for (const { value, text } of figures) if (!allFigures.has(value)) allFigures.set(value, text);
    items.push({
      ...(entry ? { entry } : {}),
      questions: asks.map((each, i) =>
        add(questions[i] as string, each, askIds[i] as number[], false, i === 0 ? also : []),
      ),
      answers: tells.map((each, i) => add(answers[i] as string, each, tellIds[i] as number[], true, [])),
      words: keepWords([...words]),
      askWords,
      members: keepWords([...members]),
      askMembers,
      subjects: keepWords(subjectsOf(askIds, list)),
      figures: figures.length > 0 ? new Set(figures.map(({ value }) => value)) : NO_FIGURES,
      asked: asks.reduce((bits, { asked }) => bits | asked, 0),
      told: tells.length > 0 ? tells.reduce((bits, { folded }) => bits | toldBy(folded), 0) : THINGS,
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
  const weigh = <P extends Postings>(postings: P, background: Family['unseen']): Family<P> =>
    createFamily(postings, itemIds, items.length, background);
  const wordFamily = weigh(oneWay(wordTerms.finish()), (id) => list[id]?.background ?? 1);
  const termOf = Int32Array.from(list, (_, id) => wordFamily.postings.find(id));
  const words: Catalogue['words'] = {
    list,
    weights: Float32Array.from(
      list,
      ({ background }, id) => wordFamily.weights[termOf[id] as number] ?? background,
    ),
    family: wordFamily,
    termOf,
    ofDocument,
  };

  /* Words by their characters, meanings and sounds, so that related ones are found without a scan. */
  const relations = createRelations(list, lexicon, vectors);
  const isKnown = (token: Token): boolean => {
    const word = wordOf(token);
    return word.pos === POS.function || relations.knows(word);
  };
  const isMeant = (token: Token): boolean =>
    isKnown(token) || relations.related(wordOf(token)).meaning.some((likeness) => likeness >= MEANT);
  const grams = weigh(gramTerms.finish(), createGramBackground(lexicon));
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
  const mend = createMender(tokens.values(), names, segment, lexicon, isKnown, isMeant, standsAlone);
  const correct = createCorrector(lexicon, isOwn);
  const strangersIn = createStrangers(
    list.filter(isName).map(({ text }) => text),
    lexicon,
    isOwn,
    (rest, name) => lexicon.find(rest) >= 0 || wordIds.has(rest) || standsAlone(rest, name),
  );
  /* What stands in the knowledge as it is asked is no slip of anything. */
  const standing = new Set(compacts);
  return {
    items,
    lexicon,
    read(question) {
      const plain = read(question);
      if (standing.has(plain.compact)) return plain;
      const strangers = strangersIn(plain.tokens);
      const apart = keepWhole(segment, strangers);
      const analysis = strangers.size > 0 ? read(question, apart) : plain;
      const asTheyAre = new Set([...acronymsIn(question), ...strangers]);
      const meant = completeFigures(mendAsking(mend(correct(analysis, apart), asTheyAre)), allFigures);
      return meant === analysis.folded ? analysis : read(meant, apart);
    },
    wordOf,
    titled: new Set(readAnswer(knowledge.title).tokens.map(({ text }) => text)),
    itemOf: itemIds,
    isAnswer: Uint8Array.from(isAnswer),
    grams,
    sounds: weigh(soundTerms.finish(), () => 0.8),
    words,
    named,
    keys: weigh(oneWay(keyTerms.finish()), () => 0.6),
    compacts,
    texts,
    asked: Int32Array.from(askedOf),
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

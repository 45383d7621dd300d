import { distinct } from '../collections/distinct.js';
import { createPool } from '../collections/pool.js';
import type { Entry, Knowledge } from '../knowledge.js';
import type { Lexicon } from '../tables/lexicon.js';
import type { Analysis } from '../text/analysis.js';
import { THINGS, toldBy } from '../text/asked.js';
import { fold } from '../text/fold.js';
import type { Token } from '../text/segment.js';
import { createGramBackground } from './background.js';
import { type Weighed, weigh } from './family.js';
import { createPostingsBuilder, oneWay, type Postings, type TwoWayPostings } from './postings.js';
import type { Reader } from './reader.js';
import { markWords } from './relations.js';
import { isExplained, isName, type Word } from './words.js';

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

/** What stands in a knowledge's texts: plain data but for what opens the words, and all that takes long to make of them. */
export interface Contents {
  readonly items: readonly Item[];
  readonly compacts: readonly string[];
  /** The item of each document. */
  readonly itemOf: Int32Array;
  /** Whether a document is an answer. */
  readonly isAnswer: Uint8Array;
  readonly asked: Int32Array;
  /** The words, each once. */
  readonly words: readonly Word[];
  /** The words as they are written, for what looks for mistyped ones. */
  readonly tokens: () => readonly Token[];
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
  readonly grams: Weighed<TwoWayPostings>;
  readonly sounds: Weighed<TwoWayPostings>;
  /** The words as terms of documents. */
  readonly wordTerms: Weighed;
  readonly keys: Weighed;
  /** The term of each word, −1 for a keyword that stands in no text. */
  readonly termOf: Int32Array;
  /** What each word tells, 0–1. */
  readonly weights: Float32Array;
  /** The words by what they have in common with others. */
  readonly marks: Postings;
}

/** An item is about a name that at least this share of its questions has. */
const SUBJECT = 0.4;
/** What most items have, once for all of them. */
export const NO_FIGURES: ReadonlySet<number> = new Set();

/** What an item is read from. */
interface Source {
  readonly entry?: Entry;
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly keywords: readonly string[];
}

/** What the items are read from, in order: the entries, then what is known not to be answered. */
export function sourcesOf({ entries, unanswered }: Knowledge): Source[] {
  const answered = entries.map((entry): Source => {
    const { question, variants, answer, keywords, translations } = entry;
    const { en } = translations;
    return {
      entry,
      questions: [question, ...variants, ...(en ? [en.question, ...en.variants] : [])],
      answers: en ? [answer, en.answer] : [answer],
      keywords,
    };
  });
  const open = [...unanswered, ...entries.flatMap(({ notFor }) => notFor)];
  return [...answered, ...open.map((text): Source => ({ questions: [text], answers: [], keywords: [] }))];
}

/** Each document as it was written, by its id. */
export const textsOf = (knowledge: Knowledge): string[] =>
  sourcesOf(knowledge).flatMap(({ questions, answers }) => [...questions, ...answers]);

/** A function of this place would keep all that `readContents` has at hand. */
const always =
  <T>(value: T) =>
  (): T =>
    value;

/** The names in at least `SUBJECT` of an item's questions, under any of their synonyms. */
export function subjectsOf(questions: readonly (readonly number[])[], list: readonly Word[]): number[] {
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

/** What a term tells by the language alone, 0–1, by its code. */
type Background = (code: number) => number;

/** What terms tell that are no words, by their kind. */
export const backgroundsOf = (
  lexicon: Lexicon,
): Readonly<Record<'grams' | 'sounds' | 'keys', Background>> => ({
  grams: createGramBackground(lexicon),
  sounds: () => 0.8,
  keys: () => 0.6,
});

/**
 * Reads a knowledge's texts.
 * @param withSequences whether the words of each document are kept as they come, which its meaning is made of.
 */
export function readContents(
  knowledge: Knowledge,
  reader: Reader,
  lexicon: Lexicon,
  withSequences: boolean,
): Contents {
  const backgrounds = backgroundsOf(lexicon);
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
    list.push(reader.wordOf(token));
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
  const items: Item[] = [];
  const allFigures = new Map<number, string>();
  const figuresOf = new Map<number, readonly number[]>();
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
      if (!isExplained(word)) continue;
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
    if (withSequences) sequences.push(keepWords(sequence));
    if (analysis.figures.length > 0)
      figuresOf.set(
        itemOf.length,
        analysis.figures.map(({ value }) => value),
      );
    itemOf.push(items.length);
    isAnswer.push(answer ? 1 : 0);
    return itemOf.length - 1;
  };
  for (const { entry, questions, answers, keywords } of sourcesOf(knowledge)) {
    const asks = questions.map((question) => reader.question(question));
    const tells = answers.map((answer) => reader.answer(answer));
    const askIds = asks.map(({ tokens }) => tokens.map(idOf));
    const words = new Set(askIds.flat());
    /* Keywords find their entry by its first question. */
    const also = keywords.flatMap((word) => reader.segment(fold(word)).map(idOf));
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
      questions: asks.map((each, i) => add(each, askIds[i] as number[], false, i === 0 ? also : [])),
      answers: tells.map((each, i) => add(each, tellIds[i] as number[], true, [])),
      words: keepWords([...words]),
      askWords,
      members: keepWords([...members]),
      askMembers,
      subjects: keepWords(subjectsOf(askIds, list)),
      figures: figures.length > 0 ? new Set(figures.map(({ value }) => value)) : NO_FIGURES,
      asked: asks.reduce((bits, { asked }) => bits | asked, 0),
      told: tells.length > 0 ? tells.reduce((bits, { folded }) => bits | toldBy(folded), 0) : THINGS,
    });
  }

  const itemIds = Int32Array.from(itemOf);
  const weighed = <P extends Postings>(postings: P, background: Background): Weighed<P> =>
    weigh(postings, itemIds, items.length, background);
  const words = weighed(oneWay(wordTerms.finish()), (id) => list[id]?.background ?? 1);
  const termOf = Int32Array.from(list, (_, id) => words.postings.find(id));
  return {
    items,
    compacts,
    itemOf: itemIds,
    isAnswer: Uint8Array.from(isAnswer),
    asked: Int32Array.from(askedOf),
    words: list,
    tokens: always([...tokens.values()]),
    ofDocument,
    sequences,
    named,
    figures: allFigures,
    figuresOf,
    grams: weighed(gramTerms.finish(), backgrounds.grams),
    sounds: weighed(soundTerms.finish(), backgrounds.sounds),
    wordTerms: words,
    keys: weighed(oneWay(keyTerms.finish()), backgrounds.keys),
    termOf,
    weights: Float32Array.from(
      list,
      ({ background }, id) => words.weights[termOf[id] as number] ?? background,
    ),
    marks: markWords(list, lexicon),
  };
}

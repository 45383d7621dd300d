import { createPool } from '../collections/pool.js';
import type { Entry, Knowledge } from '../knowledge.js';
import type { Lexicon } from '../tables/lexicon.js';
import { THINGS, toldBy } from '../text/asked.js';
import { fold } from '../text/fold.js';
import type { Token } from '../text/segment.js';
import { createGramBackground } from './background.js';
import { createDocumentBuilder, createWordList, type Documents } from './documents.js';
import { type Weighed, weigh } from './family.js';
import type { Postings, TwoWayPostings } from './postings.js';
import type { Reader } from './reader.js';
import { markWords } from './relations.js';
import { isName, type Word } from './words.js';

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
export interface Contents extends Documents {
  readonly items: readonly Item[];
  /** The words, each once. */
  readonly words: readonly Word[];
  /** The words as they are written, for what looks for mistyped ones. */
  readonly tokens: () => readonly Token[];
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
  const list = createWordList(reader);
  const { words, idOf } = list;
  const keep = createPool();
  const builder = createDocumentBuilder(list, lexicon, keep, withSequences);
  const items = sourcesOf(knowledge).map((source, item): Item => {
    const { entry, questions, answers, keywords } = source;
    const asks = questions.map((question) => reader.question(question));
    const tells = answers.map((answer) => reader.answer(answer));
    const askIds = asks.map(({ tokens }) => tokens.map(idOf));
    const has = new Set(askIds.flat());
    /* Keywords find their entry by its first question. */
    const also = keywords.flatMap((word) => reader.segment(fold(word)).map(idOf));
    for (const id of also) has.add(id);
    const askWords = has.size;
    const tellIds = tells.map(({ tokens }) => tokens.map(idOf));
    for (const ids of tellIds) for (const id of ids) has.add(id);
    const members = new Set(asks.flatMap((each) => each.mentions.map(({ member }) => member)));
    const askMembers = members.size;
    for (const each of tells) for (const { member } of each.mentions) members.add(member);
    const figures = [...asks, ...tells].flatMap((each) => each.figures);
    return {
      ...(entry ? { entry } : {}),
      questions: asks.map((each, i) =>
        builder.add(each, askIds[i] as number[], item, false, i === 0 ? also : []),
      ),
      answers: tells.map((each, i) => builder.add(each, tellIds[i] as number[], item, true, [])),
      words: keep([...has]),
      askWords,
      members: keep([...members]),
      askMembers,
      subjects: keep(subjectsOf(askIds, words)),
      figures: figures.length > 0 ? new Set(figures.map(({ value }) => value)) : NO_FIGURES,
      asked: asks.reduce((bits, { asked }) => bits | asked, 0),
      told: tells.length > 0 ? tells.reduce((bits, { folded }) => bits | toldBy(folded), 0) : THINGS,
    };
  });

  const { documents, terms } = builder.finish();
  const weighed = <P extends Postings>(postings: P, background: Background): Weighed<P> =>
    weigh(postings, documents.itemOf, items.length, background);
  const wordTerms = weighed(terms.words, (id) => words[id]?.background ?? 1);
  const termOf = Int32Array.from(words, (_, id) => wordTerms.postings.find(id));
  return {
    ...documents,
    items,
    words,
    tokens: always(list.written()),
    grams: weighed(terms.grams, backgrounds.grams),
    sounds: weighed(terms.sounds, backgrounds.sounds),
    wordTerms,
    keys: weighed(terms.keys, backgrounds.keys),
    termOf,
    weights: Float32Array.from(
      words,
      ({ background }, id) => wordTerms.weights[termOf[id] as number] ?? background,
    ),
    marks: markWords(words, lexicon),
  };
}

import type { Article, Knowledge, Paragraph } from '../knowledge.js';
import { createGramBackground } from '../retrieval/background.js';
import { createPostings, type Postings } from '../retrieval/postings.js';
import { readSynonyms } from '../retrieval/synonyms.js';
import { createWordMaker, isName, type Word } from '../retrieval/words.js';
import { type Lexicon, POS } from '../tables/lexicon.js';
import { gramCode } from '../text/analysis.js';
import { createSegmenter, type Token } from '../text/segment.js';
import { standardise } from '../text/standard.js';
import { holds } from './asking.js';
import { type Span, splitSentences } from './sentences.js';

/** A folded text's terms: words, characters and pairs of characters. */
export interface Reading {
  readonly folded: string;
  readonly tokens: readonly Token[];
}

/** The articles of a knowledge, read and indexed by sentence; sentences and paragraphs are ids from 0. */
export interface Corpus {
  readonly lexicon: Lexicon;
  readonly articles: readonly Article[];
  /** A text as it is matched: folded, numerals in digits. */
  readonly fold: (text: string) => string;
  readonly read: (text: string) => Reading;
  readonly wordOf: (token: Token) => Word;
  /** The code of a word; equal for words of one synonym group. Negative, so that no gram has it. */
  codeOf(word: Word): number;
  /** Where each paragraph stands; a very long one is several here. */
  readonly paragraphs: readonly { readonly article: number; readonly paragraph: number }[];
  /** Sentences of paragraph `p`: from `firsts[p]` to `firsts[p + 1]`. */
  readonly firsts: Int32Array;
  readonly spans: readonly Span[];
  /** What kinds of answer each sentence holds; see `KIND`. */
  readonly kinds: Uint16Array;
  /** Which words each paragraph, its article's title included, holds: words and grams. */
  readonly postings: Postings;
  /** What each term tells, 0–1: half by the articles, half by the language. */
  readonly weights: Float32Array;
  /** What a term tells that no article holds. */
  unseen(code: number): number;
  /** Each sentence's terms, ascending, one sentence after another. */
  readonly terms: Int32Array;
  readonly starts: Int32Array;
  /** Each title's terms, ascending. */
  readonly titles: readonly Int32Array[];
  /** Every word by its term; `undefined` for a gram. */
  readonly words: readonly (Word | undefined)[];
  /** What each term is: see `ROLE`. */
  readonly roles: Uint8Array;
  /** The text of a sentence, as it was written. */
  textOf(sentence: number): string;
  /** The paragraph that a sentence stands in. */
  paragraphOf(sentence: number): number;
}

/** What a term may be. */
export const ROLE = Object.freeze({ gram: 0, grammar: 1, word: 2, name: 3 });

function roleOf(word: Word | undefined): number {
  if (!word) return ROLE.gram;
  if (word.pos === POS.function) return ROLE.grammar;
  return isName(word) ? ROLE.name : ROLE.word;
}

const HAN = /\p{Script=Han}/u;

/** Codes of the characters and pairs of neighbours in folded text; punctuation parts pairs. */
export function eachGram(folded: string, visit: (code: number, start: number, end: number) => void): void {
  let previous = 0;
  let before = 0;
  let position = 0;
  for (const character of folded) {
    const code = character.codePointAt(0) as number;
    const end = position + character.length;
    if (HAN.test(character)) {
      visit(gramCode(code, 0), position, end);
      if (previous > 0) visit(gramCode(previous, code), before, end);
      previous = code;
    } else previous = 0;
    before = position;
    position = end;
  }
}

/** A paragraph of more sentences is indexed in stretches of so many, lest it hold some of everything. */
const BLOCK = 40;
/** Reads and indexes the articles of a knowledge. */
export function createCorpus(knowledge: Knowledge, lexicon: Lexicon): Corpus {
  const { names, groups } = readSynonyms(knowledge.synonyms);
  const segment = createSegmenter(lexicon, names);
  const wordOf = createWordMaker(lexicon, groups);
  const read = (text: string): Reading => {
    const folded = standardise(text);
    return { folded, tokens: segment(folded) };
  };
  const wordCodes = new Map<string, number>();
  const known = new Map<number, Word>();
  const keyOf = ({ text, group }: Word): string => (group >= 0 ? `=${group}` : text);
  const codesOf = ({ folded, tokens }: Reading): Set<number> => {
    const codes = new Set<number>();
    eachGram(folded, (code) => codes.add(code));
    for (const token of tokens) {
      const word = wordOf(token);
      const key = keyOf(word);
      let code = wordCodes.get(key);
      if (code === undefined) {
        code = -1 - wordCodes.size;
        wordCodes.set(key, code);
        known.set(code, word);
      }
      codes.add(code);
    }
    return codes;
  };

  const paragraphs: { article: number; paragraph: number }[] = [];
  const firsts: number[] = [];
  const spans: Span[] = [];
  const kinds: number[] = [];
  const sentenceCodes: Float64Array[] = [];
  const documents: Float64Array[] = [];
  const titleCodes = knowledge.articles.map(({ title }) => codesOf(read(title)));
  for (const [article, { paragraphs: list }] of knowledge.articles.entries()) {
    for (const [paragraph, { text }] of list.entries()) {
      let all = new Set<number>();
      for (const [i, span] of splitSentences(text).entries()) {
        if (i % BLOCK === 0) {
          if (i > 0) documents.push(Float64Array.from(all));
          all = new Set(titleCodes[article]);
          paragraphs.push({ article, paragraph });
          firsts.push(spans.length);
        }
        const reading = read(text.slice(span.start, span.end));
        const codes = codesOf(reading);
        spans.push(span);
        kinds.push(holds(reading.folded));
        sentenceCodes.push(Float64Array.from(codes));
        for (const code of codes) all.add(code);
      }
      if (all.size > 0) documents.push(Float64Array.from(all));
    }
  }
  firsts.push(spans.length);

  const postings = createPostings(documents);
  const words: (Word | undefined)[] = new Array(postings.size).fill(undefined);
  for (const [code, word] of known) words[postings.find(code)] = word;
  const starts = new Int32Array(spans.length + 1);
  for (const [i, codes] of sentenceCodes.entries()) starts[i + 1] = (starts[i] as number) + codes.length;
  const terms = new Int32Array(starts[spans.length] as number);
  const codeOfTerm = new Float64Array(postings.size);
  const termsOf = (codes: Iterable<number>): Int32Array =>
    Int32Array.from(codes, (code) => {
      const term = postings.find(code);
      codeOfTerm[term] = code;
      return term;
    }).sort();
  for (const [i, codes] of sentenceCodes.entries()) terms.set(termsOf(codes), starts[i] as number);
  const titles = titleCodes.map((codes, i) =>
    knowledge.articles[i]?.paragraphs.length ? termsOf(codes) : new Int32Array(0),
  );

  const unseen = createGramBackground(lexicon);
  const scale = Math.log(1 + documents.length);
  const weights = Float32Array.from(codeOfTerm, (code, term) => {
    const count = (postings.starts[term + 1] as number) - (postings.starts[term] as number);
    const rarity = Math.log((1 + documents.length) / count) / scale;
    return (words[term]?.background ?? unseen(code)) * (0.5 + 0.5 * rarity);
  });
  const paragraphIds = new Int32Array(spans.length);
  for (let p = 0; p < paragraphs.length; p++) paragraphIds.fill(p, firsts[p], firsts[p + 1]);
  const paragraphOf = (sentence: number): number => paragraphIds[sentence] as number;
  return {
    lexicon,
    articles: knowledge.articles,
    fold: standardise,
    read,
    wordOf,
    codeOf: (word) => wordCodes.get(keyOf(word)) ?? 0,
    paragraphs,
    firsts: Int32Array.from(firsts),
    spans,
    kinds: Uint16Array.from(kinds),
    postings,
    weights,
    unseen,
    terms,
    starts,
    titles,
    words,
    roles: Uint8Array.from(words, roleOf),
    textOf(sentence) {
      const { article, paragraph } = paragraphs[paragraphOf(sentence)] as (typeof paragraphs)[number];
      const { start, end } = spans[sentence] as Span;
      const { text } = (knowledge.articles[article] as Article).paragraphs[paragraph] as Paragraph;
      return text.slice(start, end);
    },
    paragraphOf,
  };
}

import { append } from '../collections/lists.js';
import type { Knowledge } from '../knowledge.js';
import type { Lexicon } from '../tables/lexicon.js';
import { type Analysis, analyse } from '../text/analysis.js';
import { BEARING } from '../text/focus.js';
import { fold } from '../text/fold.js';
import { createSegmenter, type Segmenter, type Token } from '../text/segment.js';
import { readSynonyms } from './synonyms.js';
import { createWordMaker, type Word } from './words.js';

/** Reads texts as a knowledge's words and names have them. */
export interface Reader {
  readonly segment: Segmenter;
  /** The knowledge's names, which are kept whole. */
  readonly names: ReadonlySet<string>;
  readonly wordOf: (token: Token) => Word;
  /** Reads a question, as it is written; with another segmenter than the knowledge's where one is given. */
  question(text: string, segmenter?: Segmenter): Analysis;
  answer(text: string): Analysis;
}

/** What a text has that names a thing by a letter; to fold all others would take long at each start. */
const HAN = /\p{Script=Han}/u;
const LETTER = /[^\p{Script=Han}\p{P}\p{Nd}\s]/u;
/** A letter before a Chinese character. */
const LETTERED = /(?<![a-z\d])[a-z] ?(?=(\p{Script=Han}))/gu;

/**
 * What a knowledge tells apart by a letter, as its questions name it: A 棚 and B 棚, of a studio with both. One of a kind
 * is none (T 恤, U 盘).
 */
function* letteredIn({ entries }: Knowledge): Generator<string> {
  const byHead = new Map<string, string[]>();
  for (const { question, variants } of entries) {
    for (const text of [question, ...variants]) {
      if (!HAN.test(text) || !LETTER.test(text)) continue;
      for (const [letter, head] of fold(text).matchAll(LETTERED))
        append(byHead, head as string, letter.trim() + head);
    }
  }
  for (const names of byHead.values()) if (new Set(names).size > 1) yield* names;
}

/** Makes the reader of a knowledge. */
export function createReader(knowledge: Knowledge, lexicon: Lexicon): Reader {
  const { names, groups } = readSynonyms(knowledge.synonyms);
  const own = new Set(names);
  for (const { keywords } of knowledge.entries) {
    for (const word of keywords) if (/^\p{Script=Han}{2,6}$/u.test(fold(word))) own.add(fold(word));
  }
  for (const name of letteredIn(knowledge)) own.add(name);
  const segment = createSegmenter(lexicon, own);
  return {
    segment,
    names,
    wordOf: createWordMaker(lexicon, groups),
    question: (text, segmenter = segment) => analyse(text, segmenter, lexicon, BEARING),
    answer: (text) => analyse(text, segment, lexicon),
  };
}

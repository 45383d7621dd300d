import { type Lexicon, POS } from '../tables/lexicon.js';
import { acronymsIn } from '../text/acronyms.js';
import { type Analysis, gramCode } from '../text/analysis.js';
import { mendAsking } from '../text/asked.js';
import { completeFigures } from '../text/numbers.js';
import { keepWhole } from '../text/phrases.js';
import type { Token } from '../text/segment.js';
import { createCorrector } from '../typos/correct.js';
import { createMender } from '../typos/mend.js';
import { createStrangers } from '../typos/strangers.js';
import type { Contents } from './contents.js';
import type { Reader } from './reader.js';
import type { Relations } from './relations.js';
import { isName } from './words.js';

/** What a question is read by. */
export interface QuestionReading {
  readonly lexicon: Lexicon;
  readonly reader: Reader;
  readonly contents: Contents;
  readonly relations: Relations;
  /** Each document as it was written. */
  readonly texts: readonly string[];
  /** Whether a text is a word of the knowledge. */
  readonly isWord: (text: string) => boolean;
}

/** From this squared cosine on, a word of the dictionary is one that the knowledge speaks of. */
const MEANT = 0.25;
/** In how many texts it is looked whether two characters stand there by themselves. */
const LOOKED_AT = 100;

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

/** Makes what reads a question as it is meant: mistyped words, words of asking and figures put right. */
export function createQuestionReader({
  lexicon,
  reader,
  contents,
  relations,
  texts,
  isWord,
}: QuestionReading): (question: string) => Analysis {
  const { segment, names, wordOf } = reader;
  const { compacts, figures } = contents;
  const { find, starts, documents } = contents.grams.postings;

  const isKnown = (token: Token): boolean => {
    const word = wordOf(token);
    return word.pos === POS.function || relations.knows(word);
  };
  const isMeant = (token: Token): boolean =>
    isKnown(token) || relations.related(wordOf(token)).meaning.some((likeness) => likeness >= MEANT);
  const isOwn = (first: number, second: number): boolean => find(gramCode(first, second)) >= 0;
  const standsAlone = (pair: string, word: string): boolean => {
    const term = find(gramCode(pair.charCodeAt(0), pair.charCodeAt(1)));
    if (term < 0) return false;
    const start = starts[term] as number;
    const end = Math.min(starts[term + 1] as number, start + LOOKED_AT);
    return documents
      .subarray(start, end)
      .some((document) => (compacts[document] as string).replaceAll(word, ' ').includes(pair));
  };
  const mend = createMender({
    tokensOf: contents.tokens,
    names,
    segment,
    lexicon,
    isKnown,
    isMeant,
    standsAlone,
  });
  const correct = createCorrector(lexicon, isOwn);
  const strangersIn = createStrangers(
    contents.words.filter(isName).map(({ text }) => text),
    lexicon,
    isOwn,
    (rest, name) => lexicon.find(rest) >= 0 || isWord(rest) || standsAlone(rest, name),
  );
  /* What stands in the knowledge as it is asked, however it is spaced, is no slip of anything. */
  const standing = new Map(compacts.map((compact, document) => [compact, document]));

  return (question) => {
    const plain = reader.question(question);
    const same = standing.get(plain.compact);
    if (same !== undefined) return inFewerWords(plain, () => reader.question(texts[same] as string));
    const strangers = strangersIn(plain.tokens);
    const apart = keepWhole(segment, strangers);
    const analysis = strangers.size > 0 ? reader.question(question, apart) : plain;
    const asTheyAre = new Set([...acronymsIn(question), ...strangers]);
    const meant = completeFigures(mendAsking(mend(correct(analysis, apart), asTheyAre)), figures);
    return meant === analysis.folded ? analysis : reader.question(meant, apart);
  };
}

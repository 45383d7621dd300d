import { distinct } from '../collections/distinct.js';
import { remember } from '../collections/memo.js';
import type { Lexicon } from '../tables/lexicon.js';
import type { Meanings } from './meanings.js';
import { createPostings, oneWay, type Postings } from './postings.js';
import { nearness, sameness, type Word } from './words.js';

/** The knowledge's words that a query word may mean, side by side: numbers that stand together are read fast. */
export interface Related {
  /** Their ids, each once. */
  readonly ids: Int32Array;
  readonly near: Float64Array;
  readonly same: Float64Array;
  /** Squared cosine of their vectors where it is positive, 0–1; 0 without vectors. */
  readonly meaning: Float64Array;
}

/** How many query words' relations are kept. */
const CACHED = 4096;
/** Relations below this are none. */
const FAINT = 0.2;
const NO_MEANINGS: ReadonlyMap<number, number> = new Map();
const NONE = new Int32Array();
/** A mark that more words share than this relates nothing. */
const COMMON = 400;

/** What words have in common that may mean the same. */
const MARK = Object.freeze({
  explanation: 0,
  word: 1,
  group: 2,
  member: 3,
  character: 4,
  beginning: 5,
  sounds: 6,
});
/** Below this is what a mark tells, above it its kind. */
const KIND = 2 ** 48;
/** How many units of a word that is not Chinese are its beginning. */
const BEGINNING = 4;
/** More than there are syllables, or letters of Latin. */
const SYLLABLES = 512;
const LETTERS = 4096;
/** Of longer words the last ones tell: what is multiplied by `SYLLABLES` stays within 2⁵³. */
const MOST_SOUNDS = 2 ** 44;

const textOf = ({ text }: Word): string => text;
const markOf = (kind: keyof typeof MARK, value: number): number => MARK[kind] * KIND + value;

function beginningOf(text: string): number {
  let value = 0;
  for (let i = 0; i < Math.min(text.length, BEGINNING); i++)
    value = value * LETTERS + (text.charCodeAt(i) % LETTERS);
  return value;
}

const soundsOf = (sounds: readonly number[]): number =>
  sounds.reduce((value, sound) => (value * SYLLABLES + sound) % MOST_SOUNDS, 0);

/** What a word has in common with others, as numbers; two that have one may still have nothing in common. */
function marksOf({ text, kind, id, group, members, sounds }: Word, lexicon: Lexicon): number[] {
  const marks =
    kind === 'han'
      ? Array.from(text, (character) => markOf('character', character.codePointAt(0) as number))
      : [markOf('beginning', beginningOf(text))];
  if (group >= 0) marks.push(markOf('group', group));
  for (const member of members) marks.push(markOf('member', member));
  if (sounds.length > 1) marks.push(markOf('sounds', soundsOf(sounds)));
  if (id >= 0) {
    marks.push(markOf('word', id));
    for (const key of lexicon.keys(id)) marks.push(markOf('explanation', key));
    for (const other of lexicon.synonyms(id)) marks.push(markOf('word', other));
  }
  return marks;
}

/** Tells how words relate to the knowledge's. */
export interface Relations {
  /** The knowledge's words that `word` may mean: by a mark they share, or by their vectors. */
  related(word: Word): Related;
  /** Whether the knowledge has `word` or one that is the same thing; costs no look at vectors. */
  knows(word: Word): boolean;
}

/** Finds the words of `list` by what they have in common with others: words are documents, marks are terms. */
export function markWords(list: readonly Word[], lexicon: Lexicon): Postings {
  return oneWay(createPostings(list.map((word) => distinct(marksOf(word, lexicon)))));
}

/** Finds the words of `list` that a word may mean; the postings are the same words by their marks. */
export function createRelations(
  list: readonly Word[],
  { find, starts, documents }: Postings,
  lexicon: Lexicon,
  meaningsOf: Meanings = () => NO_MEANINGS,
): Relations {
  const texts = new Set(list.map(({ text }) => text));
  /** When each word was last looked at. */
  const seen = new Int32Array(list.length);
  let turn = 0;

  /** The words that have a mark, none where too many have it. */
  function having(mark: number): Int32Array {
    const term = find(mark);
    if (term < 0) return NONE;
    const words = documents.subarray(starts[term], starts[term + 1]);
    return words.length > COMMON ? NONE : words;
  }

  function hasSame(word: Word): boolean {
    for (const mark of marksOf(word, lexicon))
      for (const id of having(mark)) if (sameness(word, list[id] as Word, lexicon) > 0.5) return true;
    return false;
  }

  function relate(word: Word): Related {
    const looks = new Map<number, { readonly near: number; readonly same: number }>();
    turn++;
    for (const mark of marksOf(word, lexicon)) {
      for (const id of having(mark)) {
        if (seen[id] === turn) continue;
        seen[id] = turn;
        const other = list[id] as Word;
        const near = nearness(word, other, lexicon);
        if (near >= FAINT) looks.set(id, { near, same: sameness(word, other, lexicon) });
      }
    }
    const meanings = meaningsOf(word, looks.keys());
    const ids = Int32Array.from(new Set([...looks.keys(), ...meanings.keys()]));
    return {
      ids,
      near: Float64Array.from(ids, (id) => looks.get(id)?.near ?? 0),
      same: Float64Array.from(ids, (id) => looks.get(id)?.same ?? 0),
      meaning: Float64Array.from(ids, (id) => meanings.get(id) ?? 0),
    };
  }

  const isLike = remember(CACHED, textOf, hasSame);
  return {
    related: remember(CACHED, textOf, relate),
    knows: (word) => texts.has(word.text) || isLike(word),
  };
}

import type { Lexicon } from './lexicon.js';
import { createMeanings, type Meanings } from './meanings.js';
import type { Vectors } from './vectors.js';
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
/** A mark that more words share than this relates nothing. */
const COMMON = 400;

/**
 * What words have in common that may mean the same: characters, beginnings, synonyms, sounds, explanations. A word
 * of the lexicon is a number below 0, an explanation one from 0.
 */
function marksOf(word: Word, lexicon: Lexicon): (string | number)[] {
  const marks: (string | number)[] = word.kind === 'han' ? [...word.text] : [word.text.slice(0, 4)];
  if (word.group >= 0) marks.push(`=${word.group}`);
  for (const member of word.members) marks.push(`@${member}`);
  if (word.sounds.length > 1) marks.push(word.sounds.join(' '));
  if (word.id >= 0) {
    marks.push(-1 - word.id);
    for (const key of lexicon.keys(word.id)) marks.push(key);
    for (const other of lexicon.synonyms(word.id)) marks.push(-1 - other);
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

/** The words of a list by each of their marks. */
export type Marked = ReadonlyMap<string | number, ArrayLike<number> & Iterable<number>>;

/** Finds the words of `list` by what they have in common with others. */
export function markWords(list: readonly Word[], lexicon: Lexicon): Marked {
  const byMark = new Map<string | number, number[]>();
  for (const [id, word] of list.entries()) {
    for (const mark of marksOf(word, lexicon)) {
      const ids = byMark.get(mark);
      if (!ids) byMark.set(mark, [id]);
      else if (ids.at(-1) !== id) ids.push(id);
    }
  }
  return byMark;
}

/** Finds the words of `list` that a word may mean; `byMark` are the same words by their marks. */
export function createRelations(
  list: readonly Word[],
  byMark: Marked,
  lexicon: Lexicon,
  vectors?: Vectors,
): Relations {
  const texts = new Set(list.map(({ text }) => text));
  const meaningsOf: Meanings = vectors ? createMeanings(list, vectors) : () => NO_MEANINGS;
  const cache = new Map<string, Related>();
  /** When each word was last looked at. */
  const seen = new Int32Array(list.length);
  let turn = 0;
  const verdicts = new Map<string, boolean>();
  function knows(word: Word): boolean {
    if (texts.has(word.text)) return true;
    const verdict = verdicts.get(word.text) ?? hasSame(word);
    if (verdicts.size >= CACHED) verdicts.clear();
    verdicts.set(word.text, verdict);
    return verdict;
  }

  function hasSame(word: Word): boolean {
    for (const mark of marksOf(word, lexicon)) {
      const ids = byMark.get(mark);
      if (!ids || ids.length > COMMON) continue;
      for (const id of ids) if (sameness(word, list[id] as Word, lexicon) > 0.5) return true;
    }
    return false;
  }

  function related(word: Word): Related {
    const cached = cache.get(word.text);
    if (cached) return cached;
    const looks = new Map<number, { readonly near: number; readonly same: number }>();
    turn++;
    for (const mark of marksOf(word, lexicon)) {
      const ids = byMark.get(mark);
      if (!ids || ids.length > COMMON) continue;
      for (const id of ids) {
        if (seen[id] === turn) continue;
        seen[id] = turn;
        const other = list[id] as Word;
        const near = nearness(word, other, lexicon);
        if (near >= FAINT) looks.set(id, { near, same: sameness(word, other, lexicon) });
      }
    }
    const meanings = meaningsOf(word, looks.keys());
    const ids = Int32Array.from(new Set([...looks.keys(), ...meanings.keys()]));
    const relations: Related = {
      ids,
      near: Float64Array.from(ids, (id) => looks.get(id)?.near ?? 0),
      same: Float64Array.from(ids, (id) => looks.get(id)?.same ?? 0),
      meaning: Float64Array.from(ids, (id) => meanings.get(id) ?? 0),
    };
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value as string);
    cache.set(word.text, relations);
    return relations;
  }

  return { related, knows };
}

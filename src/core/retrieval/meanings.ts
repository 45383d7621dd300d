import { partsOf, type Vectors } from '../tables/vectors.js';
import type { Places } from './places.js';
import type { Word } from './words.js';

/** Words whose vectors have a lower cosine are not used alike. */
const LIKE = 0.35;
/** What a word must tell by the language alone for its vector to matter. */
const TELLING = 0.3;
/**
 * How many of the knowledge's words are looked at for one of a query: all where there are no more, else those of the
 * groups that are nearest. docs/vectors.md tells what is missed.
 */
const LOOKED_AT = 1500;
const NONE: ReadonlyMap<number, number> = new Map();

/**
 * Finds the words of `list` that are used like a word or translate it: their ids with the squared cosine of their
 * vectors. A Chinese word without a vector goes by its characters. `also` are ids that are looked at in any case.
 */
export type Meanings = (word: Word, also: Iterable<number>) => ReadonlyMap<number, number>;

/** Makes the look-up of meanings over the knowledge's words; `places` are theirs. */
export function createMeanings(list: readonly Word[], vectors: Vectors, places: Places): Meanings {
  const rows = Int32Array.from(list, ({ text }) => vectors.lookup(text));
  const isPlaced = (id: number): boolean => (rows[id] as number) >= 0 || (list[id] as Word).kind === 'han';
  const placed = [...list.keys()].filter(isPlaced);
  /** The words of each group, where there are too many to look at all. */
  const index: number[][] | undefined =
    placed.length > LOOKED_AT ? Array.from({ length: vectors.groups }, () => []) : undefined;
  if (index) for (const id of placed) for (const group of groupsOf(id)) index[group]?.push(id);

  /** The groups of a word; a Chinese one without a vector is where its characters are. */
  function groupsOf(id: number): Iterable<number> {
    const row = rows[id] as number;
    if (row >= 0) return vectors.groupsOf(row);
    const characters = partsOf((list[id] as Word).text).map(vectors.lookup);
    return new Set(characters.flatMap((each) => (each < 0 ? [] : [...vectors.groupsOf(each)])));
  }

  /** When each word was last looked at. */
  const seen = new Int32Array(list.length);
  let turn = 0;
  /* The words that are looked at, in order, and their cosines. */
  const looked = new Int32Array(list.length);
  const cosines = new Float64Array(list.length);
  /* Which of them go by their rows and which by their places; those rows and ids, and what is found, with room for three more. */
  const byRow = new Int32Array(list.length);
  const byPlace = new Int32Array(list.length);
  const others = new Int32Array(list.length + 3);
  const ids = new Int32Array(list.length + 3);
  const found = new Float64Array(list.length + 3);

  /** Puts the words to look at into `looked`, and tells how many. */
  function choose(near: Float32Array, also: Iterable<number>): number {
    let count = 0;
    turn++;
    const add = (id: number): void => {
      if (seen[id] === turn) return;
      seen[id] = turn;
      looked[count++] = id;
    };
    if (!index) placed.forEach(add);
    else {
      for (const id of also) if (isPlaced(id)) add(id);
      for (const group of vectors.groupsNear(near)) {
        index[group]?.forEach(add);
        if (count >= LOOKED_AT) break;
      }
    }
    return count;
  }

  /** Measures the first `count` of `looked` against a word: by their rows where both have one, else by their places. */
  function measure(row: number, place: Float32Array, count: number): void {
    let near = 0;
    let rest = 0;
    for (let i = 0; i < count; i++) {
      const other = rows[looked[i] as number] as number;
      if (row < 0 || other < 0) {
        ids[rest] = looked[i] as number;
        byPlace[rest++] = i;
      } else {
        others[near] = other;
        byRow[near++] = i;
      }
    }
    vectors.cosines(row, others, near, found);
    for (let i = 0; i < near; i++) cosines[byRow[i] as number] = found[i] as number;
    places.likenesses(place, ids, rest, found);
    for (let i = 0; i < rest; i++) cosines[byPlace[i] as number] = found[i] as number;
  }

  return (word, also) => {
    const row = vectors.lookup(word.text);
    if (word.background <= TELLING || word.kind === 'number' || (row < 0 && word.kind !== 'han')) return NONE;
    const place = vectors.vectorOf([word.text]);
    /* Rare characters have no place, and nothing is near them. */
    if (place.every((each) => each === 0)) return NONE;
    const count = choose(row >= 0 ? vectors.placeOf(row) : place, also);
    measure(row, place, count);
    const meanings = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      const cosine = cosines[i] as number;
      if (cosine >= LIKE) meanings.set(looked[i] as number, cosine * cosine);
    }
    return meanings;
  };
}

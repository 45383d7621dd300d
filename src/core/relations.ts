import type { Lexicon } from './lexicon.js';
import { dot, type Vectors } from './vectors.js';
import { nearness, sameness, type Word } from './words.js';

/** A knowledge word that a query word may mean. */
export interface Relation {
  readonly near: number;
  readonly same: number;
  /** Squared cosine of their vectors where it is positive, 0–1; 0 without vectors. */
  readonly meaning: number;
}

/** How many query words' relations are kept. */
const CACHED = 4096;
/** Relations below this are none. */
const FAINT = 0.2;
/** A mark that more words share than this relates nothing. */
const COMMON = 400;
/** Words whose vectors have a lower cosine are not used alike. */
const LIKE = 0.35;
/** What a word must tell by the language alone for its vector to matter. */
const TELLING = 0.3;
const NO_MEANINGS: ReadonlyMap<number, number> = new Map();

/** What words have in common that may mean the same: characters, beginnings, synonyms, sounds, explanations. */
function* marksOf(word: Word, lexicon: Lexicon): Generator<string | number> {
  if (word.kind === 'han') for (const character of word.text) yield character;
  else yield word.text.slice(0, 4);
  if (word.kind === 'latin' && word.text.length >= 5) yield `~${word.text.slice(1, 4)}`;
  if (word.group >= 0) yield `=${word.group}`;
  if (word.sounds.length > 1) yield word.sounds.join(' ');
  if (word.id >= 0) {
    yield `#${word.id}`;
    for (const key of lexicon.keys(word.id)) yield key;
    for (const other of lexicon.synonyms(word.id)) yield `#${other}`;
  }
}

/** Tells how words relate to the knowledge's. */
export interface Relations {
  /** The knowledge's words that `word` may mean, by their ids: by a mark they share, or by their vectors. */
  related(word: Word): ReadonlyMap<number, Relation>;
  /** Whether the knowledge has `word` or one that is the same thing; costs no look at vectors. */
  knows(word: Word): boolean;
}

/** Finds the words of `list` that a word may mean. */
export function createRelations(list: readonly Word[], lexicon: Lexicon, vectors?: Vectors): Relations {
  const texts = new Set(list.map(({ text }) => text));
  const byMark = new Map<string | number, number[]>();
  for (const [id, word] of list.entries()) {
    for (const mark of new Set(marksOf(word, lexicon))) {
      const ids = byMark.get(mark);
      if (ids) ids.push(id);
      else byMark.set(mark, [id]);
    }
  }
  const meaningsOf = createMeanings(list, vectors);
  const cache = new Map<string, ReadonlyMap<number, Relation>>();
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

  function related(word: Word): ReadonlyMap<number, Relation> {
    const cached = cache.get(word.text);
    if (cached) return cached;
    const relations = new Map<number, Relation>();
    const meanings = meaningsOf(word);
    for (const mark of new Set(marksOf(word, lexicon))) {
      const ids = byMark.get(mark);
      if (!ids || ids.length > COMMON) continue;
      for (const id of ids) {
        if (relations.has(id)) continue;
        const other = list[id] as Word;
        const near = nearness(word, other, lexicon);
        if (near < FAINT) continue;
        relations.set(id, { near, same: sameness(word, other, lexicon), meaning: meanings.get(id) ?? 0 });
      }
    }
    for (const [id, meaning] of meanings) {
      if (!relations.has(id)) relations.set(id, { near: 0, same: 0, meaning });
    }
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value as string);
    cache.set(word.text, relations);
    return relations;
  }

  return { related, knows };
}

/**
 * Finds the words of `list` that are used like a word or translate it, with the squared cosine of their vectors.
 * A Chinese word without a vector goes by its characters.
 */
function createMeanings(
  list: readonly Word[],
  vectors?: Vectors,
): (word: Word) => ReadonlyMap<number, number> {
  if (!vectors) return () => NO_MEANINGS;
  const rows = Int32Array.from(list, ({ text }) => vectors.lookup(text));
  const places: (Float32Array | undefined)[] = [];
  const placeOf = (id: number): Float32Array => (places[id] ??= vectors.vectorOf([(list[id] as Word).text]));
  return (word) => {
    if (word.background <= TELLING || word.kind === 'number') return NO_MEANINGS;
    const meanings = new Map<number, number>();
    const row = vectors.lookup(word.text);
    if (row < 0 && word.kind !== 'han') return NO_MEANINGS;
    const place = vectors.vectorOf([word.text]);
    for (let id = 0; id < rows.length; id++) {
      const other = rows[id] as number;
      if (other < 0 && (list[id] as Word).kind !== 'han') continue;
      const cosine = other >= 0 && row >= 0 ? vectors.cosine(row, other) : dot(place, placeOf(id));
      if (cosine >= LIKE) meanings.set(id, cosine * cosine);
    }
    return meanings;
  };
}

import { type Bigrams, NO_BIGRAMS } from './bigrams.js';
import { type English, NO_ENGLISH } from './english.js';
import { begin, feed, look, mayBePrefix, prefixFilterOf, tableOf } from './hashing.js';
import { type Kinds, NO_KINDS } from './kinds.js';
import { openSections, packSections } from './sections.js';

/** Parts of speech as the matching tells them apart. */
export const POS = Object.freeze({ function: 0, noun: 1, name: 2, verb: 3, adjective: 4, number: 5 });

/** What a lexicon is packed from. */
export interface LexiconSource {
  readonly words: readonly {
    readonly word: string;
    /** −ln of the word's share of running text, in nats. */
    readonly rarity: number;
    readonly pos: number;
    /** English stems that explain the word, with weights; the weights' scale is free. */
    readonly keys: readonly (readonly [key: string, weight: number])[];
  }[];
  readonly synonyms: readonly (readonly [string, string])[];
  /** Characters with their commonest reading, without tone. */
  readonly pinyin: readonly (readonly [character: string, syllable: string])[];
}

/**
 * What is known of a language's words before any knowledge is read: a background frequency, a part of speech,
 * and what they mean. Words are ids from 0; −1 is no word of the lexicon.
 */
export interface Lexicon {
  readonly size: number;
  /** The id of `text.slice(start, end)`, or −1. */
  find(text: string, start?: number, end?: number): number;
  /**
   * Puts into `ids` the ids of `text.slice(start, start + 1)` and so on up to `longest` characters of Chinese, and
   * tells how many: no word is as long as what is left out.
   */
  findAll(text: string, start: number, longest: number, ids: Int32Array): number;
  /** −ln of the word's share of running text, in nats (about 3 for 的, 16 for a rare word). */
  rarity(id: number): number;
  pos(id: number): number;
  /** Similarity of two words' meanings, 0–1: 1 for synonyms, else the cosine of what explains them. */
  similarity(a: number, b: number): number;
  /** The ids of the English stems that explain a word (its `keys`), for an index over meanings. */
  keys(id: number): Uint16Array;
  /** The ids of the word's synonyms. */
  synonyms(id: number): Uint32Array;
  /** What excludes what. */
  readonly kinds: Kinds;
  /** Which character follows which. */
  readonly bigrams: Bigrams;
  /** Which English words there are. */
  readonly english: English;
  /** Number of the character's syllable, equal for homophones and near ones (zh and z, ing and in); 0 for none. */
  syllable(codePoint: number): number;
  /** A character's commonest reading in pinyin, without tone: wen for 文; `undefined` where none is known. */
  reading(character: string): string | undefined;
}

const MAGIC = 0x33584c57;
const SECTIONS = 11;
const HAN = /^\p{Script=Han}/u;
const RARITY_SCALE = 14;
const SYNONYM = 0.9;

/** Packs a lexicon into its binary form: a header of section lengths, then the sections. */
export function packLexicon(source: LexiconSource): Buffer {
  const ids = new Map(source.words.map(({ word }, i) => [word, i]));
  const keyIds = new Map<string, number>();
  for (const { keys } of source.words)
    for (const [key] of keys) if (!keyIds.has(key)) keyIds.set(key, keyIds.size);
  const flat = source.words.flatMap(({ keys }) => {
    const norm = Math.hypot(...keys.map(([, weight]) => weight)) || 1;
    return keys.map(([key, weight]): [number, number] => [
      keyIds.get(key) as number,
      Math.round((255 * weight) / norm),
    ]);
  });
  const synonyms = source.synonyms
    .map(([a, b]) => [ids.get(a) ?? -1, ids.get(b) ?? -1] as const)
    .filter(([a, b]) => a >= 0 && b >= 0 && a !== b)
    .flatMap(([a, b]): [number, number][] => [
      [a, b],
      [b, a],
    ])
    .sort(([a, b], [c, d]) => a - c || b - d);
  return packSections(MAGIC, [
    Uint8Array.from(source.words, ({ rarity }) => Math.min(255, Math.round(rarity * RARITY_SCALE))),
    Uint8Array.from(source.words, ({ pos }) => pos),
    Uint8Array.from(source.words, ({ keys }) => keys.length),
    Uint16Array.from(flat, ([key]) => key),
    Uint8Array.from(flat, ([, weight]) => weight),
    Uint32Array.from(synonyms, ([from]) => from),
    Uint32Array.from(synonyms, ([, to]) => to),
    Buffer.from(source.pinyin.map(([character, syllable]) => `${character}${syllable}`).join('\n'), 'utf8'),
    syllablesOf(source.pinyin),
    tableOf(source.words.map(({ word }) => word)),
    prefixFilterOf(source.words.map(({ word }) => word).filter((word) => HAN.test(word))),
  ]);
}

/** Initials and finals that speakers and input methods mix up fall together. */
function foldSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/([iea]n)g$/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/^([jqxy])v/u, '$1u');
}

/** The characters with their syllables' numbers, in turn. */
function syllablesOf(pinyin: LexiconSource['pinyin']): Uint16Array {
  const numbers = new Map<string, number>();
  return Uint16Array.from(
    pinyin.flatMap(([character, reading]) => {
      const syllable = foldSyllable(reading);
      const number = numbers.get(syllable) ?? numbers.size + 1;
      numbers.set(syllable, number);
      return [character.charCodeAt(0), number];
    }),
  );
}

/**
 * Reads a packed lexicon in place: its sections are views on `bytes`.
 * @param bytes a whole file, little-endian as the machine must be.
 * @param kinds what excludes what, and
 * @param bigrams which character follows which, and
 * @param english which English words there are, of files of their own.
 * @throws RangeError where `bytes` is no lexicon.
 */
export function readLexicon(
  bytes: Buffer,
  kinds: Kinds = NO_KINDS,
  bigrams: Bigrams = NO_BIGRAMS,
  english: English = NO_ENGLISH,
): Lexicon {
  const next = openSections(bytes, MAGIC, SECTIONS, 'lexicon');
  const rarity = new Uint8Array(...next(1));
  const pos = new Uint8Array(...next(1));
  const keyCount = new Uint8Array(...next(1));
  const keyIds = new Uint16Array(...next(2));
  const keyWeight = new Uint8Array(...next(1));
  const synonymFrom = new Uint32Array(...next(4));
  const synonymTo = new Uint32Array(...next(4));
  const readings = `\n${Buffer.from(...next(1)).toString('utf8')}\n`;
  const characters = new Uint16Array(...next(2));
  const table = new Int32Array(...next(4));
  const prefixes = new Uint8Array(...next(1));
  const size = rarity.length;
  const keyStart = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) keyStart[i + 1] = (keyStart[i] as number) + (keyCount[i] as number);
  const syllables = new Uint16Array(0x10000);
  for (let i = 0; i < characters.length; i += 2)
    syllables[characters[i] as number] = characters[i + 1] as number;

  /** Where the synonyms of a word begin, which stand together. */
  function synonymsAt(word: number): number {
    let from = 0;
    for (let to = synonymFrom.length; from < to; ) {
      const middle = (from + to) >>> 1;
      if ((synonymFrom[middle] as number) < word) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    size,
    kinds,
    bigrams,
    english,
    find(s, start = 0, end = s.length) {
      begin();
      feed(s, start, end);
      return look(table);
    },
    findAll(s, start, longest, ids) {
      begin();
      for (let i = 0; i < longest; i++) {
        feed(s, start + i, start + i + 1);
        if (i > 0 && !mayBePrefix(prefixes)) return i;
        ids[i] = look(table);
      }
      return longest;
    },
    rarity: (word) => (rarity[word] as number) / RARITY_SCALE,
    pos: (word) => pos[word] as number,
    similarity(a, b) {
      if (a === b) return 1;
      for (let i = synonymsAt(a); synonymFrom[i] === a; i++) if (synonymTo[i] === b) return SYNONYM;
      let sum = 0;
      for (let i = keyStart[a] as number; i < (keyStart[a + 1] as number); i++) {
        for (let j = keyStart[b] as number; j < (keyStart[b + 1] as number); j++) {
          if (keyIds[i] === keyIds[j]) sum += (keyWeight[i] as number) * (keyWeight[j] as number);
        }
      }
      return sum / 65025;
    },
    synonyms(word) {
      const start = synonymsAt(word);
      let end = start;
      while (synonymFrom[end] === word) end++;
      return synonymTo.subarray(start, end);
    },
    keys: (word) => keyIds.subarray(keyStart[word], keyStart[word + 1]),
    syllable: (codePoint) => (codePoint < 0x10000 ? (syllables[codePoint] as number) : 0),
    reading(character) {
      const at = readings.indexOf(`\n${character}`);
      return at < 0 || !character
        ? undefined
        : readings.slice(at + 1 + character.length, readings.indexOf('\n', at + 1));
    },
  };
}

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
  /** −ln of the word's share of running text, in nats (about 3 for 的, 16 for a rare word). */
  rarity(id: number): number;
  pos(id: number): number;
  /** Similarity of two words' meanings, 0–1: 1 for synonyms, else the cosine of what explains them. */
  similarity(a: number, b: number): number;
  /** The ids of the English stems that explain a word (its `keys`), for an index over meanings. */
  keys(id: number): Uint16Array;
  /** The ids of the word's synonyms. */
  synonyms(id: number): readonly number[];
  /** Number of the character's syllable, equal for homophones and near ones (zh and z, ing and in); 0 for none. */
  syllable(codePoint: number): number;
  /** A character's commonest reading in pinyin, without tone: wen for 文; `undefined` where none is known. */
  reading(character: string): string | undefined;
}

const MAGIC = 0x31584c57;
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
    .map(([a, b]) => (a < b ? [a, b] : [b, a]) as [number, number])
    .sort(([a, b], [c, d]) => a - c || b - d);
  const sections = [
    Buffer.from(source.words.map(({ word }) => word).join('\n'), 'utf8'),
    Uint8Array.from(source.words, ({ rarity }) => Math.min(255, Math.round(rarity * RARITY_SCALE))),
    Uint8Array.from(source.words, ({ pos }) => pos),
    Uint8Array.from(source.words, ({ keys }) => keys.length),
    Uint16Array.from(flat, ([key]) => key),
    Uint8Array.from(flat, ([, weight]) => weight),
    Uint32Array.from(synonyms.flat()),
    Buffer.from(source.pinyin.map(([character, syllable]) => `${character}${syllable}`).join('\n'), 'utf8'),
  ].map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength));
  const header = Buffer.alloc(4 + 4 * sections.length);
  header.writeUInt32LE(MAGIC, 0);
  for (const [i, section] of sections.entries()) header.writeUInt32LE(section.length, 4 + 4 * i);
  return Buffer.concat([
    header,
    ...sections.map((s) => Buffer.concat([s, Buffer.alloc((4 - (s.length % 4)) % 4)])),
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

/**
 * Reads a packed lexicon. Words are found by an open-addressing table over FNV-1a hashes with a second hash as
 * the check, so that no string is made for any of them.
 * @throws RangeError where `bytes` is no lexicon.
 */
export function readLexicon(bytes: Buffer): Lexicon {
  if (bytes.length < 36 || bytes.readUInt32LE(0) !== MAGIC) throw new RangeError('not a lexicon');
  let offset = 36;
  const sections = Array.from({ length: 8 }, (_, i) => {
    const length = bytes.readUInt32LE(4 + 4 * i);
    const section = bytes.subarray(offset, offset + length);
    if (section.length !== length) throw new RangeError('the lexicon is cut short');
    offset += length + ((4 - (length % 4)) % 4);
    return section;
  }) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const [text, raritySection, posSection, keyCount, keySection, keyWeightSection, synonymSection, pinyin] =
    sections;
  /* Copies of what is asked for later, so that the text, which is most of the file, can be let go. */
  const rarity = new Uint8Array(raritySection);
  const pos = new Uint8Array(posSection);
  const keyWeight = new Uint8Array(keyWeightSection);
  const size = rarity.length;
  const keyIds = new Uint16Array(
    keySection.buffer.slice(keySection.byteOffset, keySection.byteOffset + keySection.length),
  );
  const keyStart = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) keyStart[i + 1] = (keyStart[i] as number) + (keyCount[i] as number);

  const slots = 1 << Math.ceil(Math.log2(size * 2 + 2));
  const mask = slots - 1;
  const check = new Int32Array(slots);
  const id = new Int32Array(slots).fill(-1);
  const hash = { first: 0, second: 0 };
  const hashOf = (s: string, start: number, end: number): void => {
    let a = 0x811c9dc5;
    let b = 0x2545f491;
    for (let i = start; i < end; i++) {
      const c = s.charCodeAt(i);
      a = Math.imul(a ^ c, 0x01000193);
      b = Math.imul(b ^ (c + 0x9e37), 0x5bd1e995);
      b ^= b >>> 15;
    }
    hash.first = (a ^ (a >>> 16)) & mask;
    hash.second = b;
  };
  const all = text.toString('utf8');
  for (let start = 0, word = 0; word < size; word++) {
    const newline = all.indexOf('\n', start);
    const end = newline < 0 ? all.length : newline;
    hashOf(all, start, end);
    let slot = hash.first;
    while (id[slot] !== -1) slot = (slot + 1) & mask;
    id[slot] = word;
    check[slot] = hash.second;
    start = end + 1;
  }

  const synonyms = new Map<number, number[]>();
  for (let i = 0; i < synonymSection.length; i += 8) {
    const a = synonymSection.readUInt32LE(i);
    const b = synonymSection.readUInt32LE(i + 4);
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = synonyms.get(from);
      if (list) list.push(to);
      else synonyms.set(from, [to]);
    }
  }

  const syllables = new Uint16Array(0x10000);
  const syllableIds = new Map<string, number>();
  const readings = `\n${pinyin.toString('utf8')}\n`;
  for (const line of readings.trim().split('\n')) {
    const syllable = foldSyllable(line.slice(1));
    const number = syllableIds.get(syllable) ?? syllableIds.size + 1;
    syllableIds.set(syllable, number);
    syllables[line.charCodeAt(0)] = number;
  }

  return {
    size,
    find(s, start = 0, end = s.length) {
      hashOf(s, start, end);
      let slot = hash.first;
      while (id[slot] !== -1) {
        if (check[slot] === hash.second) return id[slot] as number;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
    rarity: (word) => (rarity[word] as number) / RARITY_SCALE,
    pos: (word) => pos[word] as number,
    similarity(a, b) {
      if (a === b) return 1;
      if (synonyms.get(a)?.includes(b)) return SYNONYM;
      let sum = 0;
      for (let i = keyStart[a] as number; i < (keyStart[a + 1] as number); i++) {
        for (let j = keyStart[b] as number; j < (keyStart[b + 1] as number); j++) {
          if (keyIds[i] === keyIds[j]) sum += (keyWeight[i] as number) * (keyWeight[j] as number);
        }
      }
      return sum / 65025;
    },
    synonyms: (word) => synonyms.get(word) ?? [],
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

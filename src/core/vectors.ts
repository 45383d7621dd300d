import { createHash } from 'node:crypto';

/** What a table of word vectors is packed from. */
export interface VectorSource {
  readonly dims: number;
  /** Each once; at most 65,534. */
  readonly words: readonly string[];
  /** `dims` numbers for each word. */
  readonly vectors: Float32Array;
  /** Each word's share of running text, 0–1. */
  readonly shares: Float32Array;
}

/** What a text means, as `Vectors.meaningOf` makes it of its words. */
export interface Meaning {
  /** The text as one vector of length 1, or of length 0 where no word is known. */
  readonly vector: Float32Array;
  /** Rows of the words that tell something, each once; an unknown word's characters stand for it. */
  readonly rows: readonly number[];
}

/**
 * Word vectors: words that are used alike, or that translate each other, have a high cosine. A word is a row,
 * from 0; −1 is no word of the table.
 */
export interface Vectors {
  readonly dims: number;
  /** Number of rows. */
  readonly size: number;
  /** The row of a word as the segmenter cuts it (English stemmed), or −1. */
  lookup(word: string): number;
  /** The word of a row. */
  wordOf(row: number): string;
  /** How much the word tells, 0–1: smooth inverse frequency (Arora, Liang and Ma 2017). */
  weightOf(row: number): number;
  /** Cosine of two rows, −1 to 1. */
  cosine(a: number, b: number): number;
  /**
   * The weighted mean of the vectors of the words **and** of their characters, of length 1 (0 where none is
   * known). So an unknown word is its characters.
   */
  vectorOf(words: readonly string[]): Float32Array;
  /** All that `cover` and a cosine of texts need, made once for each text. */
  meaningOf(words: readonly string[]): Meaning;
  /**
   * How much of what the query says the entry says too, 0–1: for each query word its best squared cosine to a
   * word of the entry, weighted by how much the word tells. 0 where no query word tells anything.
   */
  cover(query: Meaning, entry: Meaning): number;
}

const MAGIC = 0x31564457;
const HEADER = 32;
const CHECKSUM = 24;
const LARGEST = 0xfffe;
/** The share of running text at which a word tells half: a of the paper, whose 10⁻³ was kept. */
const HALF = 1e-3;
/**
 * Words that tell less do not count for `cover` (没有, 可以, 请问). On two FAQs recall@1 with a lexical score
 * was .817 at 0, .820 at .3, and a quarter fewer cosines are needed.
 */
const TELLING = 0.3;
/** How many words' rows are kept. */
const KEPT = 8192;

/**
 * The rows a word has a say in: itself and, for Chinese words of several characters, each character. Training
 * and query go by the same parts.
 * @example partsOf('退款') // => ['退款', '退', '款']
 */
export function partsOf(word: string): string[] {
  if (word.length === 1 || !/^\p{Script=Han}/u.test(word)) return [word];
  const characters = Array.from(word);
  return characters.length === 1 ? [word] : [word, ...characters];
}

/** The inner product of two vectors: the cosine of two texts, as `Meaning.vector` has length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const checksumOf = (bytes: Uint8Array): Buffer =>
  createHash('sha256')
    .update(bytes.subarray(HEADER))
    .digest()
    .subarray(0, HEADER - CHECKSUM);

/** The sections after the header, in order: views on one buffer, no copies. */
function sectionsOf(
  buffer: ArrayBufferLike,
  base: number,
  count: number,
  dims: number,
  slots: number,
  units: number,
) {
  let offset = base + HEADER;
  const take = (bytes: number): number => {
    offset += bytes;
    return offset - bytes;
  };
  return {
    scales: new Float32Array(buffer, take(4 * count), count),
    shares: new Float32Array(buffer, take(4 * count), count),
    starts: new Uint32Array(buffer, take(4 * (count + 1)), count + 1),
    slots: new Uint16Array(buffer, take(2 * slots), slots),
    text: new Uint16Array(buffer, take(2 * units), units),
    cells: new Int8Array(buffer, take(count * dims), count * dims),
  };
}

const lengthOf = (count: number, dims: number, slots: number, units: number): number =>
  HEADER + 4 * (3 * count + 1) + 2 * (slots + units) + count * dims;

/**
 * Packs vectors into the form that docs/vectors.md describes: a byte a number, with a scale for each word.
 * @throws RangeError where there are more words than row numbers.
 */
export function packVectors({ dims, words, vectors, shares }: VectorSource): Buffer {
  const count = words.length;
  if (count > LARGEST) throw new RangeError(`${count} words: a table holds at most ${LARGEST}`);
  const slots = 2 ** Math.ceil(Math.log2(1.5 * count + 1));
  const text = words.join('');
  const bytes = new Uint8Array(lengthOf(count, dims, slots, text.length));
  const header = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, dims, count, slots, text.length].entries())
    header.setUint32(4 * i, value, true);
  const table = sectionsOf(bytes.buffer, 0, count, dims, slots, text.length);
  table.shares.set(shares);
  for (let i = 0; i < text.length; i++) table.text[i] = text.charCodeAt(i);
  for (const [row, word] of words.entries()) {
    table.starts[row + 1] = (table.starts[row] as number) + word.length;
    let slot = hashOf(word) & (slots - 1);
    while (table.slots[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table.slots[slot] = row + 1;
    const vector = vectors.subarray(row * dims, (row + 1) * dims);
    const scale = vector.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127;
    table.scales[row] = scale;
    for (let k = 0; k < dims; k++)
      table.cells[row * dims + k] = scale > 0 ? Math.round((vector[k] as number) / scale) : 0;
  }
  bytes.set(checksumOf(bytes), CHECKSUM);
  return Buffer.from(bytes.buffer);
}

/**
 * Reads a packed table in place, without making a string for any word.
 * @param bytes a whole file, little-endian as the machine must be.
 * @throws RangeError where `bytes` is no table, is cut short or is damaged.
 */
export function readVectors(bytes: Uint8Array): Vectors {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const head = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length < HEADER ? 0 : 5);
  const [magic, dims = 0, size = 0, slotCount = 0, units = 0] = head;
  if (magic !== MAGIC) throw new RangeError('it is no table of word vectors of this version');
  const expected = lengthOf(size, dims, slotCount, units);
  if (aligned.length !== expected)
    throw new RangeError(`it should have ${expected} bytes and has ${aligned.length}`);
  if (!checksumOf(aligned).equals(aligned.subarray(CHECKSUM, HEADER)))
    throw new RangeError('its checksum does not fit its content');
  const { scales, shares, starts, slots, text, cells } = sectionsOf(
    aligned.buffer,
    aligned.byteOffset,
    size,
    dims,
    slotCount,
    units,
  );
  const mask = slotCount - 1;
  /** 1 / length of a row's bytes, made when the row is first asked for. */
  const inverse = new Float32Array(size);

  function isAt(row: number, word: string): boolean {
    const start = starts[row] as number;
    if ((starts[row + 1] as number) - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (text[start + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  function lookup(word: string): number {
    for (let slot = hashOf(word) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const row = (slots[slot] as number) - 1;
      if (isAt(row, word)) return row;
    }
    return -1;
  }

  function product(a: number, b: number): number {
    const from = a * dims;
    const to = b * dims;
    let sum = 0;
    for (let k = 0; k < dims; k++) sum += (cells[from + k] as number) * (cells[to + k] as number);
    return sum;
  }

  function inverseOf(row: number): number {
    if (inverse[row] === 0) inverse[row] = 1 / Math.sqrt(Math.max(1, product(row, row)));
    return inverse[row] as number;
  }

  const cosine = (a: number, b: number): number => product(a, b) * inverseOf(a) * inverseOf(b);
  const weightOf = (row: number): number => HALF / (HALF + (shares[row] as number));

  const partRows = new Map<string, readonly number[]>();
  /** The rows of the word's parts that have one; the same words come again and again. */
  function partRowsOf(word: string): readonly number[] {
    const known = partRows.get(word);
    if (known) return known;
    const rows = partsOf(word)
      .map(lookup)
      .filter((row) => row >= 0);
    if (partRows.size >= KEPT) partRows.clear();
    partRows.set(word, rows);
    return rows;
  }

  function vectorOf(words: readonly string[]): Float32Array {
    const vector = new Float32Array(dims);
    for (const word of words) {
      for (const row of partRowsOf(word)) {
        const factor = weightOf(row) * (scales[row] as number);
        for (let k = 0; k < dims; k++)
          vector[k] = (vector[k] as number) + factor * (cells[row * dims + k] as number);
      }
    }
    const length = Math.sqrt(dot(vector, vector));
    if (length > 0) for (let k = 0; k < dims; k++) vector[k] = (vector[k] as number) / length;
    return vector;
  }

  function rowsOf(words: readonly string[]): number[] {
    const rows = new Set<number>();
    for (const word of words) {
      const row = lookup(word);
      for (const part of row >= 0 ? [row] : partsOf(word).slice(1).map(lookup))
        if (part >= 0 && weightOf(part) >= TELLING) rows.add(part);
    }
    return [...rows];
  }

  return {
    dims,
    size,
    lookup,
    wordOf: (row) => String.fromCharCode(...text.subarray(starts[row], starts[row + 1])),
    weightOf,
    cosine,
    vectorOf,
    meaningOf: (words) => ({ vector: vectorOf(words), rows: rowsOf(words) }),
    cover(query, entry) {
      let covered = 0;
      let whole = 0;
      for (const row of query.rows) {
        let best = 0;
        for (const other of entry.rows) {
          best = row === other ? 1 : Math.max(best, cosine(row, other));
          if (best === 1) break;
        }
        const weight = weightOf(row);
        covered += weight * best * best;
        whole += weight;
      }
      return whole > 0 ? Math.min(1, covered / whole) : 0;
    },
  };
}

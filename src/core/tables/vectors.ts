import { itself, remember } from '../collections/memo.js';
import { SPILL } from './groups.js';
import { hashOf, openTable } from './packing.js';
import { normalise } from './products.js';

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
  /** Cosine, −1 to 1, of a row with each of the first `count` of `others`, into `out`; both have room for three more. */
  cosines(row: number, others: Int32Array, count: number, out: Float64Array): void;
  /** The vector of a row, of length 1; of length 0 where all its numbers are. */
  placeOf(row: number): Float32Array;
  /** Number of groups (see `groupVectors`). */
  readonly groups: number;
  /** The groups that a row is in. */
  groupsOf(row: number): Uint8Array;
  /** All groups, the one whose middle is nearest to `vector` first. */
  groupsNear(vector: Float32Array): Uint8Array;
  /**
   * The weighted mean of the vectors of the words **and** of their characters, of length 1 (0 where none is
   * known). So an unknown word is its characters.
   */
  vectorOf(words: readonly string[]): Float32Array;
}

/** The share of running text at which a word tells half: a of the paper, whose 10⁻³ was kept. */
const HALF = 1e-3;
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

/**
 * Reads a packed table in place, without making a string for any word.
 * @param bytes a whole file, little-endian as the machine must be.
 * @throws RangeError where `bytes` is no table, is cut short or is damaged.
 */
export function readVectors(bytes: Uint8Array): Vectors {
  const {
    dims,
    count: size,
    scales,
    shares,
    starts,
    slots,
    text,
    cells,
    middles,
    members,
  } = openTable(bytes);
  const mask = slots.length - 1;
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

  function squareOf(row: number): number {
    let sum = 0;
    for (let k = 0; k < dims; k++) sum += (cells[row * dims + k] as number) ** 2;
    return sum;
  }

  /** The products of a row with four others, into `out` from `at`: an unseen word is compared with a thousand. */
  function productFour(row: number, others: Int32Array, at: number, out: Float64Array): void {
    const from = row * dims;
    const a = (others[at] as number) * dims;
    const b = (others[at + 1] as number) * dims;
    const c = (others[at + 2] as number) * dims;
    const d = (others[at + 3] as number) * dims;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let k = 0; k < dims; k++) {
      const x = cells[from + k] as number;
      first = (first + Math.imul(x, cells[a + k] as number)) | 0;
      second = (second + Math.imul(x, cells[b + k] as number)) | 0;
      third = (third + Math.imul(x, cells[c + k] as number)) | 0;
      fourth = (fourth + Math.imul(x, cells[d + k] as number)) | 0;
    }
    out[at] = first;
    out[at + 1] = second;
    out[at + 2] = third;
    out[at + 3] = fourth;
  }

  function inverseOf(row: number): number {
    if (inverse[row] === 0) inverse[row] = 1 / Math.sqrt(Math.max(1, squareOf(row)));
    return inverse[row] as number;
  }

  function cosines(row: number, others: Int32Array, count: number, out: Float64Array): void {
    for (let i = 0; i < count; i += 4) productFour(row, others, i, out);
    for (let i = 0; i < count; i++)
      out[i] = (out[i] as number) * inverseOf(row) * inverseOf(others[i] as number);
  }

  function placeOf(row: number): Float32Array {
    const place = new Float32Array(dims);
    for (let k = 0; k < dims; k++) place[k] = (cells[row * dims + k] as number) * inverseOf(row);
    return place;
  }

  const groups = middles.length / dims;
  function groupsNear(vector: Float32Array): Uint8Array {
    const cosines = new Float64Array(groups);
    const order = new Uint8Array(groups);
    for (let group = 0, at = 0; group < groups; group++) {
      let product = 0;
      let square = 1e-9;
      for (let k = 0; k < dims; k++, at++) {
        const x = middles[at] as number;
        product += (vector[k] as number) * x;
        square += x * x;
      }
      cosines[group] = product / Math.sqrt(square);
      order[group] = group;
    }
    return order.sort((a, b) => (cosines[b] as number) - (cosines[a] as number) || a - b);
  }

  /** How much a word tells, 0–1: smooth inverse frequency (Arora, Liang and Ma 2017). */
  const weightOf = (row: number): number => HALF / (HALF + (shares[row] as number));

  /** The rows of the word's parts that have one; the same words come again and again. */
  const partRowsOf = remember(KEPT, itself<string>, (word): readonly number[] =>
    partsOf(word)
      .map(lookup)
      .filter((row) => row >= 0),
  );

  /* Where the rows of one text begin and what each counts, filled up to a multiple of four with such as count nothing. */
  const froms: number[] = [];
  const factors: number[] = [];

  /** Adds four rows at once, from number `i` on. In a function of its own this loop is compiled at once. */
  function addFour(vector: Float32Array, i: number): void {
    const a = froms[i] as number;
    const b = froms[i + 1] as number;
    const c = froms[i + 2] as number;
    const d = froms[i + 3] as number;
    const ofA = factors[i] as number;
    const ofB = factors[i + 1] as number;
    const ofC = factors[i + 2] as number;
    const ofD = factors[i + 3] as number;
    for (let k = 0; k < dims; k++) {
      vector[k] =
        (vector[k] as number) +
        ofA * (cells[a + k] as number) +
        ofB * (cells[b + k] as number) +
        ofC * (cells[c + k] as number) +
        ofD * (cells[d + k] as number);
    }
  }

  function vectorOf(words: readonly string[]): Float32Array {
    let count = 0;
    for (const word of words) {
      for (const row of partRowsOf(word)) {
        froms[count] = row * dims;
        factors[count++] = weightOf(row) * (scales[row] as number);
      }
    }
    for (; count % 4 !== 0; count++) {
      froms[count] = 0;
      factors[count] = 0;
    }
    const vector = new Float32Array(dims);
    for (let i = 0; i < count; i += 4) addFour(vector, i);
    normalise(vector);
    return vector;
  }

  return {
    dims,
    size,
    lookup,
    cosines,
    groups,
    placeOf,
    groupsOf: (row) => members.subarray(row * SPILL, (row + 1) * SPILL),
    groupsNear,
    vectorOf,
  };
}

import { createHash } from 'node:crypto';
import { groupCount, groupVectors, SPILL } from './groups.js';

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

const MAGIC = 0x32564457;
const HEADER = 32;
const CHECKSUM = 24;
const LARGEST = 0xfffe;

/** FNV-1a over UTF-16 code units. */
export function hashOf(word: string): number {
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
  groups: number,
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
    middles: new Int8Array(buffer, take(groups * dims), groups * dims),
    members: new Uint8Array(buffer, take(count * SPILL), count * SPILL),
  };
}

const lengthOf = (count: number, dims: number, slots: number, units: number, groups: number): number =>
  HEADER + 4 * (3 * count + 1) + 2 * (slots + units) + (count + groups) * dims + count * SPILL;

/**
 * Packs vectors into the form that docs/vectors.md describes: a byte a number, with a scale for each word.
 * @throws RangeError where there are more words than row numbers.
 */
export function packVectors({ dims, words, vectors, shares }: VectorSource): Buffer {
  const count = words.length;
  if (count > LARGEST) throw new RangeError(`${count} words: a table holds at most ${LARGEST}`);
  const slots = 2 ** Math.ceil(Math.log2(1.5 * count + 1));
  const text = words.join('');
  const groups = groupCount(count);
  const bytes = new Uint8Array(lengthOf(count, dims, slots, text.length, groups));
  const header = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, dims, count, slots, text.length, groups].entries())
    header.setUint32(4 * i, value, true);
  const table = sectionsOf(bytes.buffer, 0, count, dims, slots, text.length, groups);
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
  const { middles, members } = groupVectors(Float32Array.from(table.cells), dims);
  table.middles.set(middles);
  table.members.set(members);
  bytes.set(checksumOf(bytes), CHECKSUM);
  return Buffer.from(bytes.buffer);
}

/**
 * The sections of a packed table, in place.
 * @param bytes a whole file, little-endian as the machine must be.
 * @throws RangeError where `bytes` is no table, is cut short or is damaged.
 */
export function openTable(bytes: Uint8Array) {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const head = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length < HEADER ? 0 : 6);
  const [magic, dims = 0, count = 0, slots = 0, units = 0, groups = 0] = head;
  if (magic !== MAGIC) throw new RangeError('it is no table of word vectors of this version');
  const expected = lengthOf(count, dims, slots, units, groups);
  if (aligned.length !== expected)
    throw new RangeError(`it should have ${expected} bytes and has ${aligned.length}`);
  if (!checksumOf(aligned).equals(aligned.subarray(CHECKSUM, HEADER)))
    throw new RangeError('its checksum does not fit its content');
  const sections = sectionsOf(aligned.buffer, aligned.byteOffset, count, dims, slots, units, groups);
  return { dims, count, ...sections };
}

/** The text fed so far as two hashes: where it is looked for, and what tells it from others there. */
let place = 0;
let check = 0;

/** Begins a text that is to be looked for, which `feed` gives in one piece or in several. */
export function begin(): void {
  place = 0x811c9dc5;
  check = 0x2545f491;
}

/** Feeds `text.slice(start, end)`, by FNV-1a and by a second hash. */
export function feed(text: string, start: number, end: number): void {
  let a = place;
  let b = check;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ (c + 0x9e37), 0x5bd1e995);
    b ^= b >>> 15;
  }
  place = a;
  check = b;
}

/** A whole text as a number, by FNV-1a. */
export function hashOf(text: string): number {
  begin();
  feed(text, 0, text.length);
  return place;
}

const slotOf = (table: Int32Array): number => ((place ^ (place >>> 16)) << 1) & (table.length - 1);

/** The number that `table` has for the text fed since `begin`, or −1; more may be fed after it. */
export function look(table: Int32Array): number {
  for (let slot = slotOf(table); table[slot] !== 0; slot = (slot + 2) & (table.length - 1)) {
    if (table[slot + 1] === check) return (table[slot] as number) - 1;
  }
  return -1;
}

const bitOf = (filter: Uint8Array): number => (place ^ (place >>> 16)) & (8 * filter.length - 1);

/** Whether the text fed since `begin` may be a prefix of a word that `filter` was made of; false is certain. */
export function mayBePrefix(filter: Uint8Array): boolean {
  const bit = bitOf(filter);
  return ((filter[bit >>> 3] as number) & (1 << (bit & 7))) !== 0;
}

/** Bits for each prefix: at most a quarter of them is set, so that at most a quarter of other texts pass. */
const BITS = 4;

/**
 * The prefixes of `words`, of two characters and more, as a Bloom filter of one hash: it fits in a processor's cache,
 * as the table does not, and most of what stands in a text is no prefix of a word.
 */
export function prefixFilterOf(words: readonly string[]): Uint8Array {
  const prefixes = new Set<string>();
  for (const word of words) for (let end = 2; end <= word.length; end++) prefixes.add(word.slice(0, end));
  const filter = new Uint8Array(2 ** Math.ceil(Math.log2((BITS * prefixes.size) / 8 + 1)));
  for (const prefix of prefixes) {
    begin();
    feed(prefix, 0, prefix.length);
    const bit = bitOf(filter);
    filter[bit >>> 3] = (filter[bit >>> 3] as number) | (1 << (bit & 7));
  }
  return filter;
}

/** Slots for each word, at least: with a third of them free, what is no word is told by five looks in the mean. */
const ROOM = 1.5;

/**
 * The table that words are found by, each by its place among them: open addressing. A slot is the word's number
 * from 1, 0 for none, and beside it the second hash as the check, so that no string is needed for any word.
 */
export function tableOf(words: readonly string[]): Int32Array {
  const slots = 1 << Math.ceil(Math.log2(words.length * ROOM + 2));
  const table = new Int32Array(2 * slots);
  for (const [number, word] of words.entries()) {
    begin();
    feed(word, 0, word.length);
    let slot = slotOf(table);
    while (table[slot] !== 0) slot = (slot + 2) & (table.length - 1);
    table[slot] = number + 1;
    table[slot + 1] = check;
  }
  return table;
}

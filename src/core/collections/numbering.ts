/** Numbers codes, which are whole numbers within ±2⁵³, from 0 in the order they come. */
export interface Numbering {
  /** The number of `code`, or −1. */
  find(code: number): number;
  /** The number of `code`, a new one where it has none. */
  add(code: number): number;
  /** The code of each number. */
  codes(): Float64Array;
  /** Where `find` looks for each code: what `openNumbering` takes. */
  slots(): Int32Array;
}

/** Where `code` stands in `slots`, or else the free slot where it would. */
function slotOf(code: number, codes: Float64Array, slots: Int32Array): number {
  const mask = slots.length - 1;
  let hash = Math.imul((code | 0) ^ Math.imul((code / 2 ** 32) | 0, 0x85ebca6b), 0x9e3779b1);
  hash ^= hash >>> 15;
  let slot = hash & mask;
  while (slots[slot] !== -1 && codes[slots[slot] as number] !== code) slot = (slot + 1) & mask;
  return slot;
}

/** What finds the numbers of a numbering again, of what it gave. */
export function openNumbering(codes: Float64Array, slots: Int32Array): Numbering['find'] {
  return (code) => slots[slotOf(code, codes, slots)] as number;
}

/**
 * Makes a numbering: open addressing over typed arrays. A `Map` would box each code beyond 31 bits, which most
 * pairs of characters are.
 */
export function createNumbering(): Numbering {
  let size = 0;
  let slots = new Int32Array(1 << 10).fill(-1);
  let codes = new Float64Array(slots.length / 2);
  const placeOf = (code: number): number => slotOf(code, codes, slots);

  function grow(): void {
    const larger = new Float64Array(2 * codes.length);
    larger.set(codes);
    codes = larger;
    slots = new Int32Array(2 * slots.length).fill(-1);
    for (let number = 0; number < size; number++) slots[placeOf(codes[number] as number)] = number;
  }

  return {
    find: (code) => slots[placeOf(code)] as number,
    add(code) {
      let slot = placeOf(code);
      if (slots[slot] !== -1) return slots[slot] as number;
      if (size === codes.length) {
        grow();
        slot = placeOf(code);
      }
      slots[slot] = size;
      codes[size] = code;
      return size++;
    },
    codes: () => codes.subarray(0, size),
    slots: () => slots,
  };
}

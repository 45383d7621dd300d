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

function hashOf(code: number): number {
  const hash = Math.imul((code | 0) ^ Math.imul((code / 2 ** 32) | 0, 0x85ebca6b), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** What finds the numbers of a numbering again, of what it gave. */
export function openNumbering(codes: Float64Array, slots: Int32Array): Numbering['find'] {
  const mask = slots.length - 1;
  return (code) => {
    let slot = hashOf(code) & mask;
    while (slots[slot] !== -1 && codes[slots[slot] as number] !== code) slot = (slot + 1) & mask;
    return slots[slot] as number;
  };
}

/**
 * Makes a numbering: open addressing over typed arrays. A `Map` would box each code beyond 31 bits, which most
 * pairs of characters are.
 */
export function createNumbering(): Numbering {
  let size = 0;
  let mask = (1 << 10) - 1;
  let slots = new Int32Array(mask + 1).fill(-1);
  let codes = new Float64Array((mask + 1) / 2);

  function slotOf(code: number): number {
    let slot = hashOf(code) & mask;
    while (slots[slot] !== -1 && codes[slots[slot] as number] !== code) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const larger = new Float64Array(2 * codes.length);
    larger.set(codes);
    codes = larger;
    mask = 2 * mask + 1;
    slots = new Int32Array(mask + 1).fill(-1);
    for (let number = 0; number < size; number++) slots[slotOf(codes[number] as number)] = number;
  }

  return {
    find: (code) => slots[slotOf(code)] as number,
    add(code) {
      let slot = slotOf(code);
      if (slots[slot] !== -1) return slots[slot] as number;
      if (size === codes.length) {
        grow();
        slot = slotOf(code);
      }
      slots[slot] = size;
      codes[size] = code;
      return size++;
    },
    codes: () => codes.subarray(0, size),
    slots: () => slots,
  };
}

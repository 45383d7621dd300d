/** Numbers that one stretch of memory holds. */
const ROOM = 1 << 14;

/**
 * Makes a keeper of many short lists of whole numbers, each a view on a longer array that they share. An array with
 * memory of its own costs some 200 bytes more than what it holds.
 */
export function createPool(): (list: ArrayLike<number>) => Int32Array {
  let block = new Int32Array(ROOM);
  let used = 0;
  return (list) => {
    if (used + list.length > block.length) {
      block = new Int32Array(Math.max(ROOM, list.length));
      used = 0;
    }
    const kept = block.subarray(used, used + list.length);
    kept.set(list);
    used += list.length;
    return kept;
  };
}

let block = new Float64Array(ROOM / 4);
let used = 0;

/**
 * An array of zeros for what one question needs a while: a view on a block that many share. Memory of its own costs
 * some 0.4 µs, and a question needs a dozen.
 */
export function zeros(length: number): Float64Array {
  if (used + length > block.length) {
    block = new Float64Array(Math.max(ROOM / 4, length));
    used = 0;
  }
  used += length;
  return block.subarray(used - length, used);
}

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

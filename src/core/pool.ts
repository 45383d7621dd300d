/** Numbers that one stretch of memory holds. */
const ROOM = 1 << 14;

/**
 * Makes a giver of room for many short lists of numbers, each a view on a longer array that they share. An array
 * with memory of its own costs some 200 bytes more than what it holds.
 */
export function createPool<T extends { readonly length: number; subarray(start: number, end: number): T }>(
  kind: new (length: number) => T,
): (length: number) => T {
  let block = new kind(ROOM);
  let used = 0;
  return (length) => {
    if (used + length > block.length) {
      block = new kind(Math.max(ROOM, length));
      used = 0;
    }
    used += length;
    return block.subarray(used - length, used);
  };
}

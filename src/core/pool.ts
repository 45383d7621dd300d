/** Numbers that one stretch of memory holds. */
const ROOM = 1 << 14;

/** What a pool needs of a typed array. */
interface Numbers {
  readonly length: number;
  set(values: ArrayLike<number>, offset: number): void;
}

/**
 * Makes a keeper of many short lists of numbers: it copies each into a longer array that they share, and returns
 * its view. An array with memory of its own costs some 200 bytes more than what it holds.
 */
export function createPool<T extends Numbers & { subarray(start: number, end: number): T }>(
  kind: new (length: number) => T,
): (values: ArrayLike<number>) => T {
  let block = new kind(ROOM);
  let used = 0;
  return (values) => {
    if (used + values.length > block.length) {
      block = new kind(Math.max(ROOM, values.length));
      used = 0;
    }
    block.set(values, used);
    used += values.length;
    return block.subarray(used - values.length, used);
  };
}

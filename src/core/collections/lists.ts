/** Puts a value at the end of the list under a key, which is begun where there is none. */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Up to `most` of a list, at even distances, the first among them.
 * @example evenly([1, 2, 3, 4, 5], 2) // => [1, 3]
 */
export function evenly<Value>(list: readonly Value[], most: number): Value[] {
  const count = Math.min(most, list.length);
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] as Value);
}

/**
 * Makes what keeps what `make` gives, under the key of what it was made of. Of more than `most` the one that was made
 * first is forgotten, so that nothing grows without bound.
 */
export function remember<From, Key, Value>(
  most: number,
  keyOf: (from: From) => Key,
  make: (from: From) => Value,
): (from: From) => Value {
  const made = new Map<Key, Value>();
  return (from) => {
    const key = keyOf(from);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(from);
    if (made.size >= most) made.delete(made.keys().next().value as Key);
    made.set(key, value);
    return value;
  };
}

/** What is its own key. */
export const itself = <T>(value: T): T => value;

/** Random numbers that a seed fixes: xorshift32 (Marsaglia 2003). */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number;
  /** A number from 0 up to, not including, 1. */
  share(): number;
}

/** Makes random numbers; the same for the same seed, on every machine. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  return { whole: (below) => next() % below, share: () => next() / 2 ** 32 };
}

/** Puts a list into random order, in place (Fisher and Yates). */
export function shuffle<T>(list: T[] | Int32Array, random: Random): void {
  const items = list as { [index: number]: T | number };
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.whole(i + 1);
    const item = items[i] as T;
    items[i] = items[j] as T;
    items[j] = item;
  }
}

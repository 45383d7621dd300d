/** Questions asked before any is timed. A bot answers for weeks: what is measured is code that the engine has compiled. */
export const WARM_UP = 10_000;

/** The value below which `share` of the sorted values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs `action` and tells its result and how many milliseconds it took. */
export async function timed<T>(action: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  let result = action();
  // A promise's turn is counted only for those that make one.
  if (result instanceof Promise) result = await result;
  return { ms: performance.now() - start, result: result as T };
}

/** Collects garbage, so that what is measured next is not paid for what went before. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('expected node --expose-gc, found no gc(); start with `npm run bench`');
  globalThis.gc();
}

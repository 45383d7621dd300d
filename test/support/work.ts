import { vi } from 'vitest';

/** Work that ends, well or badly, when it is told to. */
export function createWork() {
  let resolve = () => {};
  let reject = (_reason: Error) => {};
  const ending = new Promise<void>((well, badly) => {
    resolve = well;
    reject = badly;
  });
  return { run: vi.fn(() => ending), resolve, reject };
}

/** A bound on what is under way for each key, a person or a place. */
export interface Backlog<Key> {
  /** Runs `work` unless its key has as much under way as it may; `work` is then dropped, not put off. */
  run(key: Key, work: () => Promise<void>): Promise<void>;
}

/**
 * Lets each key have `limit` works under way, so that a flood stays the trouble of whom it comes from. `onFull` is
 * called once a flood: when the first work is dropped, and not again before the key has nothing under way.
 */
export function createBacklog<Key>(limit: number, onFull: () => void): Backlog<Key> {
  const lines = new Map<Key, { running: number; full: boolean }>();
  return {
    async run(key, work) {
      const line = lines.get(key) ?? { running: 0, full: false };
      if (line.running >= limit) {
        if (!line.full) onFull();
        line.full = true;
        return;
      }
      lines.set(key, line);
      line.running++;
      try {
        await work();
      } finally {
        line.running--;
        if (line.running === 0) lines.delete(key);
      }
    },
  };
}

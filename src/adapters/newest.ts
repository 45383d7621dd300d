/** Serves what each key, a person, wants last: suggestions for what is typed are of use until the next letter. */
export interface Newest<Key> {
  /**
   * Runs `work` once all that came with it is read and its key has room for it; where a newer one of its key comes
   * before, that one takes its place. Resolves when it is over, or passed over.
   */
  run(key: Key, work: () => Promise<void>): Promise<void>;
}

/** What is under way for one key, and what comes next. */
interface Line {
  running: number;
  next: Work | undefined;
}

interface Work {
  readonly run: () => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Lets each key have `limit` works under way, and of those behind them the newest alone. */
export function createNewest<Key>(limit: number): Newest<Key> {
  const lines = new Map<Key, Line>();

  async function advance(key: Key, line: Line): Promise<void> {
    while (line.next && line.running < limit) {
      const { next } = line;
      line.next = undefined;
      line.running++;
      try {
        await next.run();
        next.resolve();
      } catch (error) {
        next.reject(error);
      }
      line.running--;
      if (!line.next && line.running === 0) lines.delete(key);
    }
  }

  return {
    run: (key, run) =>
      new Promise((resolve, reject) => {
        const line = lines.get(key) ?? { running: 0, next: undefined };
        lines.set(key, line);
        line.next?.resolve();
        line.next = { run, resolve, reject };
        // What stands in the same packet is read before.
        setImmediate(advance, key, line);
      }),
  };
}

/** What is needed of an `AbortSignal`: Node's own and the one that grammY brings along both have it. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Waits for `ms` milliseconds, or until `signal` aborts, whichever is first. */
export function pause(ms: number, signal?: Signal | null): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
    function end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    }
  });
}

/** Runs `work` with a signal that aborts after `ms` milliseconds, or when `signal` does. */
export async function withDeadline<Result>(
  ms: number,
  signal: Signal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  // Not `AbortSignal.any` with `AbortSignal.timeout`: node 20 forgets the timeout when it frees memory meanwhile.
  const deadline = new AbortController();
  const abort = () => deadline.abort();
  if (signal?.aborted) abort();
  const timer = setTimeout(abort, ms);
  signal?.addEventListener('abort', abort);
  try {
    return await work(deadline.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Waits for `work`, but for `ms` milliseconds at most; tells whether it ended. Its failure counts as an end. */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const done = new AbortController();
  const ended = work.then(
    () => true,
    () => true,
  );
  const result = await Promise.race([ended, pause(ms, done.signal).then(() => false)]);
  done.abort();
  return result;
}

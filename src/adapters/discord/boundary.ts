import type { Log } from '../log.js';
import { within } from '../pause.js';
import { describeFailure, levelOf } from './failure.js';

/** Runs handlers so that none of their failures goes further, and knows which still run. */
export interface Boundary {
  /**
   * Runs `work` for one event, unless closed. Where it fails, the failure is logged and, if it was none of
   * the expected ones, `apologise` tells the person. Resolves when all of it is over, and never rejects.
   */
  run(event: string, work: () => Promise<void>, apologise: () => Promise<unknown>): Promise<void>;
  /** Takes no further event and waits at most `graceMs` for those that run; returns how many still do. */
  close(graceMs: number): Promise<number>;
}

/** Makes the boundary that every event passes. */
export function createBoundary(log: Log): Boundary {
  const running = new Set<Promise<void>>();
  let closed = false;

  async function attempt(event: string, work: () => Promise<void>, apologise: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      const level = levelOf(error);
      log[level]({ event, ...describeFailure(error) }, 'a reply failed');
      if (level !== 'error') return;
      try {
        await apologise();
      } catch (second) {
        log.debug({ event, ...describeFailure(second) }, 'the apology failed too');
      }
    }
  }

  return {
    async run(event, work, apologise) {
      if (closed) return;
      const task = attempt(event, work, apologise).finally(() => running.delete(task));
      running.add(task);
      await task;
    },
    async close(graceMs) {
      closed = true;
      await within(graceMs, Promise.allSettled(running));
      return running.size;
    },
  };
}

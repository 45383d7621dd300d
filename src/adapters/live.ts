import { createEngine, type Engine, type Knowledge } from '../core/index.js';

/** The engine in use, replaceable while the bot runs. */
export interface LiveEngine {
  readonly current: Engine;
  /** Loads the knowledge anew; rejects with its faults and keeps the engine in use where it has any. */
  reload(): Promise<Engine>;
}

/** Loads the knowledge by `load` and keeps its engine; rejects where the first load fails. */
export async function createLiveEngine(load: () => Promise<Knowledge>): Promise<LiveEngine> {
  let current = createEngine(await load());
  return {
    get current() {
      return current;
    },
    async reload() {
      current = createEngine(await load());
      return current;
    },
  };
}

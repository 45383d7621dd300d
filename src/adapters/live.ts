import { createEngine, type Engine, type Knowledge } from '../core/index.js';

/** The engine in use, replaceable while the bot runs. */
export interface LiveEngine {
  readonly current: Engine;
  /** Loads the knowledge anew; rejects with its faults and keeps the engine in use where it has any. */
  reload(): Promise<Engine>;
}

/** Loads the knowledge by `load` and keeps its engine, ready for all questions; rejects where the first load fails. */
export async function createLiveEngine(load: () => Promise<Knowledge>): Promise<LiveEngine> {
  const build = async (): Promise<Engine> => {
    const engine = createEngine(await load());
    engine.prepare();
    return engine;
  };
  let current = await build();
  return {
    get current() {
      return current;
    },
    async reload() {
      current = await build();
      return current;
    },
  };
}

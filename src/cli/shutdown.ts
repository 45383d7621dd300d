/** The program's one way to end. */
export interface Shutdown {
  /** Has `stop` run before the program ends; where the end has begun already, at once. */
  add(stop: () => Promise<void>): void;
  /** Runs all that was added, side by side, then exits. A later call joins the first; the highest status wins. */
  stop(status: number): Promise<void>;
}

/** How the program ends. */
export interface ShutdownOptions {
  exit(status: number): void;
  /** Called for each stop that failed. */
  report(error: unknown): void;
  /** Milliseconds after which the program exits with status 1 whatever still runs. */
  readonly limit: number;
}

/** Makes a shutdown at which nothing has to be stopped yet. */
export function createShutdown({ exit, report, limit }: ShutdownOptions): Shutdown {
  const stops: (() => Promise<void>)[] = [];
  let highest = 0;
  let ending: Promise<void> | undefined;

  async function run(stop: () => Promise<void>): Promise<void> {
    try {
      await stop();
    } catch (error) {
      highest = Math.max(highest, 1);
      report(error);
    }
  }

  async function end(): Promise<void> {
    const timer = setTimeout(() => exit(1), limit);
    await Promise.all(stops.map(run));
    clearTimeout(timer);
    exit(highest);
  }

  return {
    add(stop) {
      if (ending) void run(stop);
      else stops.push(stop);
    },
    stop(status) {
      highest = Math.max(highest, status);
      ending ??= end();
      return ending;
    },
  };
}

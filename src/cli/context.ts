import type { Readable, Writable } from 'node:stream';
import type { Log } from '../adapters/log.js';
import type { Environment } from './environment.js';

/** What the subcommands may use of the process they run in: `main.ts` fills it in, tests stand in for it. */
export interface Context {
  /** The environment, with what `.env` adds. */
  readonly env: Environment;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Has `stop` run before the program ends, on SIGINT and SIGTERM too, which end the program orderly from now on. */
  onStop(stop: () => Promise<void>): void;
  /** Calls `reload` on each SIGHUP. */
  onReload(reload: () => void): void;
  /** Sends what nobody caught to `log` from now on. */
  logTo(log: Log): void;
}

/** Registers one subcommand. */
export type Register = (program: import('commander').Command, context: Context) => void;

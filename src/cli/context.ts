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
  /** Has SIGINT and SIGTERM end the program orderly from now on, for a command that runs until it is told to end. */
  endOrderly(): void;
  /** Has `stop` run before the program ends. */
  onStop(stop: () => Promise<void>): void;
  /** Ends the program orderly with status 1, for a failure that was told. */
  fail(): void;
  /** Calls `reload` on each SIGHUP, which ends the program no longer. */
  onReload(reload: () => void): void;
  /** Sends what nobody caught to `log` from now on. */
  logTo(log: Log): void;
}

/** Registers one subcommand. */
export type Register = (program: import('commander').Command, context: Context) => void;

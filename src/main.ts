#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import type { Log } from './adapters/log.js';
import type { Context } from './cli/context.js';
import { readEnvironment } from './cli/environment.js';
import { Failure, tell } from './cli/failure.js';
import { openInput } from './cli/input.js';
import { createProgram } from './cli/program.js';
import { createMask } from './cli/secrets.js';
import { createShutdown } from './cli/shutdown.js';

/** Milliseconds for an orderly end: running replies have ten seconds, disconnecting has the rest. */
const STOP_LIMIT = 11_000;

/** What a shell calls the end of a program that wrote to nobody: 128 and the number of SIGPIPE, which node ignores. */
const NO_READER = 141;

let mask = createMask([]);
let log: Log | undefined;

function report(error: unknown): void {
  if (log) log.error({ error }, 'unexpected failure');
  else tell(error, process.stderr, mask);
}

function fail(error: unknown): void {
  report(error);
  void shutdown.stop(1);
}

const shutdown = createShutdown({ exit: (status) => process.exit(status), report, limit: STOP_LIMIT });

/** Resolves once all that was written is out, or lost, which `onOutputError` hears of. */
function flush(): Promise<void> {
  return new Promise((resolve) => process.stdout.write('', () => resolve()));
}

let signalled = false;
function onSignal(): void {
  if (signalled) process.exit(1);
  signalled = true;
  void shutdown.stop(0);
}

let isOutputLost = false;
function onOutputError(error: NodeJS.ErrnoException): void {
  // Who reads has read enough, as `head` does: there is nothing to mend, and nobody to tell.
  if (error.code === 'EPIPE') process.exit(NO_READER);
  // What is written after that is lost as well, which is no news.
  if (isOutputLost) return;
  isOutputLost = true;
  fail(new Failure(`standard output: ${error.message}`, 1));
}

process.on('uncaughtException', fail).on('unhandledRejection', fail);
process.stdout.on('error', onOutputError);
shutdown.add(flush);
// There is nowhere left to say it.
process.stderr.on('error', () => {});

try {
  const env = readEnvironment('.env', process.env);
  mask = createMask([env.DISCORD_TOKEN, env.TELEGRAM_BOT_TOKEN]);
  const context: Context = {
    env,
    stdin: openInput(process.stdin),
    stdout: process.stdout,
    stderr: process.stderr,
    endOrderly: () => process.on('SIGINT', onSignal).on('SIGTERM', onSignal),
    onStop: shutdown.add,
    fail: () => void shutdown.stop(1),
    onReload: (reload) => process.on('SIGHUP', reload),
    logTo: (adapterLog) => {
      log = adapterLog;
    },
  };
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  await createProgram(context, version).parseAsync();
} catch (error) {
  void shutdown.stop(tell(error, process.stderr, mask));
}

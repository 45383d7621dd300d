import { onTestFinished } from 'vitest';
import type { Adapter } from '../../../src/adapters/adapter.js';
import type { LiveEngine } from '../../../src/adapters/live.js';
import { createTelegramAdapter } from '../../../src/adapters/telegram/index.js';
import type { Tuning } from '../../../src/adapters/telegram/tuning.js';
import type { Engine } from '../../../src/core/index.js';
import { createStubEngine } from '../engine.js';
import { startTelegram, type TelegramServer } from './server.js';

/** A log that keeps its lines. */
export interface KeptLog {
  readonly lines: { readonly level: string; readonly fields: object; readonly message: string }[];
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /** The first line of `level` whose message matches, as soon as it is written. */
  written(level: string, message: RegExp): Promise<{ readonly fields: object; readonly message: string }>;
}

/** Makes an empty log. */
function createKeptLog(): KeptLog {
  const lines: KeptLog['lines'] = [];
  const waiting = new Set<() => void>();
  const keep = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
    for (const wake of waiting) wake();
  };
  return {
    lines,
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
    written: (level, message) =>
      new Promise((resolve) => {
        const look = () => {
          const found = lines.find((line) => line.level === level && message.test(line.message));
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** What a test may want otherwise. */
export interface Starting {
  readonly engine?: Engine;
  readonly tuning?: Partial<Tuning>;
  readonly token?: string;
  readonly apiUrl?: string;
}

/** Builds the adapter over `server`, with pauses short enough for a test. */
export function buildAdapter(
  server: TelegramServer,
  { engine = createStubEngine(), tuning, token = server.token, apiUrl = server.url }: Starting = {},
): { adapter: Adapter; log: KeptLog } {
  const log = createKeptLog();
  const live: LiveEngine = { current: engine, reload: async () => engine };
  const adapter = createTelegramAdapter({
    token,
    apiUrl,
    live,
    log,
    tuning: { retryMs: 1, retryMaxMs: 5, graceMs: 2_000, ...tuning },
  });
  return { adapter, log };
}

/** Starts the adapter over a server of its own; both end with the test. */
export async function startBot(starting?: Starting): Promise<Running> {
  const server = await startTelegram();
  const built = buildAdapter(server, starting);
  onTestFinished(async () => {
    await built.adapter.stop();
    await server.close();
  });
  await built.adapter.start();
  return { server, ...built };
}

/** A started adapter and what it talks to. */
export interface Running {
  readonly server: TelegramServer;
  readonly adapter: Adapter;
  readonly log: KeptLog;
}

import { EventEmitter, once } from 'node:events';
import { createDiscordAdapter } from '../../../src/adapters/discord/index.js';
import type { Tuning } from '../../../src/adapters/discord/tuning.js';
import type { Log } from '../../../src/adapters/log.js';
import type { Engine } from '../../../src/core/index.js';
import { createStubEngine } from '../engine.js';
import type { FakeDiscord } from './server.js';

/** One line of a log. */
interface Line {
  readonly level: keyof Log;
  readonly fields: object;
  readonly message: string;
}

export interface BotOptions {
  readonly engine?: Engine;
  readonly token?: string;
  readonly apiUrl?: string;
  readonly tuning?: Partial<Tuning>;
}

/** The adapter over a fake Discord, with its log kept; not started yet. */
export function createBot(discord: FakeDiscord, options: BotOptions = {}) {
  const { engine = createStubEngine(), token = discord.token, apiUrl = discord.url } = options;
  const lines: Line[] = [];
  const written = new EventEmitter();
  const write = (level: keyof Log) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
    written.emit(message);
  };
  const log: Log = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const checked = Promise.race([
    once(written, 'commands checked'),
    once(written, 'the commands could not be registered'),
  ]);
  const live = { current: engine, reload: async () => engine };
  const adapter = createDiscordAdapter({
    token,
    apiUrl,
    live,
    log,
    onRefused: () => {
      write('info')({}, 'ended');
      end();
    },
    tuning: { settleMs: 600, ...options.tuning },
  });
  return {
    ...adapter,
    lines,
    /** Resolves once the commands are registered, or are not. */
    checked,
    /** Resolves once the adapter says that Discord will not have the bot back, which the log has as `ended`. */
    ended,
    /** Resolves once the log says `message` again. */
    until: (message: string) => once(written, message),
    /** The lines of `level`. */
    logged: (level: keyof Log) => lines.filter((line) => line.level === level),
  };
}

/** The same, started, its commands registered. */
export async function startBot(discord: FakeDiscord, options?: BotOptions) {
  const bot = createBot(discord, options);
  await bot.start();
  await bot.checked;
  return bot;
}

import type { Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type Adapter, StartError } from '../adapter.js';
import { addressFault } from '../address.js';
import type { LiveEngine } from '../live.js';
import type { Log } from '../log.js';
import { withDeadline, within } from '../pause.js';
import { createBot } from './bot.js';
import type { CallSignal } from './calls.js';
import { registerCommands } from './command.js';
import { describeFault, startFault } from './fault.js';
import { type Polling, startPolling } from './poll.js';
import { request } from './request.js';
import { TUNING, type Tuning } from './tuning.js';

/** What the Telegram adapter is made of. */
export interface TelegramOptions {
  /** The bot's token, from @BotFather. */
  readonly token: string;
  /** Root of the Bot API; by default Telegram's own. */
  readonly apiUrl?: string;
  readonly live: LiveEngine;
  readonly log: Log;
  readonly tuning?: Partial<Tuning>;
}

const TELEGRAM = 'https://api.telegram.org';

/**
 * The bot on Telegram, by long polling: a webhook that was set for it is removed, what Telegram kept for it
 * meanwhile is answered. What `startPolling` says of failures holds while it runs; a reply that is still
 * under way when the grace of `stop` is over is given up.
 */
export function createTelegramAdapter(options: TelegramOptions): Adapter {
  const { log } = options;
  const tuning: Tuning = { ...TUNING, ...options.tuning };
  const stopping = new AbortController();
  const lifetime = new AbortController();
  let polling: Polling | undefined;
  let registering: Promise<void> = Promise.resolve();
  let started: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;

  async function start(): Promise<void> {
    if (stopping.signal.aborted) return;
    const apiUrl = readApiUrl(options.apiUrl ?? TELEGRAM);
    if (!options.token) {
      throw new StartError(
        'The Telegram bot has no token.',
        'Set TELEGRAM_BOT_TOKEN to the one of @BotFather.',
      );
    }
    const bot = createBot(options.token, {
      // A poll is silent for `pollSeconds`; one that is silent for longer hangs on a dead connection.
      client: { apiRoot: apiUrl, timeoutSeconds: tuning.pollSeconds + 15, fetch: request },
      live: options.live,
      log,
      tuning,
      lifetime: lifetime.signal,
    });
    try {
      await withDeadline(tuning.startMs, stopping.signal, (signal) => connect(bot, signal));
    } catch (error) {
      if (stopping.signal.aborted) return;
      throw startFault(error, apiUrl);
    }
    if (stopping.signal.aborted) return;
    polling = startPolling(bot, log, tuning);
    registering = register(bot, log);
    const { username, supports_inline_queries: inline } = bot.botInfo;
    log.info({ username, inline }, 'telegram: connected');
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await started?.catch(() => {});
    await Promise.all([polling?.stop(), within(tuning.graceMs, registering)]);
    lifetime.abort();
  }

  return {
    start: () => (started ??= start()),
    stop: () => (stopped ??= stop()),
  };
}

/** Has Telegram tell the bot who it is, and send its messages to whom polls for them. */
async function connect(bot: Bot, signal: AbortSignal): Promise<void> {
  // `bot.init` would repeat for ever where the server cannot be reached.
  const me: Partial<UserFromGetMe> | undefined = await bot.api.getMe(signal as CallSignal);
  if (!me?.id || !me.username) throw new TypeError('getMe tells of no bot');
  bot.botInfo = me as UserFromGetMe;
  await bot.api.deleteWebhook({}, signal as CallSignal);
}

/** The bot answers without its command lists as well, so that their failure is no reason not to start. */
async function register(bot: Bot, log: Log): Promise<void> {
  try {
    const lists = await registerCommands(bot.api);
    if (lists) log.info({ lists }, 'telegram: command lists set');
  } catch (error) {
    log.warn(describeFault(error), 'telegram: command lists not set; they are tried again at the next start');
  }
}

function readApiUrl(text: string): string {
  const fault = addressFault(text);
  if (fault) {
    throw new StartError(
      `TELEGRAM_API_URL is no address of a Bot API server: ${fault}.`,
      `Set it to the root of a Bot API server, such as http://localhost:8081, or leave it out for ${TELEGRAM}.`,
    );
  }
  return text.replace(/\/+$/u, '');
}

import type { Adapter } from '../adapters/adapter.js';
import { createLiveEngine, type LiveEngine } from '../adapters/live.js';
import type { Log } from '../adapters/log.js';
import { loadKnowledge } from '../core/index.js';
import type { Config } from './config.js';
import type { Context } from './context.js';
import { createLog } from './log.js';

/**
 * Makes the adapters that `config` has a token for; their libraries are loaded for those alone. They call `onRefused`
 * where their platform will not have the started bot back.
 */
export type MakeAdapters = (
  config: Config,
  live: LiveEngine,
  log: Log,
  onRefused: () => void,
) => Promise<readonly Adapter[]>;

const makeAdapters: MakeAdapters = async (config, live, log, onRefused) => {
  const { DISCORD_TOKEN, DISCORD_API_URL, TELEGRAM_BOT_TOKEN, TELEGRAM_API_URL } = config;
  const adapters: Adapter[] = [];
  if (DISCORD_TOKEN) {
    const { createDiscordAdapter } = await import('../adapters/discord/index.js');
    const at = DISCORD_API_URL ? { apiUrl: DISCORD_API_URL } : {};
    adapters.push(createDiscordAdapter({ token: DISCORD_TOKEN, ...at, live, log, onRefused }));
  }
  if (TELEGRAM_BOT_TOKEN) {
    const { createTelegramAdapter } = await import('../adapters/telegram/index.js');
    const at = TELEGRAM_API_URL ? { apiUrl: TELEGRAM_API_URL } : {};
    adapters.push(createTelegramAdapter({ token: TELEGRAM_BOT_TOKEN, ...at, live, log }));
  }
  return adapters;
};

/**
 * Starts the adapters and returns once all of them answer, or the program was told to stop; rejects with the first
 * `StartError` where one cannot.
 */
export async function serve(
  config: Config,
  context: Context,
  make: MakeAdapters = makeAdapters,
): Promise<void> {
  const log = createLog(config, context.stderr);
  context.logTo(log);
  const loading = createLiveEngine(() => loadKnowledge(config.KNOWLEDGE));
  context.onReload(reloader(loading, log));
  const live = await loading;
  for (const notice of live.current.notices) log.warn({}, notice);
  const adapters = await make(config, live, log, context.fail);
  let stopped = false;
  for (const adapter of adapters) {
    context.onStop(() => {
      stopped = true;
      return adapter.stop();
    });
  }
  try {
    await Promise.all(adapters.map((adapter) => adapter.start()));
  } catch (error) {
    // A start that a stop overtakes is no failure, whatever the platform makes of it.
    if (!stopped) throw error;
  }
  if (stopped) return;
  log.info({ entries: live.current.knowledge.entries.length }, 'ready');
}

/**
 * Reloads one at a time, after the first load. However often it is asked for meanwhile, it is done once more, so that
 * what stays was read after the last time.
 */
function reloader(loading: Promise<LiveEngine>, log: Log): () => void {
  let asked = false;
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    // A first load that fails ends the program, which tells why.
    const live = await loading.catch(() => undefined);
    while (live && asked) {
      asked = false;
      await reload(live, log);
    }
    busy = false;
  }

  return () => {
    asked = true;
    if (!busy) void run();
  };
}

async function reload(live: LiveEngine, log: Log): Promise<void> {
  try {
    const { knowledge } = await live.reload();
    log.info({ entries: knowledge.entries.length }, 'knowledge reloaded');
  } catch (error) {
    log.error({ error }, 'knowledge not reloaded; what was loaded before stays in use');
  }
}

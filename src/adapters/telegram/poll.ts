import { createRunner, createSource, DecayingDeque } from '@grammyjs/runner';
import { type Bot, type BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../log.js';
import { pause, within } from '../pause.js';
import { waitAfter } from './backoff.js';
import { describeFault } from './fault.js';
import { createIntake, NoNews } from './intake.js';
import type { Tuning } from './tuning.js';

/** The kinds of update that the bot handles: the others are never sent to it. */
const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query'] as const;

/** A running poll. */
export interface Polling {
  /** Takes no further update, confirms those taken, and waits for their handlers as long as the tuning's grace. */
  stop(): Promise<void>;
}

/**
 * Polls for updates and hands them to `bot`, many at a time.
 *
 * These are the parts of grammY's runner without its `run`, which prints errors with the bot's token to the
 * console and gives up at a 409. Here no failure ends polling: it pauses, longer each time, and goes on, so
 * that a second copy of the bot takes over when the first one stops, and an outage heals by itself. Each
 * trouble is logged as one line when it begins and one when it is over.
 */
export function startPolling(bot: Bot, log: Log, tuning: Tuning): Polling {
  const trouble = watchTrouble(log);
  const intake = createIntake();
  let hasty = 0;

  const source = createSource<Update>({
    async supply(pace, signal) {
      for (let failures = 0; ; failures++) {
        try {
          const begun = performance.now();
          const answer: unknown = await bot.api.getUpdates(
            {
              offset: intake.offset,
              limit: Math.max(1, Math.min(pace, 100)),
              timeout: tuning.pollSeconds,
              allowed_updates: ALLOWED_UPDATES,
            },
            signal,
          );
          const { updates, fault } = intake.read(answer);
          // What is no news is passed with its neighbours; without any the same would come at once.
          if (fault && !updates.length) throw fault;
          if (fault) trouble.report(fault);
          // A poll that brought news may owe it to a moment's luck between two conflicts.
          else if (!updates.length) trouble.over();
          const isHasty = !updates.length && performance.now() - begun < tuning.pollSeconds * 500;
          hasty = isHasty ? hasty + 1 : 0;
          // A proxy's answer: Telegram says that there is no news when the time of the poll is over.
          if (isHasty) await pause(waitAfter(undefined, hasty - 1, tuning), signal);
          return updates;
        } catch (error) {
          if (signal.aborted) throw error;
          trouble.report(error);
          await pause(waitAfter(error, failures, tuning), signal);
          if (signal.aborted) throw error;
        }
      }
    },
  });

  const queue = new DecayingDeque<Update, BotError>(
    Number.POSITIVE_INFINITY,
    (update) => bot.handleUpdate(update),
    tuning.concurrency,
    async (error) => {
      await bot.errorHandler(error);
    },
    () => {},
  );
  const runner = createRunner(source, {
    handle: (updates) => queue.add(updates),
    size: () => queue.length,
    snapshot: () => queue.pendingTasks(),
  });
  runner.start();

  /**
   * Tells Telegram at once which updates were taken, before their handlers end: the copy that follows in a
   * rolling restart would answer them again.
   */
  async function confirm(): Promise<void> {
    const { offset } = intake;
    if (offset === 0) return;
    try {
      await bot.api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: ALLOWED_UPDATES });
    } catch (error) {
      log.warn(
        describeFault(error),
        'telegram: the last updates are not confirmed and may be answered again',
      );
    }
  }

  return {
    async stop() {
      const handled = (async () => {
        await runner.stop();
        await Promise.all([confirm(), queue.empty()]);
      })();
      if (!(await within(tuning.graceMs, handled))) {
        log.warn({ unfinished: queue.length }, 'telegram: stopped before all replies were sent');
      }
    },
  };
}

/** Logs one line where a kind of trouble begins and one where it is over, however often it recurs between. */
function watchTrouble(log: Log) {
  let current: string | undefined;
  return {
    report(error: unknown) {
      const { kind, message } = nameTrouble(error);
      if (kind === current) return;
      current = kind;
      log.error(describeFault(error), message);
    },
    over() {
      if (current !== undefined) log.info({}, 'telegram: receives messages again');
      current = undefined;
    },
  };
}

const NO_NEWS = Object.freeze({
  unreadable:
    'telegram: the server sends what is no update; it is passed over, or asked for again where nothing else came',
  repeated: 'telegram: the server sends again what was taken; it is passed over, and not answered twice',
});

function nameTrouble(error: unknown): { kind: string; message: string } {
  if (error instanceof NoNews) return { kind: error.kind, message: NO_NEWS[error.kind] };
  const code = error instanceof GrammyError ? error.error_code : undefined;
  switch (code) {
    case 409:
      return {
        kind: 'conflict',
        message:
          "telegram: another program receives this bot's messages; stop the other copy (or its webhook), or make a bot of its own for it. This copy tries again until then",
      };
    case 401:
    case 404:
      return {
        kind: 'token',
        message:
          'telegram: the token is no longer valid; set TELEGRAM_BOT_TOKEN to the present one of @BotFather and start again',
      };
    case undefined:
      return { kind: 'network', message: 'telegram: no connection; tries again until there is one' };
    default:
      return { kind: `${code}`, message: 'telegram: the server refuses to send messages; tries again' };
  }
}

import { setMaxListeners } from 'node:events';
import { autoRetry } from '@grammyjs/auto-retry';
import { type Api, HttpError, type Transformer } from 'grammy';
import { withDeadline } from '../pause.js';
import { reconnecting } from '../reconnect.js';
import type { Tuning } from './tuning.js';

/**
 * Prepares every call but the polls, which mind their own failures: repeated a bounded number of times
 * where Telegram is busy or the connection broke, led to the new chat where a group became a supergroup,
 * and given up once `lifetime` ends. What nobody waits for long is not put off, and given up at its expiry.
 */
export function prepareCalls(
  api: Api,
  { attempts, patienceSeconds, expiryMs }: Tuning,
  lifetime: AbortSignal,
): void {
  // Each call under way listens to it: that there are many is no leak, which node would warn of between lines of the log.
  setMaxListeners(0, lifetime);
  // Without these bounds it repeats for hours; broken connections are `reconnect`'s, by their kind.
  const repeat = autoRetry({
    maxRetryAttempts: attempts,
    maxDelaySeconds: patienceSeconds,
    rethrowHttpErrors: true,
  });
  // The last one is the outermost: it hands its signal to the pauses of the others.
  api.config.use(
    exceptPolls(reconnect(attempts)),
    exceptPolls(followMigration),
    exceptPolls((prev, method, payload, signal) =>
      EXPIRING.has(method)
        ? withDeadline(expiryMs, signal, (end) => prev(method, payload, end as CallSignal))
        : repeat(prev, method, payload, signal),
    ),
    exceptPolls((prev, method, payload, signal) => prev(method, payload, signal ?? (lifetime as CallSignal))),
  );
}

/** Answers to what a person does on the screen, who has gone on some seconds later. */
const EXPIRING: ReadonlySet<string> = new Set(['answerInlineQuery', 'answerCallbackQuery']);

/** grammY's own type of an abort signal, which Node's satisfies in all but its declaration. */
export type CallSignal = NonNullable<Parameters<Transformer>[3]>;

function exceptPolls(transformer: Transformer): Transformer {
  return (prev, method, payload, signal) =>
    method === 'getUpdates' ? prev(method, payload, signal) : transformer(prev, method, payload, signal);
}

function reconnect(attempts: number): Transformer {
  return (prev, method, payload, signal) =>
    reconnecting(
      () => prev(method, payload, signal),
      attempts,
      signal,
      (error) => (error instanceof HttpError ? error.error : undefined),
    );
}

/**
 * A group that became a supergroup has a new id; calls that were under way, and buttons of old, meet the former. Its
 * messages have new ids as well: a reply there is none to a message, and a call about a message is not led there.
 */
const followMigration: Transformer = async (prev, method, payload, signal) => {
  const result = await prev(method, payload, signal);
  const chat = result.ok ? undefined : result.parameters?.migrate_to_chat_id;
  if (chat === undefined || !('chat_id' in payload) || 'message_id' in payload) return result;
  return prev(method, { ...payload, chat_id: chat, reply_parameters: undefined }, signal);
};

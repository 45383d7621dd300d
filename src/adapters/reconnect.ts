import { ForeignAnswer } from './foreign.js';
import { pause, type Signal } from './pause.js';

/** Codes of failures in which a request was most probably not carried out: a kept-alive socket gone stale, a name not found. */
const BROKEN: ReadonlySet<unknown> = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]);
const RECONNECT_MS = 250;

/**
 * Makes a request by `send`, and up to `attempts` times more, after longer and longer pauses, where its connection broke
 * or another than the platform answered. `causeOf` tells what a failure of `send` came from.
 */
export async function reconnecting<Answer>(
  send: () => Promise<Answer>,
  attempts: number,
  signal: Signal | null | undefined,
  causeOf = (error: unknown) => error,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!isBroken(causeOf(error)) || attempt > attempts || signal?.aborted) throw error;
      await pause(RECONNECT_MS * attempt, signal);
    }
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof ForeignAnswer || BROKEN.has((error as { code?: unknown } | null | undefined)?.code);
}

import { GrammyError } from 'grammy';
import type { Tuning } from './tuning.js';

/** Milliseconds until a failed poll is repeated: they double from failure to failure, and Telegram may ask for more. */
export function waitAfter(
  error: unknown,
  failures: number,
  { retryMs, retryMaxMs, askedMaxMs }: Tuning,
): number {
  const own = Math.min(retryMaxMs, retryMs * 2 ** failures);
  const asked: unknown = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return typeof asked === 'number' ? Math.max(own, Math.min(askedMaxMs, asked * 1000)) : own;
}

import { GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { waitAfter } from '../../../src/adapters/telegram/backoff.js';
import { TUNING } from '../../../src/adapters/telegram/tuning.js';

const { retryMs, retryMaxMs, askedMaxMs } = TUNING;

function busy(retry_after: unknown): GrammyError {
  const parameters = { retry_after } as { retry_after: number };
  const refusal = { ok: false, error_code: 429, description: 'Too Many Requests', parameters } as const;
  return new GrammyError('busy', refusal, 'getUpdates', {});
}

describe('the pause after a failed poll', () => {
  it('doubles with each failure, up to a bound', () => {
    const pauses = [0, 1, 2, 2_000].map((failures) => waitAfter(new Error(), failures, TUNING));
    expect(pauses).toEqual([retryMs, 2 * retryMs, 4 * retryMs, retryMaxMs]);
  });

  it.each([
    ['what Telegram asks for, where that is more', 7, 0, 7_000],
    ['no less than our own, where Telegram asks for nothing', 0, 2, 4 * retryMs],
    ['no less than our own, where Telegram asks for less than nothing', -5, 0, retryMs],
    ['no more than an hour, whatever Telegram asks for', 3_000_000, 0, askedMaxMs],
    ['our own, where what is asked for is no number', 'soon', 0, retryMs],
  ])('is %s', (_name, asked, failures, expected) => {
    expect(waitAfter(busy(asked), failures, TUNING)).toBe(expected);
  });

  it('fits a timer of node', () => {
    expect(askedMaxMs).toBeLessThan(2 ** 31);
  });
});

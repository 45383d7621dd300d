import { describe, expect, it } from 'vitest';
import { ForeignAnswer } from '../../src/adapters/foreign.js';
import { reconnecting } from '../../src/adapters/reconnect.js';

/** What fails with `failures`, one after the other, and then answers. */
function failing(...failures: readonly unknown[]) {
  let made = 0;
  return async () => {
    const failure = failures[made++];
    if (failure) throw failure;
    return made;
  };
}

describe('a request', () => {
  it.each([
    ['whose connection breaks', { code: 'UND_ERR_SOCKET' }],
    ['that nobody listens to for a moment', { code: 'ECONNREFUSED' }],
    ['to a name that is not found for a moment', { code: 'EAI_AGAIN' }],
    ['that a proxy answers', new ForeignAnswer(502)],
  ])('%s is made again', async (_name, failure) => {
    expect(await reconnecting(failing(failure), 2, undefined)).toBe(2);
  });

  it('that fails otherwise is not', async () => {
    const failure = new RangeError();
    await expect(reconnecting(failing(failure), 2, undefined)).rejects.toBe(failure);
  });

  it('is given up behind its last attempt, and once nobody waits for it', async () => {
    const failure = { code: 'ECONNRESET' };
    await expect(reconnecting(failing(failure, failure), 1, undefined)).rejects.toBe(failure);
    await expect(reconnecting(failing(failure), 1, AbortSignal.abort())).rejects.toBe(failure);
  });
});

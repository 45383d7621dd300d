import { afterEach, describe, expect, it, vi } from 'vitest';
import { createShutdown } from '../../src/cli/shutdown.js';

function open() {
  const exits: number[] = [];
  const reported: unknown[] = [];
  const shutdown = createShutdown({
    exit: (status) => exits.push(status),
    report: (error) => reported.push(error),
    limit: 1000,
  });
  return { exits, reported, shutdown };
}

describe('the shutdown', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for all that must stop, side by side, then exits', async () => {
    const { shutdown, exits } = open();
    let finish: () => void = () => {};
    const stopped: string[] = [];
    shutdown.add(() =>
      new Promise<void>((resolve) => (finish = resolve)).then(() => void stopped.push('slow')),
    );
    shutdown.add(async () => void stopped.push('quick'));
    const ended = shutdown.stop(0);
    expect(stopped).toEqual(['quick']);
    expect(exits).toEqual([]);
    finish();
    await ended;
    expect(stopped).toEqual(['quick', 'slow']);
    expect(exits).toEqual([0]);
  });

  it('stops once, however often it is told to, and keeps the highest status', async () => {
    const { shutdown, exits } = open();
    const stop = vi.fn(async () => {});
    shutdown.add(stop);
    await Promise.all([shutdown.stop(0), shutdown.stop(1), shutdown.stop(0)]);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(exits).toEqual([1]);
  });

  it('stops the others where one fails to, reports it and exits with status 1', async () => {
    const { shutdown, exits, reported } = open();
    const stop = vi.fn(async () => {});
    shutdown.add(() => Promise.reject(new Error('stuck')));
    shutdown.add(stop);
    await shutdown.stop(0);
    expect(stop).toHaveBeenCalledOnce();
    expect(reported).toEqual([new Error('stuck')]);
    expect(exits).toEqual([1]);
  });

  it('stops at once what is added too late', async () => {
    const { shutdown } = open();
    const stop = vi.fn(async () => {});
    await shutdown.stop(0);
    shutdown.add(stop);
    expect(stop).toHaveBeenCalledOnce();
  });

  it('exits once, whatever comes after it', async () => {
    vi.useFakeTimers();
    const { shutdown, exits } = open();
    await shutdown.stop(0);
    vi.advanceTimersByTime(10_000);
    expect(exits).toEqual([0]);
  });

  it('exits with status 1 at the limit, whatever still runs', () => {
    vi.useFakeTimers();
    const { shutdown, exits } = open();
    shutdown.add(() => new Promise(() => {}));
    void shutdown.stop(0);
    vi.advanceTimersByTime(999);
    expect(exits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(exits).toEqual([1]);
  });
});

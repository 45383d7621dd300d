import { expect, it, vi } from 'vitest';
import { createBacklog } from '../../src/adapters/backlog.js';
import { createWork } from '../support/work.js';

it('drops what exceeds the limit of its key, and nothing of other keys', async () => {
  const backlog = createBacklog<string>(2, () => {});
  const works = ['a', 'a', 'a', 'b'].map((key) => {
    const work = createWork();
    return { ...work, ran: backlog.run(key, work.run) };
  });
  expect(works.map(({ run }) => run.mock.calls.length)).toEqual([1, 1, 0, 1]);
  for (const { resolve } of works) resolve();
  await Promise.all(works.map(({ ran }) => ran));
});

it('has room again once a work is over, also one that failed, and hands the failure on', async () => {
  const backlog = createBacklog<string>(1, () => {});
  const failing = createWork();
  const failed = backlog.run('a', failing.run);
  failing.reject(new RangeError('no'));
  await expect(failed).rejects.toThrow(RangeError);
  const next = vi.fn(async () => {});
  await backlog.run('a', next);
  expect(next).toHaveBeenCalledOnce();
});

it('tells of each flood once', async () => {
  const onFull = vi.fn();
  const backlog = createBacklog<string>(1, onFull);
  for (const floods of [1, 2]) {
    const work = createWork();
    const ran = backlog.run('a', work.run);
    for (let i = 0; i < 3; i++) await backlog.run('a', async () => {});
    expect(onFull).toHaveBeenCalledTimes(floods);
    work.resolve();
    await ran;
  }
});

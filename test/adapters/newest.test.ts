import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { createNewest } from '../../src/adapters/newest.js';
import { createWork } from '../support/work.js';

const ran = (works: readonly ReturnType<typeof createWork>[]) =>
  works.map(({ run }) => run.mock.calls.length);

it('runs the newest of what a key wants at once, and what other keys want', async () => {
  const newest = createNewest<string>(5);
  const works = ['a', 'a', 'b', 'a'].map((key) => {
    const work = createWork();
    return { ...work, over: newest.run(key, work.run) };
  });
  expect(ran(works)).toEqual([0, 0, 0, 0]);
  await turn();
  expect(ran(works)).toEqual([0, 0, 1, 1]);
  await Promise.all(works.slice(0, 2).map(({ over }) => over));
  for (const { resolve } of works) resolve();
  await Promise.all(works.map(({ over }) => over));
});

it('runs the newest of what came meanwhile once there is room', async () => {
  const newest = createNewest<string>(2);
  const works = Array.from({ length: 5 }, createWork);
  const [first] = works as [ReturnType<typeof createWork>];
  const over: Promise<void>[] = [];
  for (const { run } of works) {
    over.push(newest.run('a', run));
    await turn();
  }
  expect(ran(works)).toEqual([1, 1, 0, 0, 0]);
  first.resolve();
  await over[0];
  await turn();
  expect(ran(works)).toEqual([1, 1, 0, 0, 1]);
  await Promise.all(over.slice(2, 4));
});

it('hands on a failure, and has room again after it', async () => {
  const newest = createNewest<string>(1);
  await expect(newest.run('a', () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
  const next = vi.fn(async () => {});
  await newest.run('a', next);
  expect(next).toHaveBeenCalledOnce();
});

describe('what it holds', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const left = (held: readonly WeakRef<object>[]) => held.filter((ref) => ref.deref()).length;

  it('forgets a key that wants nothing more', async () => {
    const newest = createNewest<object>(1);
    const keys: WeakRef<object>[] = [];
    for (let i = 0; i < 10; i++) {
      const key = {};
      keys.push(new WeakRef(key));
      await newest.run(key, async () => {});
    }
    await turn();
    collect();
    // The last one may still be on the stack.
    expect(left(keys)).toBeLessThanOrEqual(1);
    await newest.run({}, async () => {});
  });

  it('forgets what is over of a key that always wants more', async () => {
    const newest = createNewest<string>(1);
    const works: WeakRef<object>[] = [];
    const next = () => {
      let resolve = () => {};
      const ending = new Promise<void>((done) => {
        resolve = done;
      });
      const work = () => ending;
      works.push(new WeakRef(work));
      return { over: newest.run('a', work), resolve };
    };
    let running = next();
    for (let i = 0; i < 20; i++) {
      await turn();
      const waiting = next();
      await turn();
      running.resolve();
      await running.over;
      running = waiting;
    }
    await turn();
    collect();
    expect(left(works)).toBeLessThanOrEqual(2);
    running.resolve();
    await running.over;
  });
});

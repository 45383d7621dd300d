import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Adapter, StartError } from '../../src/adapters/adapter.js';
import type { LiveEngine } from '../../src/adapters/live.js';
import type { Log } from '../../src/adapters/log.js';
import type { Config } from '../../src/cli/config.js';
import type { Context } from '../../src/cli/context.js';
import { serve } from '../../src/cli/serve.js';

const KNOWLEDGE =
  'title: The Lighthouse\nentries:\n  - { id: a, question: How tall is it?, answer: Tall. }\n';
const TWO_ENTRIES = `${KNOWLEDGE}  - { id: b, question: Who keeps it?, answer: Oro. }\n`;

/** The process that the bot runs in, as far as it is of interest. */
function openProcess() {
  const stderr = new PassThrough({ encoding: 'utf8' });
  const stops: (() => Promise<void>)[] = [];
  const reloads: (() => void)[] = [];
  const failures: number[] = [];
  let log: Log | undefined;
  const context: Context = {
    env: {},
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    endOrderly: () => {},
    onStop: (stop) => stops.push(stop),
    onReload: (reload) => reloads.push(reload),
    fail: () => void failures.push(1),
    logTo: (given) => {
      log = given;
    },
  };
  const unread: string[] = [];
  /** The next line of the log. */
  async function logged(): Promise<Record<string, unknown>> {
    if (!unread.length) {
      for await (const written of stderr.iterator({ destroyOnReturn: false })) {
        unread.push(...written.trimEnd().split('\n'));
        break;
      }
    }
    return JSON.parse(unread.shift() ?? '');
  }
  return { context, stops, reloads, failures, logged, lines: () => stderr.read() ?? '', log: () => log };
}

describe('serve', () => {
  let folder: string;
  let config: Config;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenda-'));
    config = { KNOWLEDGE: join(folder, 'k.yaml'), LOG_LEVEL: 'info' };
    writeFileSync(config.KNOWLEDGE, KNOWLEDGE);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('starts all adapters, has each stopped at the end, and logs that it is ready', async () => {
    const { context, stops, logged, log } = openProcess();
    const calls: string[] = [];
    const adapter = (name: string): Adapter => ({
      start: async () => void calls.push(`start ${name}`),
      stop: async () => void calls.push(`stop ${name}`),
    });
    await serve(config, context, async () => [adapter('one'), adapter('two')]);
    expect(calls).toEqual(['start one', 'start two']);
    await Promise.all(stops.map((stop) => stop()));
    expect(calls.slice(2)).toEqual(['stop one', 'stop two']);
    expect(await logged()).toMatchObject({ msg: 'ready', entries: 1 });
    expect(log()).toBeDefined();
  });

  it('rejects at once where an adapter cannot start, with the others ready to be stopped', async () => {
    const { context, stops } = openProcess();
    const failing: Adapter = {
      start: () => Promise.reject(new StartError('No such token.', 'Copy it anew.')),
      stop: async () => {},
    };
    const hanging: Adapter = { start: () => new Promise(() => {}), stop: async () => {} };
    await expect(serve(config, context, async () => [hanging, failing])).rejects.toThrow('No such token.');
    expect(stops).toHaveLength(2);
  });

  it('ends the program with a failure where a platform will not have the bot back', async () => {
    const { context, failures } = openProcess();
    let refuse = () => {};
    await serve(config, context, async (_config, _live, _log, onRefused) => {
      refuse = onRefused;
      return [];
    });
    expect(failures).toEqual([]);
    refuse();
    expect(failures).toEqual([1]);
  });

  it.each([
    ['accepted', async () => {}],
    ['refused', () => Promise.reject(new StartError('Stopped before it started.', 'Start it again.'))],
  ])('is neither ready nor failed where it is stopped while it connects, and then %s', async (_name, end) => {
    const { context, stops, lines } = openProcess();
    const adapter: Adapter = {
      start: async () => {
        await Promise.all(stops.map((stop) => stop()));
        await end();
      },
      stop: async () => {},
    };
    await serve(config, context, async () => [adapter]);
    expect(lines()).toBe('');
  });

  it('starts nothing where the knowledge has faults', async () => {
    writeFileSync(config.KNOWLEDGE, 'entries: 3\n');
    const made: LiveEngine[] = [];
    const served = serve(config, openProcess().context, async (_config, live) => {
      made.push(live);
      return [];
    });
    await expect(served).rejects.toMatchObject({ name: 'KnowledgeError' });
    expect(made).toEqual([]);
  });

  it('reloads once it has loaded where it is told to meanwhile', async () => {
    const { context, reloads, logged } = openProcess();
    const served = serve(config, context, async () => []);
    reloads[0]?.();
    await served;
    expect([await logged(), await logged()]).toEqual([
      expect.objectContaining({ msg: 'ready' }),
      expect.objectContaining({ msg: 'knowledge reloaded' }),
    ]);
  });

  it('reloads once more, however often it is told to while it reloads', async () => {
    const { context, reloads, logged } = openProcess();
    let live = {} as LiveEngine;
    await serve(config, context, async (_config, given) => {
      live = given;
      return [];
    });
    await logged();
    const [reload] = reloads;
    let finish = () => {};
    const load = vi
      .spyOn(live, 'reload')
      .mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve(live.current))));
    reload?.();
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    for (let i = 0; i < 60; i++) reload?.();
    writeFileSync(config.KNOWLEDGE, TWO_ENTRIES);
    finish();
    expect(await logged()).toMatchObject({ msg: 'knowledge reloaded', entries: 1 });
    expect(await logged()).toMatchObject({ msg: 'knowledge reloaded', entries: 2 });
    reload?.();
    expect(await logged()).toMatchObject({ msg: 'knowledge reloaded' });
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('says nothing of a reload where the first load fails', async () => {
    writeFileSync(config.KNOWLEDGE, 'entries: 3\n');
    const { context, reloads, lines } = openProcess();
    const served = serve(config, context, async () => []);
    reloads[0]?.();
    await expect(served).rejects.toMatchObject({ name: 'KnowledgeError' });
    expect(lines()).toBe('');
  });

  it('reloads the knowledge, keeps the old one where the new one has faults, and logs the faults', async () => {
    const { context, reloads, logged } = openProcess();
    let live: LiveEngine | undefined;
    await serve(config, context, async (_config, given) => {
      live = given;
      return [];
    });
    await logged();
    const [reload] = reloads;

    writeFileSync(config.KNOWLEDGE, 'entries: 3\n');
    reload?.();
    const refused = await logged();
    expect(refused).toMatchObject({ level: 'error', error: { name: 'KnowledgeError' } });
    expect(JSON.stringify(refused)).toContain('k.yaml:1:');
    expect(live?.current.knowledge.entries).toHaveLength(1);

    writeFileSync(config.KNOWLEDGE, TWO_ENTRIES);
    reload?.();
    expect(await logged()).toMatchObject({ msg: 'knowledge reloaded', entries: 2 });
    expect(live?.current.knowledge.entries).toHaveLength(2);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { percentile } from './clock.js';

/** How long a whole process takes, in milliseconds of wall time. */
export interface Startup {
  /** Medians. */
  readonly emptyMs: number;
  readonly askMs: number;
  readonly ratio: number;
  readonly differenceMs: number;
  /** The first time, when nothing is kept of the knowledge yet, and it is then. */
  readonly firstMs: number;
  readonly runs: number;
}

const RUNS = 11;
const QUESTION = 'DeepSeek 为什么诞生在杭州？';
const WENDA = fileURLToPath(new URL('../main.js', import.meta.resolve('wenda')));

/** Measures `ask` from process start to exit, in turn with a Node program that does nothing. */
export function measureStartup(): Startup {
  const folder = mkdtempSync(join(tmpdir(), 'wenda-bench-'));
  const empty = join(folder, 'empty.mjs');
  const cache = join(folder, 'cache');
  writeFileSync(empty, '');
  try {
    wallTime([empty]);
    wallTime([WENDA, 'ask', QUESTION], { CACHE: cache });
    const emptyTimes: number[] = [];
    const askTimes: number[] = [];
    const firstTimes: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      emptyTimes.push(wallTime([empty]));
      askTimes.push(wallTime([WENDA, 'ask', QUESTION], { CACHE: cache }));
      firstTimes.push(wallTime([WENDA, 'ask', QUESTION], { CACHE: join(folder, `${i}`) }));
    }
    const emptyMs = percentile(emptyTimes, 0.5);
    const askMs = percentile(askTimes, 0.5);
    return {
      emptyMs,
      askMs,
      ratio: askMs / emptyMs,
      differenceMs: askMs - emptyMs,
      firstMs: percentile(firstTimes, 0.5),
      runs: RUNS,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function wallTime(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')}: expected exit 0, found ${status}: ${stderr}`);
  return ms;
}

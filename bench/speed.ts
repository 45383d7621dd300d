import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { collectGarbage, percentile, timed, WARM_UP } from './clock.js';
import { generate } from './data/generate.js';
import { createDraw, type Query } from './data/queries.js';
import type { Memory } from './memory.js';
import { CONTENDERS } from './rivals/all.js';
import { type Rival, type Search, toDocument } from './rivals/rival.js';

/** What one rival costs at one size. */
export interface SpeedRow {
  readonly size: number;
  readonly rival: string;
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** How many queries were timed; with fewer than a hundred, p99 is the slowest. */
  readonly queries: number;
  /** Share of the answerable ones whose entry came first, in percent: what the speed bought. */
  readonly firstPct: number;
  readonly memory: Memory;
}

const QUERIES = 1000;
/** However slow the rival is; warming up, one. */
const LEAST_QUERIES = 5;
/** Most that one rival's queries may take, warming up and measuring. */
const WARM_UP_MS = 1500;
const QUERIES_MS = 6000;

/** Measures build time, memory and query time of all rivals over the same generated knowledge. */
export async function measureSpeed(
  sizes: readonly number[],
  progress: (message: string) => void,
): Promise<SpeedRow[]> {
  const rows: SpeedRow[] = [];
  for (const size of sizes) {
    const generated = generate(size);
    const { knowledge } = generated;
    const draw = createDraw(generated);
    const documents = knowledge.entries.map(toDocument);
    const warmUp = draw(WARM_UP);
    const queries = draw(QUERIES);
    for (const { name, load } of CONTENDERS) {
      progress(`${name} at ${size}`);
      const rival = await load();
      collectGarbage();
      const { result: search, ms } = await timed(() => rival.build(knowledge, documents));
      await run(rival, search, warmUp, 1, WARM_UP_MS);
      collectGarbage();
      const { times, firstPct } = await run(rival, search, queries, LEAST_QUERIES, QUERIES_MS);
      rows.push({
        size,
        rival: name,
        buildMs: ms,
        p50Ms: percentile(times, 0.5),
        p99Ms: percentile(times, 0.99),
        queries: times.length,
        firstPct,
        memory: await measureMemory(name, size),
      });
    }
  }
  return rows;
}

/** Times queries until `mostMs` are spent, but at least `least` of them. */
async function run(rival: Rival, search: Search, queries: readonly Query[], least: number, mostMs: number) {
  const times: number[] = [];
  let spent = 0;
  let answerable = 0;
  let first = 0;
  for (const { text, id } of queries) {
    if (spent > mostMs && times.length >= least) break;
    const question = rival.prepare(text);
    const { result: found, ms } = await timed(() => search(question));
    times.push(ms);
    spent += ms;
    if (id === undefined) continue;
    answerable++;
    if (found[0]?.id === id) first++;
  }
  return { times, firstPct: (100 * first) / Math.max(1, answerable) };
}

/** A process of its own: one that has held other indexes before gives no memory back. */
async function measureMemory(rival: string, size: number): Promise<Memory> {
  const child = fileURLToPath(new URL('memory.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, rival, String(size)]);
  return JSON.parse(stdout) as Memory;
}

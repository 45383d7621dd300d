import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { percentile } from '../../bench/clock.js';
import { readOptions } from '../../bench/options.js';
import type { QualityRow } from '../../bench/quality.js';
import { writePage } from '../../bench/report.js';
import { isHeldOut } from '../../bench/sets.js';
import { qualityNote, qualityTables, speedTables } from '../../bench/tables.js';
import { useFolder } from '../support/folder.js';

const folder = useFolder();

const MACHINE = {
  date: '2025-03-01',
  node: 'v20',
  cpu: 'a cpu',
  cores: 2,
  memoryGb: 8,
  versions: { wenda: '1.0.0' },
};

it('takes the percentile by the nearest rank', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([5, 1, 4, 2, 3], 0.99)).toBe(5);
});

it('shows how many times as slow and as large as ours a rival is', () => {
  const memory = { indexMb: 10, residentMb: 100 };
  const row = {
    size: 1000,
    rival: 'Wenda',
    buildMs: 4,
    p50Ms: 2,
    p99Ms: 8,
    queries: 9,
    firstPct: 50,
    memory,
  };
  const [table] = speedTables([
    row,
    { ...row, rival: 'other', p50Ms: 5, memory: { indexMb: 5, residentMb: 100 } },
  ]);
  expect(table?.rows[1]?.slice(0, 3)).toEqual(['other', '5.00', '2.50 ×']);
  expect(table?.rows[1]?.slice(9, 11)).toEqual(['5.00', '0.500 ×']);
});

/** What ours and another make of a set; `null` for what the set has no questions of. */
function qualityRows(set: string, heldOut: boolean, ours: number | null, other: number | null): QualityRow[] {
  const row = { set, heldOut, n: { in: 1, near: 1, out: 1 }, sampled: false, recallAt5: null };
  return [
    { ...row, rival: 'Wenda', recallAt1: ours, rightAtOut5: null, rightAtNear10: ours },
    { ...row, rival: 'other', sampled: true, recallAt1: other, rightAtOut5: null, rightAtNear10: other },
  ];
}

const LEARNT = Array.from({ length: 12 }, (_, i) => qualityRows(`s${i}`, false, 10 * i, 5 * i)).flat();
const HELD_OUT = [...qualityRows('h1', true, 50, 20), ...qualityRows('h2', true, 70, null)];

it('shows all sets that are held out, first, and of many others the best, the worst, quartiles and mean', () => {
  const tables = qualityTables([...LEARNT, ...HELD_OUT]);
  expect(tables.map(({ title }) => title.slice(0, 17))).toEqual(['Right entry first', 'Answered rightly ']);
  expect(tables[0]?.heads).toEqual(['set', 'Wenda', 'other']);
  expect(tables[0]?.rows).toEqual([
    ['held out: h1', '50.0', '~20.0'],
    ['held out: h2', '70.0', '~–'],
    ['mean of 2 held-out sets', '60.0', '20.0'],
    ['mean, ratio to ours', '1.00 ×', '0.333 ×'],
    ...[11, 10, 9, 8, 7].map((i) => [`best: s${i}`, `${10 * i}.0`, `~${(5 * i).toFixed(1)}`]),
    ...[4, 3, 2, 1, 0].map((i) => [`worst: s${i}`, (10 * i).toFixed(1), `~${(5 * i).toFixed(1)}`]),
    ['upper quartile', '80.0', '40.0'],
    ['median', '50.0', '25.0'],
    ['lower quartile', '20.0', '10.0'],
    ['mean of 12 training sets', '55.0', '27.5'],
    ['mean, ratio to ours', '1.00 ×', '0.500 ×'],
  ]);
});

it('shows every set where there are few', () => {
  const [table] = qualityTables(LEARNT.slice(0, 20));
  expect(table?.rows.map(([name]) => name)).toEqual([
    ...Array.from({ length: 10 }, (_, i) => `s${i}`),
    'mean of 10 training sets',
    'mean, ratio to ours',
  ]);
});

it('says before the figures which sets ours has learnt from', () => {
  expect(qualityNote([...LEARNT, ...HELD_OUT])).toMatch(/trained on 12 of these sets.+by the 2 sets/u);
  expect(qualityNote(LEARNT)).toMatch(/trained on all 12 sets.+No set that is held out/u);
  expect(qualityNote(HELD_OUT)).toBeUndefined();
});

it.each([
  ['training/hotel.jsonl', false],
  ['./training/../training/passages/questions.jsonl', false],
  ['my-set.jsonl', true],
  ['training-of-mine/hotel.jsonl', true],
])('knows whether %s is held out: %j', (file, expected) => {
  expect(isHeldOut(file)).toBe(expected);
});

it.each([
  [['--only', 'speed,taste'], /--only: expected quality, articles, speed, hostile, startup, found taste/u],
  [['--sizes', '10,x'], /--sizes: expected whole numbers from 1 to 1000000, found x/u],
])('refuses %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

it('puts tables between the markers of their section and leaves the words around them', () => {
  const page = join(folder(), 'page.md');
  writeFileSync(page, 'before\n\n<!-- bench:speed -->\nold\n<!-- /bench:speed -->\n\nafter\n');
  const tables = [{ title: 'T', heads: ['a', 'b'], rows: [['x', '1']] }];
  const section = { name: 'speed', note: 'Mind this.', tables } as const;
  writePage(page, [section], MACHINE);
  writePage(page, [section], MACHINE);
  expect(readFileSync(page, 'utf8')).toBe(
    [
      'before',
      '<!-- bench:speed -->',
      '> Mind this.',
      'Measured 2025-03-01; Node v20; a cpu, 2 cores, 8 GB; wenda 1.0.0.',
      '**T**',
      '| a | b |\n| --- | ---: |\n| x | 1 |',
      '<!-- /bench:speed -->',
      'after\n',
    ].join('\n\n'),
  );
});

it('refuses a page without the markers', () => {
  expect(() => writePage(join(folder(), 'k.yaml'), [{ name: 'speed', tables: [] }], MACHINE)).toThrow(
    /expected the lines <!-- bench:speed --> and <!-- \/bench:speed -->/u,
  );
});

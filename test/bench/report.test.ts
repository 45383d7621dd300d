import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { percentile } from '../../bench/clock.js';
import { readOptions } from '../../bench/options.js';
import { writePage } from '../../bench/report.js';
import { speedTables } from '../../bench/tables.js';
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

it.each([
  [['--only', 'speed,taste'], /--only: expected quality, articles, speed, hostile, startup, found taste/u],
  [['--sizes', '10,x'], /--sizes: expected whole numbers from 1 to 1000000, found x/u],
])('refuses %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

it('puts tables between the markers of their section and leaves the words around them', () => {
  const page = join(folder(), 'page.md');
  writeFileSync(page, 'before\n\n<!-- bench:speed -->\nold\n<!-- /bench:speed -->\n\nafter\n');
  const section = { name: 'speed', tables: [{ title: 'T', heads: ['a', 'b'], rows: [['x', '1']] }] } as const;
  writePage(page, [section], MACHINE);
  writePage(page, [section], MACHINE);
  expect(readFileSync(page, 'utf8')).toBe(
    [
      'before',
      '<!-- bench:speed -->',
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

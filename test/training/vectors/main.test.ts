import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readVectors } from '../../../src/core/tables/vectors.js';
import { runProgram } from '../../support/process.js';
import { PAIRS, TEXT } from './toy.js';

const MAIN = fileURLToPath(new URL('../../../dist/training/vectors/main.js', import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), 'wenda-vectors-'));
afterAll(() => rmSync(cwd, { recursive: true }));
writeFileSync(join(cwd, 'text.txt.gz'), gzipSync(TEXT.slice(0, 60).join('\n')));
writeFileSync(
  join(cwd, 'pairs.tsv.gz'),
  gzipSync(PAIRS.map(({ kind, a, b }) => `${kind}\t${a}\t${b}`).join('\n')),
);
writeFileSync(join(cwd, 'broken.tsv'), 'toy\tcat\t猫\ntoy\tdog\n');
writeFileSync(
  join(cwd, 'cedict.mjs'),
  `export default { all: [['發票', '发票', 'fa1 piao4', ['invoice']]] };`,
);

const GLOVE = ['rain', 'snow', 'refund', 'payment', 'weather', 'price', 'ferry', 'ferryx'];
writeFileSync(
  join(cwd, 'glove.json'),
  JSON.stringify({
    dimensions: 4,
    words: GLOVE,
    vectors: Object.fromEntries(
      GLOVE.map((word, i) => [word, [i % 2, (i >> 1) % 2, (i >> 2) % 2, 1 / (i + 1), 1, i]]),
    ),
  }),
);
writeFileSync(join(cwd, 'list.json'), '[]');

const train = (...args: string[]) => runProgram(process.execPath, [MAIN, ...args], { cwd });

describe('npm run vectors', () => {
  it('writes a table from a folder and shows how far it is', async () => {
    const { status, stdout, stderr } = await train('.', '--out', 'table.bin', '--dims', '8');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^skip-gram 0 %, \d+ s$/mu);
    expect(stderr).toMatch(/^contrast 100 %, \d+ s$/mu);
    const table = readVectors(readFileSync(join(cwd, 'table.bin')));
    expect(table.dims).toBe(8);
    expect(table.lookup('refund')).toBeGreaterThanOrEqual(0);
    expect(table.lookup('invoic')).toBe(-1);
  });

  it('takes plain files by name, a dictionary, and limits', async () => {
    writeFileSync(join(cwd, 'plain.tsv'), 'toy\tcat\t猫\n');
    const files = ['--text', 'text.txt.gz', '--pairs', 'plain.tsv', '--cedict', 'cedict.mjs'];
    expect((await train(...files, '--out', 'all.bin', '--least', '1')).status).toBe(0);
    expect(readVectors(readFileSync(join(cwd, 'all.bin'))).lookup('invoic')).toBeGreaterThanOrEqual(0);
    expect((await train(...files, '--out', 'few.bin', '--rows', '5')).status).toBe(0);
    expect(readVectors(readFileSync(join(cwd, 'few.bin'))).size).toBe(5);
  });

  it('takes vectors of other text', async () => {
    const ran = await train('.', '--glove', 'glove.json', '--out', 'glove.bin', '--dims', '4');
    expect(ran.status).toBe(0);
    const table = readVectors(readFileSync(join(cwd, 'glove.bin')));
    expect(table.lookup('ferri')).toBeGreaterThanOrEqual(0);
    expect(table.lookup('ferryx')).toBe(-1);
  });

  it.each([
    ['no input', [], 2, 'name a folder with text.txt.gz and pairs.tsv.gz'],
    ['an unknown option', ['.', '--sed', '1'], 2, "Unknown option '--sed'"],
    ['a number that is none', ['.', '--seed', 'one'], 2, '--seed one: expected a whole number above 0'],
    ['a missing folder', ['nowhere'], 1, join('nowhere', 'text.txt.gz')],
    ['a missing dictionary', ['.', '--cedict', 'none.mjs'], 1, 'none.mjs'],
    ['a missing file of other vectors', ['.', '--glove', 'none.json'], 1, 'none.json'],
    ['a file of other vectors that is none', ['.', '--glove', 'list.json'], 1, 'expected an object with'],
    ['other vectors of fewer dimensions', ['.', '--glove', 'glove.json'], 1, 'tell too little of 96'],
    ['nowhere to write', ['.', '--out', 'nowhere/table.bin'], 1, 'nowhere'],
    ['a broken pair', ['.', '--pairs', 'broken.tsv'], 1, 'broken.tsv:2: expected kind, text and text'],
    ['too little text', ['.', '--least', '9999'], 1, 'No word comes 9999 times or more'],
  ])('stops with one line on %s', async (_, args, status, message) => {
    const ran = await train('--out', 'unused.bin', ...args);
    expect(ran.status).toBe(status);
    expect(ran.stderr).toContain(`vectors: `);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toContain('    at ');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { neighboursIn, pairsIn, readWordings, WORDINGS } from '../../src/training/wordings.js';

const folder = mkdtempSync(join(tmpdir(), 'wordings-'));
writeFileSync(join(folder, 'b.txt'), 'x | y z\n');
writeFileSync(join(folder, 'a.txt'), 'how much | 多少錢 | price\nwhen|then | 何時\n\n');
writeFileSync(join(folder, 'README.md'), 'no | wordings');
afterAll(() => rmSync(folder, { recursive: true }));

describe('readWordings', () => {
  it('reads the files by name, a line a thing, and no other files', () => {
    expect(readWordings(folder)).toEqual([
      [
        ['how much', '多少錢', 'price'],
        ['when|then', '何時'],
      ],
      [['x', 'y z']],
    ]);
  });

  it('reads none where there is no folder', () => {
    expect(readWordings(join(folder, 'none'))).toEqual([]);
  });
});

describe('neighboursIn', () => {
  it('gives each with the next, in order', () => {
    expect([...neighboursIn(['a', 'b', 'c'])]).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });

  it('gives none of one', () => {
    expect([...neighboursIn(['a'])]).toEqual([]);
  });
});

describe('pairsIn', () => {
  it('gives each two once, in order', () => {
    expect([...pairsIn(['a', 'b', 'c'])]).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('gives none of one', () => {
    expect([...pairsIn(['a'])]).toEqual([]);
  });
});

describe('our wordings', () => {
  const lines = readWordings(WORDINGS).flat();

  it('are at least three a line, none of them empty', () => {
    expect(lines.filter((line) => line.length < 3 || line.some((wording) => wording.trim() === ''))).toEqual(
      [],
    );
  });

  it('stand in one line each', () => {
    const all = lines.flat();
    const seen = new Set<string>();
    expect(all.filter((wording) => seen.size === seen.add(wording.toLowerCase()).size)).toEqual([]);
  });
});

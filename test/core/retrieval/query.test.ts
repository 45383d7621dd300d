import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/core/retrieval/query.js';
import { FARES as catalogue } from '../fares.js';

describe('readQuery', () => {
  it('keeps each word once, with the highest bearing that it has', () => {
    const { words, rows } = readQuery('我从很远的地方坐船来到harbour的码头。harbour有船票吗？', catalogue);
    const harbour = words.filter(({ word }) => word.text === 'harbor');
    expect(harbour.map(({ focus }) => focus)).toEqual([1]);
    expect(rows.filter((row) => words[row] === harbour[0])).toHaveLength(2);
  });

  it('keeps the twenty heaviest words, and weighs these alone', () => {
    const many = Array.from({ length: 30 }, (_, i) => `pier${i}`).join(' ');
    const { words, rows, mass } = readQuery(`${many} 可以`, catalogue);
    expect(words).toHaveLength(20);
    expect(words.some(({ word }) => word.text === '可以')).toBe(false);
    expect(rows).toContain(-1);
    expect(new Set(rows.filter((row) => row >= 0)).size).toBe(20);
    expect(mass).toBeCloseTo(words.reduce((sum, { weight }) => sum + weight, 0));
  });
});

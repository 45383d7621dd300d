import { describe, expect, it } from 'vitest';
import { readSynonyms } from '../../src/core/synonyms.js';

describe('readSynonyms', () => {
  const { names, groups } = readSynonyms([
    ['幻方量化', 'High-Flyer'],
    ['錯誤碼', 'E-310'],
    ['宇樹', 'Unitree'],
  ]);

  it.each([
    ['a Traditional name, folded', '宇树'],
    ['a hyphen between words, as the space that it is read as', 'high flyer'],
    ['a code, whole as its token', 'e310'],
  ])('keeps %s', (_, name) => {
    expect(names.has(name)).toBe(true);
  });

  it('puts the names of one thing into one group, English by its stem', () => {
    expect(groups.get('幻方量化')).toBe(groups.get('high flyer'));
    expect(groups.get('错误码')).toBe(groups.get('e310'));
    expect(groups.get('宇树')).toBe(groups.get('unitre'));
    expect(new Set(groups.values()).size).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import { readSynonyms } from '../../../src/core/retrieval/synonyms.js';

describe('readSynonyms', () => {
  const { names, groups } = readSynonyms([
    ['幻方量化', 'High-Flyer'],
    ['錯誤碼', 'E-310'],
    ['宇樹', 'Unitree'],
    ['Node.js', '.NET', 'C++', 'C#'],
    ['R & D', 'GPT-4o', 'Claude 3.5', '3.5'],
    ['卡爾·馬克思', '《資本論》', "Wendy's", 'Yahoo!', 'TCP/IP', '!'],
  ]);

  it.each([
    ['a Traditional name, folded', '宇树'],
    ['a hyphen between words, as the space that it is read as', 'high flyer'],
    ['a code, whole as its token', 'e310'],
    ['a point between words, as a space', 'node js'],
    ['a dot before a name', '.net'],
    ['marks behind a name', 'c++'],
    ['a sharp behind a name', 'c#'],
    ['an ampersand without the spaces around it', 'r&d'],
    ['letters and figures apart', 'gpt 4o'],
    ['a figure whole', 'claude 3.5'],
    ['a figure alone', '3.5'],
    ['a point in a Chinese name, as a space', '卡尔 马克思'],
    ['a title without its marks', '资本论'],
    ['a name without its exclamation', 'yahoo'],
    ['a slash, as a space', 'tcp ip'],
  ])('keeps %s', (_, name) => {
    expect(names.has(name)).toBe(true);
  });

  it('puts the names of one thing into one group, English by its stem', () => {
    expect(groups.get('幻方量化')).toBe(groups.get('high flyer'));
    expect(groups.get('错误码')).toBe(groups.get('e310'));
    expect(groups.get('宇树')).toBe(groups.get('unitre'));
    expect(groups.get('node js')).toBe(groups.get('c#'));
    expect(groups.get('r&d')).toBe(groups.get('3.5'));
    expect(groups.get('wendi')).toBe(groups.get('资本论'));
    expect(new Set(groups.values()).size).toBe(6);
  });
});

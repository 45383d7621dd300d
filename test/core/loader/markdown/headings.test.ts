import { describe, expect, it } from 'vitest';
import {
  isRule,
  underlineLevel,
  withoutClosingHashes,
} from '../../../../src/core/loader/markdown/headings.js';

describe('withoutClosingHashes', () => {
  it.each([
    ['Title ##', 'Title'],
    ['標題　#', '標題'],
    ['C#', 'C#'],
    ['C# #', 'C#'],
    ['##', ''],
    ['', ''],
  ])('reads %j as %j', (title, text) => {
    expect(withoutClosingHashes(title)).toBe(text);
  });
});

describe('underlineLevel', () => {
  it.each([
    ['===', 1],
    ['  -', 2],
    ['- -', undefined],
    ['    ---', undefined],
    ['='.repeat(201), undefined],
  ])('of %j is %j', (line, level) => {
    expect(underlineLevel(line)).toBe(level);
  });
});

describe('isRule', () => {
  it.each(['---', '* * *', '___\t'])('is true of %j', (line) => {
    expect(isRule(line)).toBe(true);
  });

  it.each(['--', '-*-', 'a ---', '-'.repeat(201)])('is false of %j', (line) => {
    expect(isRule(line)).toBe(false);
  });
});

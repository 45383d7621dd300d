import { describe, expect, it } from 'vitest';
import { shorten, table } from '../../src/authoring/table.js';

describe('shorten', () => {
  it('leaves eighty characters, and cuts one more to as many', () => {
    expect(shorten('字'.repeat(80))).toBe('字'.repeat(80));
    expect(shorten('字'.repeat(81))).toBe(`${'字'.repeat(79)}…`);
  });

  it('counts no half characters and puts all on one line', () => {
    expect(shorten('𠮷'.repeat(80))).toBe('𠮷'.repeat(80));
    expect(shorten('一\n 二')).toBe('一 二');
  });
});

describe('table', () => {
  it('has its first column to the left and the others to the right', () => {
    expect(
      table(
        ['', 'share'],
        [
          ['right', '7 %'],
          ['no', '100.0 %'],
        ],
      ),
    ).toBe('           share\n  right      7 %\n  no     100.0 %');
  });
});

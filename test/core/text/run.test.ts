import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRun } from '../../../src/core/text/run.js';

/** The same by looking for every run. */
function looked(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 0; length--)
    for (let i = 0; i + length <= a.length; i++) if (b.includes(a.slice(i, i + length))) return length;
  return 0;
}

describe('longestRun', () => {
  it('finds the longest run that two texts share, whatever was compared before', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'abcd船票'), maxLength: 100 });
    fc.assert(
      fc.property(texts, texts, texts, (one, other, text) => {
        for (const each of [one, other, text]) expect(longestRun(text, each)).toBe(looked(text, each));
      }),
    );
  });

  it('takes texts of any length', () => {
    const long = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    expect(longestRun(long, `末班${long}船`)).toBe(3000);
    expect(longestRun('末班船', long)).toBe(longestRun(long, '末班船'));
    expect(longestRun('', long)).toBe(0);
  });
});

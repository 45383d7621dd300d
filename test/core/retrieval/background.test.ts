import { describe, expect, it } from 'vitest';
import { createGramBackground } from '../../../src/core/retrieval/background.js';
import { gramCode } from '../../../src/core/text/analysis.js';
import { lexiconOf } from '../support.js';

const background = createGramBackground(
  lexiconOf({ 的: { rarity: 3 }, 票: { rarity: 6 }, 船票: { rarity: 12 } }),
);
const of = (text: string): number => {
  const [first, second] = Array.from(text, (c) => c.codePointAt(0) as number);
  return background(gramCode(first as number, second ?? 0));
};

describe('createGramBackground', () => {
  it('tells more of a rarer character, and the same however often it is asked', () => {
    expect(of('票')).toBeCloseTo(0.7 * 0.5, 1);
    expect(of('的')).toBeLessThan(of('票'));
    expect(of('票')).toBe(of('票'));
  });

  it('tells of a pair that is a word what the word tells, and of another one the mean of its characters and a little', () => {
    expect(of('船票')).toBeCloseTo(1, 1);
    expect(of('的票')).toBeCloseTo(0.2 + (3 / 12 + 6 / 12) / 2, 1);
  });

  it('tells the same of every character that no dictionary holds, beyond the basic plane too', () => {
    expect(of('囧')).toBeCloseTo(0.7 * 0.7, 5);
    expect(of('𠮷')).toBe(of('囧'));
  });
});

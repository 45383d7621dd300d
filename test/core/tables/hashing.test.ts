import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, feed, look, mayBePrefix, prefixFilterOf, tableOf } from '../../../src/core/tables/hashing.js';

const word = fc.stringMatching(/^[a-c甲乙丙]{0,5}$/u);

/** The number of a text that is fed in one piece. */
function find(table: Int32Array, text: string): number {
  begin();
  feed(text, 0, text.length);
  return look(table);
}

describe('tableOf', () => {
  it('gives each word its place, and no other text one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, other) => {
        const table = tableOf(words);
        expect(words.map((each) => find(table, each))).toEqual(words.map((_, i) => i));
        expect(find(table, other)).toBe(words.indexOf(other));
      }),
    );
  });

  it('finds nothing in a table of nothing', () => {
    expect(find(tableOf([]), '甲')).toBe(-1);
  });
});

describe('prefixFilterOf', () => {
  const passes = (filter: Uint8Array, text: string): boolean => {
    begin();
    feed(text, 0, text.length);
    return mayBePrefix(filter);
  };

  it('lets every prefix of two characters and more pass', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), (words) => {
        const filter = prefixFilterOf(words);
        for (const each of words)
          for (let end = 2; end <= each.length; end++) expect(passes(filter, each.slice(0, end))).toBe(true);
      }),
    );
  });

  it('lets few other texts pass', () => {
    const han = (i: number): string => String.fromCodePoint(0x4e00 + i);
    const filter = prefixFilterOf(Array.from({ length: 1000 }, (_, i) => han(i) + han(2 * i + 1)));
    const others = Array.from({ length: 1000 }, (_, i) => han(i) + han(2 * i + 2));
    expect(others.filter((text) => passes(filter, text)).length).toBeLessThan(300);
  });

  it('lets nothing pass where there are no words', () => {
    expect(passes(prefixFilterOf([]), '甲乙')).toBe(false);
  });
});

describe('feed', () => {
  it('takes a text in pieces as in one, looked for on the way', () => {
    const table = tableOf(['网球', '网球场', 'new york']);
    begin();
    feed('打网球', 1, 3);
    expect(look(table)).toBe(0);
    feed('场', 0, 1);
    expect(look(table)).toBe(1);
    begin();
    for (const part of ['new', ' ', 'york']) feed(part, 0, part.length);
    expect(look(table)).toBe(2);
  });
});

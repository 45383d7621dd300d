import { describe, expect, it } from 'vitest';
import { HAN, kindOf, LETTER, OTHER } from '../../../src/core/tables/character.js';

describe('kindOf', () => {
  it.each([
    [HAN, '船𠮷々〇'],
    [LETTER, 'aé7९Яカ한½'],
    [OTHER, ' ?，😀\u200b\u0000\ufffd'],
  ])('is %d for each of %j, and again', (kind, characters) => {
    for (const character of [...characters, ...characters])
      expect(kindOf(character.codePointAt(0) as number), character).toBe(kind);
  });

  it('takes every code point, lone surrogates and the last one too', () => {
    for (const code of [0, 0xd800, 0xdfff, 0x10ffff]) expect(kindOf(code)).toBe(OTHER);
  });
});

import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/authoring/read/encoding.js';

/** 海港市共有二十六座码头。 and 海港市共有二十六座碼頭。, as old programs write them. */
const GBK = Buffer.from(
  'baa3b8dbcad0b9b2d3d0b6fecaaec1f9d7f9c2ebcdb7a3acc6e4d6d0d7eeb4f3b5c4d2bbd7f9bfc9d2d4cda3bfbfc8fdcbd2b6c9c2d6a1a3',
  'hex',
);
const BIG5 = Buffer.from(
  'aefcb4e4a5aba640a6b3a447a451a4bbae79bd58c059a141a8e4a4a4b3cca46aaabaa440ae79a569a548b0b1be61a454bfb4b4e7bdfca143',
  'hex',
);
const SIMPLIFIED = '海港市共有二十六座码头，其中最大的一座可以停靠三艘渡轮。';
const TRADITIONAL = '海港市共有二十六座碼頭，其中最大的一座可以停靠三艘渡輪。';

describe('decoding an article', () => {
  it.each([
    ['UTF-8', Buffer.from(TRADITIONAL), TRADITIONAL],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TRADITIONAL}`), TRADITIONAL],
    ['GB18030', GBK, SIMPLIFIED],
    ['Big5', BIG5, TRADITIONAL],
    ['UTF-16, little end first', Buffer.from(`\ufeff${TRADITIONAL}`, 'utf16le'), TRADITIONAL],
    ['UTF-16, big end first', Buffer.from(`\ufeff${TRADITIONAL}`, 'utf16le').swap16(), TRADITIONAL],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeText(bytes, 'a.txt')).toBe(text);
  });

  it('believes a page that names its encoding', () => {
    const short = Buffer.from('b5da', 'hex');
    expect(decodeText(short, 'a.html', 'gb2312')).toBe('第');
    expect(decodeText(short, 'a.html', 'big5')).toBe('菴');
  });

  it('refuses a file whose parts are in several encodings, and names a line of each', () => {
    const mixed = Buffer.concat([Buffer.from(`${TRADITIONAL}\n`), GBK, Buffer.from('\n')]);
    expect(() => decodeText(mixed, 'a.txt')).toThrow(
      'a.txt: expected one encoding, found UTF-8 in line 1 and another in line 2; save both parts as UTF-8',
    );
  });

  it.each([
    ['bytes of no encoding', Buffer.from([0x41, 0x0a, 0xff, 0xff, 0x80])],
    [
      'Latin letters with accents',
      Buffer.from('Caf\xe9 cr\xe8me, d\xe9j\xe0 vu; no\xebl p\xe2t\xe9 fa\xe7ade', 'latin1'),
    ],
  ])('refuses %s, and tells the line', (_, bytes) => {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(
      /^a\.txt: expected text in UTF-8, GB18030 or Big5, found .* in line \d; save it as UTF-8$/,
    );
  });
});

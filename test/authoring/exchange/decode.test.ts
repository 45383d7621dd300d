import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../src/authoring/exchange/decode.js';
import { ExchangeError } from '../../../src/authoring/exchange/failure.js';

const TEXT = 'question,answer\n港口的起重機有多少座？,有九座\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** Text in encodings that Node reads and cannot write. */
const GB18030 = Buffer.from(
  'cec4d5c2c0efcbb5b5c4cac7b8dbbfdab5c4d2bbd7f9b5c6cbfe2cd4dac4c7b8f6b5d8b7bdd3d0badcb6e0c8cbc0b40a',
  'hex',
);
const BIG5 = Buffer.from(
  'a4e5b3b9b8ccbba1aabaac4fb4e4a466aabaa440ae79bf4fb6f02ca662a8bac3e4a6b3abdca668a448a8d30a',
  'hex',
);

describe('decodeFile', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), undefined],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), undefined],
    ['UTF-16 of the other order with a mark', utf16be(`\ufeff${TEXT}`), undefined],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), undefined],
    ['UTF-16 of the other order without a mark', utf16be(TEXT), undefined],
    ['UTF-16 that is told', Buffer.from(TEXT, 'utf16le'), 'utf-16'],
    ['UTF-16 that is told, of the order that its mark tells', utf16be(`\ufeff${TEXT}`), 'UTF-16'],
    ['UTF-16 whose order is told', utf16be(TEXT), 'utf-16be'],
    ['UTF-8 that is told', Buffer.from(`\ufeff${TEXT}`), 'utf8'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decodeFile(bytes, 'a.csv', encoding)).toBe(TEXT);
  });

  it.each([
    ['GB18030', GB18030, '文章里说的是港口的一座灯塔,在那个地方有很多人来'],
    ['Big5', BIG5, '文章裡說的是港口的一座燈塔,在那邊有很多人來'],
  ])('finds %s, and takes it where it is told', (encoding, bytes, text) => {
    expect(decodeFile(bytes, 'a.csv')).toBe(`${text}\n`);
    expect(decodeFile(bytes, 'a.csv', encoding)).toBe(`${text}\n`);
  });

  it('makes all line ends line feeds', () => {
    expect(decodeFile(Buffer.from('a\r\nb\rc\n'), 'a.csv')).toBe('a\nb\nc\n');
  });

  it.each([
    ['a binary file', Buffer.from([0x50, 0x4b, 0, 0, 1, 0x41]), undefined, 'found a binary file'],
    [
      'bytes of no encoding',
      Buffer.from('q,a\n\xff\xfe\xfd\xfc', 'latin1'),
      undefined,
      'or tell its --encoding',
    ],
    ['bytes that the told encoding has not', GB18030, 'utf-8', 'found bytes that it does not have'],
    ['UTF-16 taken for another', Buffer.from(TEXT, 'utf16le'), 'utf-8', 'a.csv: expected text'],
  ])('refuses %s', (_name, bytes, encoding, message) => {
    const decode = () => decodeFile(bytes, 'a.csv', encoding);
    expect(decode).toThrow(ExchangeError);
    expect(decode).toThrow(message);
  });
});

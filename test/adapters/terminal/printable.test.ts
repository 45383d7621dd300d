import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLine } from '../../../src/adapters/terminal/printable.js';

describe('printable', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a␛[31mb'],
    ['a sequence introduced by one character above U+007F', 'a\u009b31mb', 'a\ufffd31mb'],
    ['a bell, a backspace and a delete', '\u0007\b\u007f', '␇␈␡'],
    ['marks that turn the reading direction', '\u202eabc\u2066\u200f', 'abc'],
    ['half a character', 'x\ud800y', 'x\ufffdy'],
    ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
  ])('makes %s visible and harmless', (_name, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves text, emoji, tabs and line feeds as they are', () => {
    const text = '為什麼是杭州？\n\t👩‍👩‍👧 café';
    expect(printable(text)).toBe(text);
  });

  it('lets no control character through, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })),
        (units) =>
          !/(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(printable(String.fromCharCode(...units))),
      ),
    );
  });
});

describe('printableLine', () => {
  it('puts several lines on one', () => {
    expect(printableLine('為什麼 \r\n  是杭州？')).toBe('為什麼 是杭州？');
  });

  it('leaves space that breaks no line', () => {
    expect(printableLine(' 為什麼\t是  杭州？ ')).toBe(' 為什麼\t是  杭州？ ');
  });

  it('reads a long run of spaces once, and not from each of them', () => {
    const long = `甲${' '.repeat(200_000)}乙`;
    expect(printableLine(long)).toBe(long);
  });
});

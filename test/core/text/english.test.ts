import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEnglish } from '../../../src/core/text/english.js';
import { fold } from '../../../src/core/text/fold.js';

describe('foldEnglish', () => {
  it.each([
    ["i can't find it and won't wait", 'i can not find it and will not wait'],
    ["it isn't, they weren't, who doesn't", 'it is not, they were not, who does not'],
    [
      "i'm late, we've paid, you'll see, they're in, she'd go",
      'i am late, we have paid, you will see, they are in, she would go',
    ],
    ['dont know whats wrong, im lost', 'do not know what is wrong, i am lost'],
    ["my dad's card", "my dad's card"],
    ["o'clock", "o'clock"],
    ['wanna know if u r open', 'want to know if you are open'],
    ['where r the lockers', 'where are the lockers'],
    ['how do i install r', 'how do i install r'],
    ["what's the easiest way to book", 'how to book'],
    ['the fastest way to level up', 'the fastest way to level up'],
    ['is there a way to pay later', 'can i pay later'],
    ['how pricey is it', 'how much is it'],
    ['my 10yo and a 12 yr old', 'my 10 year old and a 12 year old'],
    [
      '30mins, 2hrs, 1hr, 3 wks, 6mths, 5yrs, 14days',
      '30 minutes, 2 hours, 1 hours, 3 weeks, 6 months, 5 years, 14 days',
    ],
    ['4ppl with 20kg', '4 people with 20 kg'],
    ['r1 h20 5minsk b4', 'r1 h20 5minsk before'],
    ['when r1 came out, and when r 2', 'when r1 came out, and when r 2'],
    ['u盘能用吗，im和qq呢', 'u盘能用吗，im和qq呢'],
    ['数学 u 型', '数学 u 型'],
    ['cantonese wonton ural', 'cantonese wonton ural'],
  ])('%s → %s', (text, full) => {
    expect(foldEnglish(text)).toBe(full);
  });

  it('reads apostrophes as telephones write them', () => {
    expect(foldEnglish(fold('I don’t, she‘ll'))).toBe('i do not, she will');
  });

  it('changes nothing a second time', () => {
    const piece = fc.constantFrom('i', "can't", 'u', 'r', "'ll", ' ', 'dont', '问', "'", 'you', "n't", 'im');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = foldEnglish(fold(pieces.join('')));
        expect(foldEnglish(fold(once))).toBe(once);
      }),
    );
  });
});

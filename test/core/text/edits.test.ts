import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { editsUntil, PATTERN_LENGTH } from '../../../src/core/text/edits.js';

/** Few characters, so that patterns come near to standing in texts. */
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'ab 票價'), minLength, maxLength });

describe('editsUntil', () => {
  it.each([
    ['none where it stands in the text', 'ticket', 'a ticket price', 0],
    ['one more character', 'tickets', 'a ticket price', 1],
    ['one less', 'tiket', 'a ticket price', 1],
    ['another one', 'tacket', 'a ticket price', 1],
    ['two of them', '船票多少錢', '船價多錢', 2],
    ['all of it in another text', 'ticket', 'lamp', 6],
    ['all of it in no text', 'ticket', '', 6],
  ])('counts %s', (_, pattern, other, edits) => {
    expect(editsUntil(pattern, [other])).toEqual([edits]);
  });

  it('counts what Fuse.js finds, up to the longest pattern', () => {
    fc.assert(
      fc.property(text(1, PATTERN_LENGTH), fc.array(text(0, 50)), (pattern, texts) => {
        const found = texts.map((each) => {
          const match = Fuse.match(pattern, each, { includeScore: true, ignoreLocation: true, threshold: 1 });
          return match.isMatch && each !== ''
            ? Math.round((match.score ?? 1) * pattern.length)
            : pattern.length;
        });
        expect(editsUntil(pattern, texts)).toEqual(found);
      }),
    );
  });

  it('counts the same whatever was counted before', () => {
    const before = editsUntil('船票', ['船飄', 'ticket']);
    editsUntil('ticket', ['船票']);
    expect(editsUntil('船票', ['船飄', 'ticket'])).toEqual(before);
  });
});

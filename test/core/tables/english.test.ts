import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import {
  checkEnglish,
  type EnglishSource,
  NO_ENGLISH,
  packEnglish,
  readEnglish,
} from '../../../src/core/tables/english.js';

const source: EnglishSource = {
  forms: [
    ['sea', 10],
    ['rental', 50],
    ['the', 900],
    ['car', 40],
  ],
  pairs: [
    ['the', 'car', 40],
    ['car', 'rental', 20],
    ['rental', 'the', 8],
    ['the', 'rental', 7],
    ['zorp', 'car', 15],
    ['car', 'zorp', 10],
  ],
};
const packed = packEnglish(source);
const { rarity, tie } = readEnglish(packed);

describe('readEnglish', () => {
  it.each([
    ['the', 0.1],
    ['rental', 3],
    ['car', 3.2],
    ['sea', 4.6],
  ])('knows how rare %s is, to a tenth of a nat', (form, nats) => {
    expect(rarity(form)).toBe(nats);
  });

  it.each(['zorp', 'rentl', 'rentals', ''])('knows no word “%s”', (form) => {
    expect(rarity(form)).toBeUndefined();
  });

  it.each([
    ['car', 'rental', 4.6],
    ['the', 'car', 2.4],
    ['rental', 'the', 0.6],
  ])('knows how tied %s and %s are, to a tenth of a nat', (first, second, nats) => {
    expect(tie(first, second)).toBe(nats);
  });

  it.each([
    ['that were never side by side', 'sea', 'car'],
    ['in the other order', 'rental', 'car'],
    ['that meet about as often as they would anyway', 'the', 'rental'],
    ['of which the first is none', 'zorp', 'car'],
    ['of which the second is none', 'car', 'zorp'],
    ['of which one is missing', '', 'car'],
  ])('knows no tie of words %s', (_, first, second) => {
    expect(tie(first, second)).toBe(0);
  });

  it('finds each of many words that may follow, and none of those between', () => {
    const words = Array.from({ length: 20 }, (_, i) => `word${i}`);
    const followers = words.filter((_, i) => i % 2 === 0);
    const english = readEnglish(
      packEnglish({
        forms: [['the', 30], ...words.map((word, i) => [word, 20 - i] as const)],
        pairs: [...followers.toReversed().map((word) => ['the', word, 10] as const), ['word0', 'word19', 10]],
      }),
    );
    expect(words.filter((word) => english.tie('the', word) > 0)).toEqual(followers);
  });

  it('takes nothing for rarer or more tied than 25.5 nats', () => {
    const english = readEnglish(
      packEnglish({
        forms: [
          ['the', 1e15],
          ['sea', 1],
          ['fog', 1],
        ],
        pairs: [['sea', 'fog', 1]],
      }),
    );
    expect(english.rarity('sea')).toBe(25.5);
    expect(english.tie('sea', 'fog')).toBe(25.5);
  });

  it('reads what does not begin at a multiple of four', () => {
    const moved = readEnglish(Buffer.concat([Buffer.alloc(1), packed]).subarray(1));
    expect(moved.rarity('car')).toBe(3.2);
    expect(moved.tie('car', 'rental')).toBe(4.6);
  });

  it('says of another file that it is none, and of one cut short how long it should be', () => {
    expect(() => readEnglish(Buffer.from('a text that is long enough to have a head'))).toThrow(
      'not a table of English words',
    );
    expect(() => readEnglish(packed.subarray(0, packed.length - 1))).toThrow(
      `the table of English words should have ${packed.length} bytes and has ${packed.length - 1}`,
    );
    expect(() => readEnglish(Buffer.alloc(0))).toThrow(RangeError);
  });

  it('says that one whose sections do not fit one another is damaged', () => {
    for (const [from, to] of [
      [1, 2],
      [3, 2],
      [3, 4],
    ] as const) {
      const damaged = Buffer.from(packed);
      damaged.writeUInt32LE(damaged.readUInt32LE(4 * from) - 4, 4 * from);
      damaged.writeUInt32LE(damaged.readUInt32LE(4 * to) + 4, 4 * to);
      expect(() => readEnglish(damaged), `${from} to ${to}`).toThrow('its sections do not fit one another');
    }
  });

  it('is told from other files, and from damaged ones, by its head and one number before it is read', () => {
    const check = (bytes: Buffer, size = bytes.length): number => {
      let seen = 0;
      checkEnglish(size, (start, length) => {
        seen += length;
        return bytes.subarray(start, start + length);
      });
      return seen;
    };
    expect(check(packed)).toBe(28);
    expect(() => check(packed, packed.length - 1)).toThrow('should have');
    expect(() => check(Buffer.alloc(packed.length))).toThrow('not a table of English words');
    const damaged = Buffer.from(packed);
    const [table, rarities, starts] = [4, 8, 12].map((at) => packed.readUInt32LE(at)) as [
      number,
      number,
      number,
    ];
    const end = 24 + table + rarities + starts;
    expect(packed.readUInt32LE(end - 4)).toBe(3);
    damaged.writeUInt32LE(4, end - 4);
    expect(() => check(damaged)).toThrow('its sections do not fit one another');
  });

  it('reads an empty table', () => {
    const empty = readEnglish(packEnglish({ forms: [], pairs: [] }));
    expect(empty.rarity('the')).toBeUndefined();
    expect(empty.tie('the', 'sea')).toBe(0);
  });
});

describe('packEnglish', () => {
  it('makes the same file of the same words in any order', () => {
    const forms = [...source.forms, ['fog', 10], ['bay', 10]] as const;
    const { pairs } = source;
    expect(packEnglish({ forms: forms.toReversed(), pairs: pairs.toReversed() })).toEqual(
      packEnglish({ forms, pairs }),
    );
  });

  it('keeps the 65,535 commonest words, with their shares of all', () => {
    const forms = Array.from({ length: 131_070 }, (_, i) => [`word${i}`, i + 1] as const);
    const english = readEnglish(packEnglish({ forms, pairs: [['word65535', 'word131069', 1]] }));
    expect(english.rarity('word65534')).toBeUndefined();
    expect(english.rarity('word65535')).toBe(11.8);
    expect(english.rarity('word131069')).toBe(11.1);
    expect(english.tie('word65535', 'word131069')).toBeGreaterThan(0);
  });
});

describe('the English words that ship', () => {
  const { english } = loadLexicon();

  it.each(['rental', 'renal', 'rentals', 'lighthouse', 'recently'])('have %s', (form) => {
    expect(english.rarity(form)).toBeDefined();
  });

  it.each(['color', 'harbor', 'neighbor', 'colour', 'harbour', 'neighbour'])(
    'have %s, of two spellings',
    (form) => {
      expect(english.rarity(form)).toBeDefined();
    },
  );

  it.each(['rentl', 'knw', 'lighthuose', 'recieve', 'zorp', 'Rental', '渡輪', ''])('have no “%s”', (form) => {
    expect(english.rarity(form)).toBeUndefined();
  });

  it('are the rarer, the more seldom they are written', () => {
    const rarities = ['the', 'know', 'rental', 'renal', 'serendipity'].map(
      (form) => english.rarity(form) as number,
    );
    expect(rarities).toEqual(rarities.toSorted((a, b) => a - b));
    expect(rarities[0]).toBeLessThan(4);
    expect(rarities[4]).toBeGreaterThan(12);
  });

  it('are tied where they are said together', () => {
    expect(english.tie('car', 'rental')).toBeGreaterThan(3);
    expect(english.tie('renal', 'failure')).toBeGreaterThan(3);
    expect(english.tie('car', 'renal')).toBe(0);
    expect(english.tie('the', 'of')).toBe(0);
  });
});

describe('NO_ENGLISH', () => {
  it('knows no word and no tie', () => {
    expect(NO_ENGLISH.rarity('the')).toBeUndefined();
    expect(NO_ENGLISH.tie('the', 'sea')).toBe(0);
  });
});

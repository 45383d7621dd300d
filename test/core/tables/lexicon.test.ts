import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { type LexiconSource, POS, packLexicon, readLexicon } from '../../../src/core/tables/lexicon.js';
import { stem } from '../../../src/core/text/segment.js';

const SOURCE: LexiconSource = {
  words: [
    {
      word: '退款',
      rarity: 14.6,
      pos: POS.verb,
      keys: [
        ['refund', 3],
        ['money', 4],
      ],
    },
    { word: '退費', rarity: 15, pos: POS.verb, keys: [['refund', 1]] },
    { word: '錢', rarity: 7, pos: POS.noun, keys: [['money', 2]] },
    { word: '杭州', rarity: 9.9, pos: POS.name, keys: [] },
    { word: '的', rarity: 3, pos: POS.function, keys: [] },
    { word: 'ferri', rarity: 40, pos: POS.noun, keys: [] },
  ],
  synonyms: [
    ['退款', '錢'],
    ['錢', '杭州'],
    ['錢', '錢'],
    ['錢', 'nowhere'],
  ],
  pinyin: [
    ['州', 'zhou'],
    ['粥', 'zhou'],
    ['走', 'zou'],
    ['南', 'nan'],
    ['蘭', 'lan'],
    ['星', 'xing'],
    ['心', 'xin'],
    ['杭', 'hang'],
    ['漢', 'han'],
    ['去', 'qu'],
  ],
};
const packed = packLexicon(SOURCE);
const lexicon = readLexicon(packed);
const id = (word: string): number => lexicon.find(word);
const syllable = (character: string): number => lexicon.syllable(character.codePointAt(0) as number);

describe('packLexicon and readLexicon', () => {
  it('give every word back with its rarity, part of speech and meanings', () => {
    expect(lexicon.size).toBe(SOURCE.words.length);
    for (const { word, rarity, pos, keys } of SOURCE.words) {
      expect(id(word), word).toBeGreaterThanOrEqual(0);
      expect(lexicon.rarity(id(word)), word).toBeCloseTo(Math.min(rarity, 255 / 14), 1);
      expect(lexicon.pos(id(word)), word).toBe(pos);
      expect(lexicon.keys(id(word)), word).toHaveLength(keys.length);
    }
  });

  it('find all Chinese words that begin at a place as each by itself, and leave out what is longer than all', () => {
    const text = '的退款錢退';
    for (let start = 0; start < text.length; start++) {
      const longest = text.length - start;
      const ids = new Int32Array(longest);
      const count = lexicon.findAll(text, start, longest, ids);
      const alone = Array.from(ids, (_, i) => lexicon.find(text, start, start + i + 1));
      expect([...ids.subarray(0, count)]).toEqual(alone.slice(0, count));
      expect(alone.slice(count).every((each) => each === -1)).toBe(true);
    }
    const ids = new Int32Array(4);
    expect(lexicon.findAll(text, 1, 4, ids)).toBe(2);
    expect(ids[1]).toBe(id('退款'));
  });

  it('give a character its reading, and none where it has none', () => {
    expect(['州', '漢', '去'].map((character) => lexicon.reading(character))).toEqual(['zhou', 'han', 'qu']);
    expect([lexicon.reading('x'), lexicon.reading(''), lexicon.reading('州粥')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('give back whatever words there are, and no others', () => {
    const word = fc.stringMatching(/^[a-c甲乙丙]{1,4}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, other) => {
        const read = readLexicon(
          packLexicon({
            words: words.map((each) => ({ word: each, rarity: 5, pos: POS.noun, keys: [] })),
            synonyms: [],
            pinyin: [],
          }),
        );
        expect(words.map((each) => read.find(each))).toEqual(words.map((_, i) => i));
        expect(read.find(other)).toBe(words.indexOf(other));
      }),
    );
  });

  it('find a word inside a text', () => {
    expect(lexicon.find('在杭州的', 1, 3)).toBe(id('杭州'));
    expect(lexicon.find('在杭州的', 3)).toBe(id('的'));
  });

  it.each(['', '杭', '杭州的', 'Ferri'])('find no %j', (word) => {
    expect(id(word)).toBe(-1);
  });

  it('tell synonyms both ways, each word none of its own, unknown words left out', () => {
    expect([...lexicon.synonyms(id('退款'))]).toEqual([id('錢')]);
    expect([...lexicon.synonyms(id('錢'))].sort()).toEqual([id('退款'), id('杭州')].sort());
    expect([...lexicon.synonyms(id('的'))]).toEqual([]);
  });

  it.each([
    ['a word and itself', '退款', '退款', 1, 1],
    ['synonyms', '退款', '錢', 0.9, 0.9],
    ['words that share an explanation', '退款', '退費', 0.55, 0.65],
    ['words that share none', '退費', '錢', 0, 0],
    ['words without explanations', '的', '杭州', 0, 0],
  ])('measure the similarity of %s', (_, a, b, least, most) => {
    expect(lexicon.similarity(id(a), id(b))).toBeGreaterThanOrEqual(least);
    expect(lexicon.similarity(id(a), id(b))).toBeLessThanOrEqual(most);
    expect(lexicon.similarity(id(b), id(a))).toBe(lexicon.similarity(id(a), id(b)));
  });

  it.each([
    ['homophones', '州', '粥'],
    ['zh and z', '州', '走'],
    ['n and l', '南', '蘭'],
    ['ing and in', '星', '心'],
    ['ang and an', '杭', '漢'],
  ])('take the syllables of %s for one', (_, a, b) => {
    expect(syllable(a)).toBe(syllable(b));
    expect(syllable(a)).toBeGreaterThan(0);
  });

  it('tell other syllables apart, and give none to what has no reading', () => {
    expect(syllable('州')).not.toBe(syllable('南'));
    for (const character of ['a', '囧', '𠮷', '😀']) expect(syllable(character), character).toBe(0);
  });
});

describe('readLexicon', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a few bytes', packed.subarray(0, 43)],
    ['other bytes', Buffer.alloc(200, 7)],
    ['a header without its sections', packed.subarray(0, 44)],
    ['a lexicon without its end', packed.subarray(0, packed.length - 8)],
  ])('rejects %s', (_, bytes) => {
    expect(() => readLexicon(bytes)).toThrow(RangeError);
  });

  it('rejects every cut but one in the padding', () => {
    for (let length = 0; length < packed.length - 4; length++)
      expect(() => readLexicon(packed.subarray(0, length)), String(length)).toThrow(RangeError);
  });

  it('reads what does not begin at a multiple of four bytes', () => {
    const shifted = Buffer.concat([Buffer.alloc(1), packed]).subarray(1);
    expect(readLexicon(shifted).find('杭州')).toBe(id('杭州'));
  });

  it('rejects a length that reaches beyond the end', () => {
    for (let section = 0; section < 10; section++) {
      const damaged = Buffer.from(packed);
      damaged.writeUInt32LE(packed.length, 4 + 4 * section);
      expect(() => readLexicon(damaged), String(section)).toThrow(RangeError);
    }
  });
});

describe('the shipped lexicon', () => {
  const shipped = loadLexicon();

  it('is read once', () => {
    expect(loadLexicon()).toBe(shipped);
  });

  it('holds Chinese and English words, the common ones less rare', () => {
    for (const word of ['杭州', '公司', '价格', '什么', 'price', 'the'])
      expect(shipped.find(word), word).toBeGreaterThanOrEqual(0);
    expect(shipped.rarity(shipped.find('的'))).toBeLessThan(shipped.rarity(shipped.find('网球场')));
    expect(shipped.pos(shipped.find('杭州'))).toBe(POS.name);
    expect(shipped.pos(shipped.find('的'))).toBe(POS.function);
  });

  it('knows the English words of grammar, and names from what only looks like one', () => {
    const partOf = (word: string): number | undefined => {
      const id = shipped.find(stem(word));
      return id < 0 ? undefined : shipped.pos(id);
    };
    for (const word of ['i', 'he', 'a', 'until', 'anyone', 'not'])
      expect(partOf(word), word).toBe(POS.function);
    for (const word of ['park', 'bill', 'number', 'station'])
      expect([POS.noun, POS.verb], word).toContain(partOf(word));
    for (const word of ['London', 'Monday']) expect(partOf(word.toLowerCase()), word).toBe(POS.name);
    for (const word of ['Mistral', 'Anthropic']) expect(partOf(word.toLowerCase()), word).toBeUndefined();
  });

  it('knows how characters sound', () => {
    expect(shipped.syllable('州'.charCodeAt(0))).toBe(shipped.syllable('周'.charCodeAt(0)));
    expect(shipped.syllable('州'.charCodeAt(0))).not.toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { NO_BIGRAMS, packBigrams, readBigrams } from '../../../src/core/tables/bigrams.js';

const code = (character: string): number => character.codePointAt(0) as number;
const packed = packBigrams(['有没有船', '船票多少钱', '有船吗？', 'A船票2022']);
const { cost, characters } = readBigrams(packed);
const costOf = (pair: string): number => cost(code(pair.charAt(0)), code(pair.charAt(1)));

describe('readBigrams', () => {
  it('finds what was seen likelier than what was not', () => {
    expect(costOf('船票')).toBeLessThan(costOf('船钱'));
    expect(costOf('没有')).toBeLessThan(costOf('没船'));
  });

  it('finds what is common likelier where neither was seen', () => {
    expect(costOf('钱船')).toBeLessThan(costOf('钱吗'));
    expect(costOf('钱船')).toBeLessThan(costOf('钱岛'));
    expect(costOf('岛船')).toBeLessThan(costOf('岛岸'));
  });

  it('is sure of what always follows, to a tenth of a nat', () => {
    const sure = readBigrams(packBigrams(Array.from({ length: 500 }, () => '多少')));
    expect(sure.cost(code('多'), code('少'))).toBe(0);
  });

  it('takes all letters and digits for one character, and all marks and both ends for another', () => {
    expect(costOf('z船')).toBe(costOf('7船'));
    expect(costOf('，船')).toBe(cost(0, code('船')));
    expect(costOf('吗！')).toBe(costOf('吗。'));
  });

  it('knows its characters, the commonest first', () => {
    expect(String.fromCodePoint(...characters).slice(0, 2)).toBe('船有');
    expect(new Set(characters)).toEqual(new Set(Array.from('有没船票多少钱吗', code)));
  });

  it('reads what does not begin at a multiple of four', () => {
    const moved = Buffer.concat([Buffer.alloc(1), packed]).subarray(1);
    expect(readBigrams(moved).cost(code('船'), code('票'))).toBe(costOf('船票'));
  });

  it('says of another file that it is none, and of one cut short how long it should be', () => {
    expect(() => readBigrams(Buffer.from('a text that is long enough to have a head'))).toThrow(
      'not a table of bigrams',
    );
    expect(() => readBigrams(packed.subarray(0, packed.length - 1))).toThrow(
      `should have ${packed.length} bytes and has ${packed.length - 1}`,
    );
    expect(() => readBigrams(Buffer.alloc(0))).toThrow(RangeError);
  });

  it('reads an empty table', () => {
    const empty = readBigrams(packBigrams([]));
    expect(empty.characters).toEqual([]);
    expect(empty.cost(code('船'), code('票'))).toBeGreaterThanOrEqual(0);
  });
});

describe('the bigrams that ship', () => {
  it('know how questions are asked', () => {
    const { bigrams } = loadLexicon();
    const total = (text: string): number =>
      Array.from(text, code).reduce((sum, next, i, all) => sum + bigrams.cost(all[i - 1] ?? 0, next), 0);
    expect(total('有没有')).toBeLessThan(total('右没有'));
    expect(total('要多少钱')).toBeLessThan(total('药多少钱'));
  });
});

describe('NO_BIGRAMS', () => {
  it('finds all equally likely', () => {
    expect(NO_BIGRAMS.cost(1, 2)).toBe(NO_BIGRAMS.cost(2, 1));
    expect(NO_BIGRAMS.characters).toEqual([]);
  });
});

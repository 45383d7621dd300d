import { describe, expect, it } from 'vitest';
import { POS } from '../../../src/core/tables/lexicon.js';
import { createSegmenter } from '../../../src/core/text/segment.js';
import { createStrangers } from '../../../src/core/typos/strangers.js';
import { lexiconOf } from '../support.js';

const lexicon = lexiconOf(
  {
    梁: { pos: POS.name },
    文: {},
    道: { pos: POS.number, rarity: 6 },
    有: { pos: POS.verb, rarity: 5 },
    是: { pos: POS.function, rarity: 4 },
    创: { pos: POS.verb },
    科技: {},
    视: { pos: POS.verb },
    温泉: {},
    大: {},
    小: {},
    明: {},
    时间: {},
    开户: {},
    幻方: {},
    文化: {},
    量化: {},
  },
  {
    pinyin: [
      ['锋', 'feng'],
      ['创', 'chuang'],
      ['大', 'da'],
      ['小', 'xiao'],
      ['晓', 'xiao'],
      ['明', 'ming'],
      ['峰', 'feng'],
      ['道', 'dao'],
      ['李', 'li'],
      ['梁', 'liang'],
      ['文', 'wen'],
      ['量', 'liang'],
      ['树', 'shu'],
      ['视', 'shi'],
      ['数', 'shu'],
    ],
  },
);
const segment = createSegmenter(lexicon);
const NAMES = ['梁文锋', '宇树科技', '大温泉', '张大', '幻方量化', '幻方科技', '停车时间'];
const ownPairs = new Set(['幻方', '方科', '科技', '梁文', '文锋']);
const strangersIn = createStrangers(
  NAMES,
  lexicon,
  (first, second) => ownPairs.has(String.fromCharCode(first, second)),
  (rest) => lexicon.find(rest) >= 0,
);
const found = (text: string): string[] => [...strangersIn(segment(text))];

describe('createStrangers', () => {
  it('finds a name that has another character, which sounds otherwise', () => {
    expect(found('梁文道是谁')).toEqual(['梁文道']);
    expect(found('请问宇视科技和梁文道')).toEqual(['宇视科技', '梁文道']);
    expect(found('李文锋')).toEqual(['李文锋']);
  });

  it('finds none in two words of the dictionary', () => {
    expect(found('幻方文化')).toEqual([]);
    expect(found('开户时间')).toEqual([]);
  });

  it('takes a slip of any name for one, in whatever order the names come', () => {
    for (const names of [
      ['张小明', '张大明'],
      ['张大明', '张小明'],
    ]) {
      const strangers = createStrangers(
        names,
        lexicon,
        () => false,
        () => false,
      );
      expect([...strangers(segment('张晓明'))]).toEqual([]);
      expect([...strangers(segment('张文明'))]).toEqual(['张文明']);
    }
  });

  it('takes a character that sounds alike for a slip, and the name itself for none', () => {
    expect(found('梁文峰')).toEqual([]);
    expect(found('宇数科技')).toEqual([]);
    expect(found('梁文锋')).toEqual([]);
    expect(found('梁文文锋')).toEqual([]);
    expect(found('幻方科技')).toEqual([]);
  });

  it('takes what is said of a name without one of its characters for no part of it', () => {
    expect(found('梁文有车')).toEqual([]);
    expect(found('梁文是谁')).toEqual([]);
    expect(found('梁文创')).toEqual([]);
  });

  it('finds none where what is left is a word by itself', () => {
    expect(found('小温泉')).toEqual([]);
  });

  it('finds none in a shorter name, across what parts words, or in what the knowledge has itself', () => {
    expect(found('张三')).toEqual([]);
    expect(found('梁文 道')).toEqual([]);
    const own = createStrangers(
      NAMES,
      lexicon,
      () => true,
      () => false,
    );
    expect([...own(segment('梁文道'))]).toEqual([]);
  });

  it('finds none without names', () => {
    const none = createStrangers(
      [],
      lexicon,
      () => false,
      () => false,
    );
    expect([...none(segment('梁文道'))]).toEqual([]);
  });
});

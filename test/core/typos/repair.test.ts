import { describe, expect, it } from 'vitest';
import { POS } from '../../../src/core/tables/lexicon.js';
import { createSegmenter } from '../../../src/core/text/segment.js';
import { createRepairer } from '../../../src/core/typos/repair.js';
import { lexiconOf } from '../support.js';

const lexicon = lexiconOf(
  {
    做法: {},
    船票: {},
    渡轮: {},
    天文台: {},
    望远镜: {},
    门票: {},
    在: { rarity: 3 },
    漂: { rarity: 9 },
    船: { rarity: 8 },
    传: { rarity: 4 },
    票: { rarity: 8 },
    captain: {},
    harbour: {},
    ferri: {},
    git: {},
    水文: {},
    台阶: {},
    阶台: {},
    fer: { pos: POS.function },
    boatcaptain: {},
  },
  {
    pinyin: [
      ['船', 'chuan'],
      ['传', 'chuan'],
      ['票', 'piao'],
      ['漂', 'piao'],
      ['渡', 'du'],
      ['轮', 'lun'],
      ['度', 'du'],
      ['仑', 'lun'],
      ['天', 'tian'],
      ['文', 'wen'],
      ['纹', 'wen'],
      ['台', 'tai'],
      ['哪', 'na'],
      ['怕', 'pa'],
      ['帕', 'pa'],
    ],
    english: {
      rental: 15.5,
      membership: 14.5,
      boatcaptain: 15,
      renal: 12.5,
      'car rental': 6,
      'rental firm': 6,
    },
  },
);
const segment = createSegmenter(lexicon);
const own = segment(
  '做法 船票 渡轮 台阶 天文台 望远镜 boat captain harbour lighthouse boatcaptain captains ferry git rentals h800 2022 在 哪怕',
);
const known = new Set(own.map(({ text }) => text));
const repair = createRepairer({
  tokensOf: () => own,
  lexicon,
  isKnown: ({ text }) => known.has(text),
  isMeant: ({ text }) => text === 'membership',
  standsAlone: (pair) => pair === '远镜',
});

/** What a text's first word is put right to, and how many tokens that takes. */
function repaired(text: string): string | undefined {
  return repair(segment(text), 0)?.token.raw;
}

/** What two characters that the knowledge knows by themselves are put right to. */
function joined(text: string): string | undefined {
  return repair(segment(text), 0, true)?.token.raw;
}

describe('createRepairer', () => {
  it('joins known single characters that hardly meet by themselves', () => {
    expect(joined('船漂')).toBe('船票');
    expect(joined('传票')).toBeUndefined();
    expect(joined('船在')).toBeUndefined();
    expect(joined('captian')).toBeUndefined();
  });

  it('leaves two characters alone that the knowledge has without the longer word', () => {
    expect(repaired('远镜')).toBeUndefined();
    expect(repaired('望镜')).toBe('望远镜');
  });

  it('leaves two characters alone that share none with the word that they sound like', () => {
    expect(repaired('传漂')).toBeUndefined();
  });

  it.each([
    ['one homophone', '度轮', '渡轮'],
    ['a character left out of a longer word', '天台', '天文台'],
    ['swapped characters', '票船', '船票'],
    ['swapped characters of a longer word', '远望镜', '望远镜'],
    ['a doubled character', '船船票', '船票'],
    ['another doubled character', '渡轮轮', '渡轮'],
    ['a character in a word', '天囧文台', '天文台'],
    ['a character too many', '望远眼镜', '望远镜'],
    ['a changed character of a longer word', '天纹台', '天文台'],
    ['a swapped English word', 'lighthuose', 'lighthouse'],
    ['an English word whose last letters are swapped', 'bota', 'boat'],
    ['an English word whose letters are mixed between its ends', 'cpaatin', 'captain'],
    ['an English word with a letter left out', 'lighthous', 'lighthouse'],
    ['an English word with a letter too many', 'harbbour', 'harbour'],
    ['an English word of four letters with one too many', 'boaat', 'boat'],
    ['an English word with a letter changed', 'harbiur', 'harbour'],
    ['an English word of three letters that is no other', 'gti', 'git'],
    ['an English word that the knowledge has in another form', 'rentla', 'rental'],
    ['an English word that the knowledge has by another name', 'membeship', 'membership'],
    ['a code written in two', 'h 800', 'h800'],
    ['a name written in two', 'light house', 'lighthouse'],
    ['a name written with a hyphen', 'light-house', 'lighthouse'],
  ])('puts %s right', (_, typed, meant) => {
    expect(repaired(typed)).toBe(meant);
  });

  it.each([
    ['a word of the dictionary', '门票'],
    ['another word of the dictionary with the same characters', '阶台'],
    ['an unknown word that is like none', '囧囧囧'],
    ['a longer word whose beginning is another word of the dictionary', '水文台'],
    ['a single character', '船'],
    ['a character before a word', '囧望远镜'],
    ['a character behind a word', '望远镜囧'],
    ['a short English word', 'fer'],
    ['an English word that is like one of three letters', 'giit'],
    ['an English word of four letters with one changed', 'boqt'],
    ['a figure', '2202'],
    ['a word of the same letters that begins otherwise', 'abot'],
    ['a word of the same letters that ends otherwise', 'captnai'],
    ['an English word that is like none', 'zeppelin'],
    ['an English word with another first letter', 'barbour'],
    ['an English word with a letter before it', 'charbour'],
    ['an English word without its first letter', 'ighthouse'],
    ['an English word two letters away', 'harbrro'],
    ['a Chinese word of three with another character than one that sounds alike', '天空台'],
    ['a Chinese word that would ask no more', '哪帕'],
    ['two common characters that meet by themselves', '在船'],
    ['Han typed for English', '𠮷'],
    ['what a comma parts', 'light, house'],
    ['what is somebody’s', "captain's"],
    ['what no word of the knowledge is written in two', 'light boat'],
    ['a word of grammar before another', 'fer ry'],
    ['an English word of two that the knowledge has by themselves', 'boat captain'],
  ])('leaves %s alone', (_, typed) => {
    expect(repaired(typed)).toBeUndefined();
  });

  it('finds, of words with the same letters, the one that begins and ends as the mistyped one', () => {
    const among = (words: string) =>
      createRepairer({
        tokensOf: () => segment(words),
        lexicon,
        isKnown: () => false,
        isMeant: () => false,
        standsAlone: () => false,
      });
    for (const words of ['rakit tikar', 'tikar rakit'])
      expect(among(words)(segment('tkiar'), 0)?.token.raw).toBe('tikar');
  });

  it('puts pieces together only where they touch', () => {
    expect(repaired('票船')).toBe('船票');
    expect(repaired('票，船')).toBeUndefined();
    expect(repaired('票a船')).toBeUndefined();
  });

  it('takes the longest piece that is a word, and says how many tokens it stands for', () => {
    const tokens = segment('望远眼镜在');
    expect(repair(tokens, 0)).toMatchObject({ token: { raw: '望远镜' }, span: 4 });
    expect(repair(segment('票船在'), 0)?.span).toBe(2);
  });

  it('puts an English word right by what stands beside it', () => {
    expect(repair(segment('car renal'), 1)?.token.raw).toBe('rental');
    expect(repair(segment('renal firm'), 0)?.token.raw).toBe('rental');
    expect(repair(segment('firm renal car'), 1)).toBeUndefined();
    expect(repair(segment('harbbour car'), 0)?.span).toBe(1);
  });

  it('takes nothing for beside it that another sentence or clause has', () => {
    expect(repair(segment('car-renal'), 1)?.token.raw).toBe('rental');
    expect(repair(segment('car. renal'), 1)).toBeUndefined();
    expect(repair(segment('renal, firm'), 0)).toBeUndefined();
  });

  it('repairs at any place', () => {
    expect(repair(segment('在票船'), 1)?.token.raw).toBe('船票');
  });
});

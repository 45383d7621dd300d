import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordMaker, isName, nearness, sameness, type Word } from '../../../src/core/retrieval/words.js';
import { type Lexicon, POS } from '../../../src/core/tables/lexicon.js';
import type { Token } from '../../../src/core/text/segment.js';
import { lexiconOf } from '../support.js';

const NAME = { pos: POS.name, rarity: 10 };
const lexicon = lexiconOf(
  {
    羽球场: {},
    网球场: {},
    退费: { keys: [['refund', 1]] },
    退款: { keys: [['refund', 1]] },
    还钱: {
      keys: [
        ['refund', 1],
        ['money', 2],
      ],
    },
    船票: {},
    车票: {},
    做法: {},
    作法: {},
    深圳: NAME,
    深圳市: NAME,
    杭州: {
      ...NAME,
      keys: [
        ['citi', 2],
        ['zhejiang', 1],
      ],
    },
    苏州: {
      ...NAME,
      keys: [
        ['citi', 2],
        ['jiangsu', 1],
      ],
    },
    码头: {
      keys: [
        ['citi', 2],
        ['zhejiang', 1],
      ],
    },
    堤坝: {
      keys: [
        ['citi', 2],
        ['jiangsu', 1],
      ],
    },
    申城: NAME,
    上海: NAME,
    的: { pos: POS.function, rarity: 3 },
    captain: {},
    skipper: {},
    companion: {},
    compani: {},
  },
  {
    synonyms: [
      ['captain', 'skipper'],
      ['申城', '上海'],
    ],
    pinyin: [
      ['做', 'zuo'],
      ['作', 'zuo'],
      ['法', 'fa'],
      ['船', 'chuan'],
      ['票', 'piao'],
      ['车', 'che'],
      ['在', 'zai'],
      ['再', 'zai'],
    ],
  },
);
const groups = new Map([
  ['渡轮', 0],
  ['ferri', 0],
  ['飞鸢', 1],
  ['2号船', 1],
  ['12', 2],
  ['dozen', 2],
]);
const make = createWordMaker(lexicon, groups);

function word(text: string): Word {
  const kind: Token['kind'] = /\p{Script=Han}/u.test(text) ? 'han' : /^\d/u.test(text) ? 'number' : 'latin';
  return make({ text, raw: text, kind, id: lexicon.find(text), start: 0, end: text.length });
}

const WORDS = [
  ...'羽球场 网球场 退费 退款 还钱 船票 车票 做法 作法 深圳 深圳市 杭州 苏州 申城 上海 的 渡轮 囧'.split(' '),
  'captain',
  'skipper',
  'captan',
  'ferri',
  'r1',
  '12',
  '2022',
];

describe('createWordMaker', () => {
  it.each([
    ['a word of the lexicon its part of speech', '深圳', { pos: POS.name, group: -1 }],
    ['an unknown word that of a name', '囧囧', { pos: POS.name, background: 1 }],
    ['an unknown character less than an unknown word', '囧', { background: 0.6 }],
    ['a figure that of a number', '2022', { pos: POS.number, background: 1, sounds: [] }],
    ['a synonym its group', '渡轮', { group: 0 }],
    ['a word with a character of unknown sound no sounds', '深圳', { sounds: [] }],
  ])('gives %s', (_, text, expected) => {
    expect(word(text)).toMatchObject(expected);
  });

  it('takes a word of grammar for next to nothing', () => {
    expect(word('的').background).toBeLessThan(0.1);
    expect(word('船票').background).toBeGreaterThan(0.5);
  });

  it('gives a word the sounds of its characters', () => {
    expect(word('做法').sounds).toEqual(word('作法').sounds);
    expect(word('做法').sounds).toHaveLength(2);
  });
});

describe('sameness', () => {
  it.each([
    ['a word and itself', '船票', '船票'],
    ['an unknown word and itself', '囧囧', '囧囧'],
    ['figures that are equal', '2022', '2022'],
    ['synonyms of the knowledge across languages', '渡轮', 'ferri'],
    ['a figure and its synonym', '12', 'dozen'],
    ['homophones of two characters', '做法', '作法'],
    ['synonyms of the lexicon', 'captain', 'skipper'],
    ['words explained by the same', '退费', '退款'],
  ])('holds between %s', (_, a, b) => {
    expect(sameness(word(a), word(b), lexicon)).toBeGreaterThan(0.5);
  });

  it.each([
    ['words that share a suffix', '羽球场', '网球场'],
    ['words that share a character', '船票', '车票'],
    ['two years', '2022', '2023'],
    ['a figure and a code that holds it', '1', 'r1'],
    ['two codes', 'r1', 'v3'],
    ['two names that are explained alike', '杭州', '苏州'],
    ['a name and its longer form', '深圳', '深圳市'],
    ['homophones of one character', '在', '再'],
    ['members of different synonym groups', '渡轮', '飞鸢'],
    ['short English words a letter apart', 'bus', 'bud'],
    ['English words two letters apart', 'captain', 'curtain'],
    ['English words two letters longer', 'captain', 'captains2'],
  ])('does not hold between %s', (_, a, b) => {
    expect(sameness(word(a), word(b), lexicon)).toBeLessThanOrEqual(0.5);
  });

  it('wants more of names than of kinds of things, and takes synonyms of the lexicon for either', () => {
    expect(sameness(word('码头'), word('堤坝'), lexicon)).toBeGreaterThan(0.5);
    expect(sameness(word('杭州'), word('苏州'), lexicon)).toBe(0);
    expect(sameness(word('申城'), word('上海'), lexicon)).toBeGreaterThan(0.5);
  });
});

describe('nearness', () => {
  it.each([
    ['words that share a character', '船票', '车票'],
    ['words that share a suffix', '羽球场', '网球场'],
    ['a name and its longer form', '深圳', '深圳市'],
    ['words explained by some of the same', '退费', '还钱'],
    ['a name and one of more words', 'zorp', 'zorp r1'],
    ['a name and one of more words at its end', 'solo', 'zorp solo'],
    ['a land and its people', 'korea', 'korean'],
    ['a land and those who live there', 'sudan', 'sudanese'],
    ['English words of one beginning', 'companion', 'compani'],
  ])('is some between %s', (_, a, b) => {
    const near = nearness(word(a), word(b), lexicon);
    expect(near).toBeGreaterThan(0.2);
    expect(near).toBeLessThan(1);
    expect(near).toBeGreaterThan(sameness(word(a), word(b), lexicon));
  });

  it.each([
    ['two names', '杭州', '苏州'],
    ['a name and letters of it', 'deepseek', 'deepse'],
    ['a name and a word of letters of it', 'zorp', 'zorplin r1'],
    ['words without anything in common', '船票', '做法'],
    ['a Chinese and an English word', '船票', 'captain'],
    ['English words with a short beginning in common', 'companion', 'comet'],
  ])('is none between %s', (_, a, b) => {
    expect(nearness(word(a), word(b), lexicon)).toBe(0);
  });

  it('is symmetric, in 0–1, 1 for a word and itself, and never below sameness', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS), (a, b) => {
        const [x, y] = [word(a), word(b)];
        for (const measure of [sameness, nearness]) {
          expect(measure(x, y, lexicon)).toBe(measure(y, x, lexicon));
          expect(measure(x, y, lexicon)).toBeGreaterThanOrEqual(0);
          expect(measure(x, y, lexicon)).toBeLessThanOrEqual(1);
          expect(measure(x, x, lexicon)).toBe(1);
        }
        expect(nearness(x, y, lexicon)).toBeGreaterThanOrEqual(sameness(x, y, lexicon));
      }),
      { numRuns: 600 },
    );
  });
});

describe('isName', () => {
  it('tells names from kinds of things', () => {
    expect(isName(word('杭州'))).toBe(true);
    expect(isName(word('r1'))).toBe(true);
    expect(isName(word('船票'))).toBe(false);
    expect(isName(word('2022'))).toBe(false);
  });
});

describe('a lexicon with kinds', () => {
  const kinds = '羽球场=羽毛球场=badminton 网球场=tennis 桌球室\n船票=车票 做法\n球场费 报名费';
  const words = ['羽球场', '羽毛球场', '网球场', '桌球室', '船票', '车票', '做法', '作法', '球场费'];
  const known = lexiconOf(Object.fromEntries(words.map((each) => [each, {}])), { kinds });
  const plain = lexiconOf(Object.fromEntries(words.map((each) => [each, {}])));
  const makeIn = (of: Lexicon) => {
    const maker = createWordMaker(of, new Map());
    return (text: string): Word =>
      maker({
        text,
        raw: text,
        kind: /\p{Script=Han}/u.test(text) ? 'han' : 'latin',
        id: of.find(text),
        start: 0,
        end: text.length,
      });
  };
  const [among, without] = [makeIn(known), makeIn(plain)];

  it('gives a word the members that it is a name of', () => {
    expect(among('羽球场').members).toEqual([0]);
    expect(among('tenni').members).toEqual([1]);
    expect(among('作法').members).toEqual([]);
    expect(without('羽球场').members).toEqual([]);
  });

  it.each([
    ['in one language', '羽球场', '羽毛球场'],
    ['in two', '羽球场', 'badminton'],
    ['that share hardly a character', '船票', '车票'],
  ])('takes two names of one member for the same, %s', (_, a, b) => {
    expect(sameness(among(a), among(b), known)).toBe(0.9);
    expect(nearness(among(a), among(b), known)).toBe(0.9);
    expect(sameness(without(a), without(b), plain)).toBe(0);
  });

  it('takes siblings for little near though they share characters', () => {
    expect(nearness(without('羽球场'), without('网球场'), plain)).toBeGreaterThan(0.5);
    expect(nearness(among('羽球场'), among('网球场'), known)).toBeLessThanOrEqual(0.3);
    expect(sameness(among('羽球场'), among('网球场'), known)).toBe(0);
    expect(nearness(among('羽毛球场'), among('桌球室'), known)).toBeLessThanOrEqual(0.3);
  });

  it('changes nothing between members of different kinds, and words of none', () => {
    for (const [a, b] of [
      ['羽球场', '球场费'],
      ['做法', '作法'],
    ] as const) {
      expect(nearness(among(a), among(b), known)).toBe(nearness(without(a), without(b), plain));
    }
  });
});

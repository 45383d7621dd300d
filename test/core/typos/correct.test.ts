import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../src/core/text/segment.js';
import { createCorrector } from '../../../src/core/typos/correct.js';
import { lexiconOf } from '../support.js';

const pinyin = (sounds: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(sounds).flatMap(([sound, characters]) =>
    Array.from(characters, (character): [string, string] => [character, sound]),
  );

const often = (text: string): string[] => Array.from({ length: 40 }, () => text);

const words = (characters: string, rarity: number) =>
  Object.fromEntries(Array.from(characters, (character) => [character, { rarity }]));

const lexicon = lexiconOf(
  {
    ...words('有要多少船班票钱吗怎么办开去到岸', 6),
    ...words('右药搬马十是事岁', 7),
    ...words('侑', 13),
    船票: {},
    船班: {},
    右边: {},
  },
  {
    pinyin: pinyin({
      you: '有右侑',
      yao: '要药',
      ban: '班搬办',
      ma: '吗马',
      shi: '是十事',
      an: '岸',
      dao: '到',
    }),
    bigrams: [
      ...often('有船票吗'),
      ...often('要多少钱'),
      ...often('怎么办'),
      ...often('船班是几点开'),
      ...often('开到岸'),
      ...often('有'),
    ],
  },
);
const segment = createSegmenter(lexicon);
const own = new Set(['右船']);
const correct = createCorrector(lexicon, (first, second) => own.has(String.fromCodePoint(first, second)));
const corrected = (folded: string): string => correct({ folded, tokens: segment(folded) }, segment).folded;

describe('createCorrector', () => {
  it.each([
    ['at the beginning', '药多少钱', '要多少钱'],
    ['at the end', '有船票马', '有船票吗'],
    ['in the middle', '船班事几点开', '船班是几点开'],
    ['several', '药多少钱，有船票马', '要多少钱，有船票吗'],
  ])('puts a character right that sounds like the one that was meant, %s', (_, written, meant) => {
    expect(corrected(written)).toBe(meant);
  });

  it('puts two characters right that changed places', () => {
    expect(corrected('要少多钱')).toBe('要多少钱');
  });

  it('gives the words of the text put right', () => {
    const { folded, tokens } = correct({ folded: '药船票', tokens: segment('药船票') }, segment);
    expect(tokens).toEqual(segment(folded));
  });

  it.each([
    ['what is right', '有船票吗，要多少钱'],
    ['a word of the dictionary', '右边船票'],
    ['what stands side by side in the knowledge', '右船'],
    ['a character that nobody types by mistake', '侑船票'],
    ['a figure', '船班十几点开'],
    ['what is no likelier otherwise', '搬'],
    ['a character with nothing beside it', '右'],
    ['English', 'you can ban it'],
    ['nothing', ''],
  ])('leaves %s', (_, text) => {
    expect(corrected(text)).toBe(text);
  });

  it('puts no more than three characters right', () => {
    const four = '药多少钱，药多少钱，药多少钱，药多少钱';
    expect(corrected(four)).toBe('要多少钱，要多少钱，要多少钱，药多少钱');
  });
});

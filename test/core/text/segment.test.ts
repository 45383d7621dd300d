import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.js';
import { createSegmenter, stem } from '../../../src/core/text/segment.js';
import { lexiconOf } from '../support.js';

const lexicon = lexiconOf({
  网球场: { rarity: 12 },
  网球: { rarity: 10 },
  球场: { rarity: 10 },
  场: { rarity: 7 },
  在: { rarity: 3 },
  研究: { rarity: 8 },
  研究生: { rarity: 10 },
  生命: { rarity: 8 },
  命: { rarity: 11 },
  run: { rarity: 7 },
});
const own = new Set([
  '云港渡轮',
  '二字',
  'game science',
  'black myth',
  'black myth wukong',
  'deepseek r1',
  'node js',
  '.net',
  'net core',
  'r&d',
  'at&t',
  'a+',
  'gpt 4o',
  '研究 囧',
  '研究生命在网球场',
  'a股',
]);
const segment = createSegmenter(lexicon, own);
const words = (text: string): string[] => segment(text).map((token) => token.text);

describe('stem', () => {
  it('is the same for British and American spelling', () => {
    expect(stem('neighbours')).toBe(stem('neighbor'));
    expect(stem("neighbour's")).toBe(stem('neighbor'));
  });
});

describe('createSegmenter', () => {
  it.each([
    ['the longest word where it is likeliest', '在网球场', ['在', '网球场']],
    ['the likeliest path where words overlap', '研究生命', ['研究', '生命']],
    ['characters that no dictionary holds one by one', '在囧囧', ['在', '囧', '囧']],
    ['a word of the knowledge whole', '在云港渡轮', ['在', '云港渡轮']],
    ['English by its stems', 'running runs', ['run', 'run']],
    ["a possessive without its 's", "the ferry's", ['the', 'ferri']],
    ['a code whole', 'r1 和 h800', ['r1', '和', 'h800']],
    ['a code without its hyphen', 'e-310', ['e310']],
    ['a code with a letter behind', 'ab-12c', ['ab12c']],
    ['a longer word apart from its figure', 'gpt4', ['gpt', '4']],
    ['decimals and times whole', '1.5 10:30 3d', ['1.5', '10:30', '3d']],
    ['other scripts by their runs', 'привет カタカナ 한국어', ['привет', 'カタカナ', '한국어']],
    ['a name of two English words whole', 'game science in', ['game science', 'in']],
    ['such a name with a hyphen', 'deepseek-r1', ['deepseek r1']],
    ['the longer of two such names', 'black myth wukong', ['black myth wukong']],
    ['the shorter where the longer is not said', 'black myth', ['black myth']],
    ['such a name only where it is whole', 'game over', ['game', 'over']],
    ['such a name with a point', '用node.js', ['用', 'node js']],
    ['such a name with an ampersand', 'r&d, r & d, at&t', ['r&d', 'r&d', 'at&t']],
    ['such a name only where its ampersand stands', 'at t r d', ['at', 't', 'r', 'd']],
    ['such a name only within a sentence', 'is it game? science', ['is', 'it', 'game', 'scienc']],
    ['such a name across no comma', 'game, science. game. science', ['game', 'scienc', 'game', 'scienc']],
    ['a name with a dot before it', '用.net吗', ['用', '.net', '吗']],
    ['such a name only where its dot stands', 'net asp.net', ['net', 'asp', 'net']],
    ['the longer name where a dot begins the shorter', '.net core', ['net core']],
    ['a name with a mark behind it', 'a+ 研究', ['a+', '研究']],
    ['such a name only where its mark stands', 'a 研究', ['a', '研究']],
    [
      'a name of letters and figures, however it is parted',
      'gpt-4o gpt 4o gpt4o',
      ['gpt 4o', 'gpt 4o', 'gpt 4o'],
    ],
    ['a Chinese name with a point inside', '研究·囧', ['研究 囧']],
    ['a Chinese name longer than any word', '研究生命在网球场吗', ['研究生命在网球场', '吗']],
    ['a name in two scripts', '在a股', ['在', 'a股']],
    [
      'c++ and c# whole, with no word of the knowledge',
      'c++ c# f#吗 notepad++',
      ['c++', 'c#', 'f#', '吗', 'notepad++'],
    ],
    ['c++ apart from its version', 'c++11', ['c++', '11']],
    ['words that a sum joins apart', 'run+run room#5 x+y', ['run', 'run', 'room', '5', 'x', 'y']],
    ['nothing', '?! …🙂', []],
  ])('keeps %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives each token its kind and its id in the lexicon', () => {
    expect(segment('网球 running r1 12 囧').map(({ kind, id }) => [kind, id >= 0])).toEqual([
      ['han', true],
      ['latin', true],
      ['latin', false],
      ['number', false],
      ['han', false],
    ]);
  });

  it('keeps a character beyond the basic plane whole', () => {
    expect(words('在𠮷野')).toEqual(['在', '𠮷', '野']);
  });

  it('needs no words of the knowledge', () => {
    expect(createSegmenter(lexicon)('game science 网球').map(({ text }) => text)).toEqual([
      'game',
      'scienc',
      '网球',
    ]);
  });

  it('tells where each token stands, in order and without overlap', () => {
    const text = fc.string({
      unit: fc.constantFrom(..."网球场在囧𠮷𠮷研究生命ab r1.-:2é'", 'game science', 'black myth'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (raw) => {
        const folded = fold(raw);
        let last = 0;
        for (const token of segment(folded)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(folded.slice(token.start, token.end).startsWith(token.raw.slice(0, 1))).toBe(true);
          expect(token.raw.toWellFormed()).toBe(token.raw);
          last = token.end;
        }
        const rest = segment(folded).reduceRight(
          (t, { start, end }) => t.slice(0, start) + t.slice(end),
          folded,
        );
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  ASKED,
  interleave,
  type Lists,
  readCorpus,
  type TextPair,
} from '../../../src/training/vectors/corpus.js';
import { segment } from './toy.js';

const read = (text: string[], pairs: TextPair[] = [], limits = { least: 1, rows: 1000 }) =>
  readCorpus(text, pairs, segment, limits);
const namesOf = ({ words }: { words: readonly string[] }, lists: Lists | undefined): string[] =>
  Array.from({ length: (lists?.starts.length ?? 1) - 1 }, (_, i) =>
    [...(lists?.words.subarray(lists.starts[i], lists.starts[i + 1]) ?? [])]
      .map((number) => words[number])
      .join(' '),
  );

describe('readCorpus', () => {
  it('follows a word with its characters, folded to Simplified, and leaves numbers out', () => {
    const corpus = read(['我要退款 100 元錢']);
    expect(namesOf(corpus, corpus.lines)).toEqual(['我 要 退款 退 款 元 钱']);
  });

  it('numbers words from the commonest', () => {
    const corpus = read(['狗猫猫', '猫鸟狗']);
    expect(corpus.words).toEqual(['猫', '狗', '鸟']);
    expect([...corpus.counts]).toEqual([3, 2, 1]);
    expect(corpus.total).toBe(6);
  });

  it('leaves out rare words and, past the most rows, the rarest', () => {
    expect(read(['猫猫猫狗狗鸟'], [], { least: 2, rows: 1000 }).words).toEqual(['猫', '狗']);
    expect(read(['猫猫猫狗狗鸟'], [], { least: 1, rows: 1 }).words).toEqual(['猫']);
  });

  it('makes a line of a bilingual pair, and none of one in one language', () => {
    const corpus = read(
      [],
      [
        { kind: 'two', a: 'white cats', b: '白猫' },
        { kind: 'one', a: '猫', b: '狗' },
      ],
    );
    expect(namesOf(corpus, corpus.lines)).toEqual(['white 白 cat 猫']);
    expect(namesOf(corpus, corpus.pairs.get('two'))).toEqual(['white cat', '白 猫']);
    expect(namesOf(corpus, corpus.pairs.get('one'))).toEqual(['猫', '狗']);
  });

  it('makes a line of two wordings of what people ask, in one language too', () => {
    const corpus = read([], [{ kind: `${ASKED} 0`, a: 'white cats', b: 'dogs' }]);
    expect(namesOf(corpus, corpus.lines)).toEqual(['white dog cat']);
    expect(namesOf(corpus, corpus.pairs.get(`${ASKED} 0`))).toEqual(['white cat', 'dog']);
  });

  it('counts by the pairs a word that only pairs hold', () => {
    const pairs = [{ kind: 'one', a: '猫', b: '狗' }];
    expect(read(['猫猫'], pairs).counts).toEqual(Int32Array.from([2, 1]));
  });

  it('reads no placeholder and no endless identifier', () => {
    const corpus = read(['[Inform+景点+名称]猫 allowcloudrecordingforcalls']);
    expect(corpus.words).toEqual(['猫']);
  });
});

describe('interleave', () => {
  it.each([
    ['as long as each other', 'abc', '123', 'a1b2c3'],
    ['a longer first', 'abcd', '12', 'a1bc2d'],
    ['a longer second', 'a', '123', 'a123'],
    ['an empty one', '', '12', '12'],
  ])('goes forward evenly in both: %s', (_, a, b, merged) => {
    expect(interleave([...a], [...b]).join('')).toBe(merged);
  });
});

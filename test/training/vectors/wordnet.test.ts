import { describe, expect, it } from 'vitest';
import { readSynsets, synsetLines, synsetPairs } from '../../../src/training/vectors/wordnet.js';

const SENSES = [
  'car%1:06:00:: 02958343 1 89',
  'automobile%1:06:00:: 02958343 1 9',
  'buy%2:40:00:: 02207206 1 93',
  'shut%5:00:00:closed:00 01654582 1 0',
  'paris%1:15:00:: 08932568 1 4',
].join('\n');
const NOUNS = [
  '  1 This software is licensed',
  '02958343 06 n 02 car 0 automobile 0 001 @ 03791235 n 0000 | a motor vehicle (with four wheels); "he needs a car to get to work"; "she sold it"  ',
  '08932568 15 n 01 Paris 0 000 | the capital of France  ',
].join('\n');
const VERBS = '02207206 40 v 02 buy 0 purchase_out 0 000 | obtain by purchase  ';
const ADJECTIVES = '01654582 00 s 01 shut(a) 0 000 | not open  ';

describe('readSynsets', () => {
  const synsets = readSynsets(SENSES, [NOUNS, VERBS, ADJECTIVES, '']);

  it('reads words with their counts, meaning and examples, without names and what is never met', () => {
    expect(synsets).toEqual([
      {
        words: [
          { word: 'car', count: 89 },
          { word: 'automobile', count: 9 },
        ],
        meaning: 'a motor vehicle',
        examples: ['he needs a car to get to work', 'she sold it'],
      },
      {
        words: [
          { word: 'buy', count: 93 },
          { word: 'purchase out', count: 0 },
        ],
        meaning: 'obtain by purchase',
        examples: [],
      },
    ]);
  });

  it('pairs words with their meaning and with one another', () => {
    expect(synsetPairs(synsets)).toEqual([
      { kind: 'wn-gloss', a: 'car', b: 'a motor vehicle' },
      { kind: 'wn-gloss', a: 'automobile', b: 'a motor vehicle' },
      { kind: 'wn-syn', a: 'car', b: 'automobile' },
      { kind: 'wn-gloss', a: 'buy', b: 'obtain by purchase' },
    ]);
  });

  it('gives a line for each meaning and each example', () => {
    expect(synsetLines(synsets)).toEqual([
      'car automobile a motor vehicle',
      'he needs a car to get to work',
      'she sold it',
      'buy purchase out obtain by purchase',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { type CedictRow, glossPairs } from '../../../src/training/vectors/cedict.js';

const pairsOf = (row: CedictRow): string[] => glossPairs([row]).map(({ a, b }) => `${a} = ${b}`);

describe('glossPairs', () => {
  it.each<[string, CedictRow, string[]]>([
    [
      'splits meanings',
      ['退款', '退款', 'tui4 kuan3', ['to refund', 'refund; repayment']],
      ['refund = 退款', 'repayment = 退款'],
    ],
    ['takes one meaning as text', ['貓', '猫', 'mao1', 'cat'], ['cat = 猫']],
    ['drops what stands in brackets', ['貓', '猫', 'mao1', ['cat (CL:隻|只[zhi1])']], ['cat = 猫']],
    ['drops references', ['疴', '疴', 'ke1', ['variant of 痾|疴[ke1]', 'see also X']], []],
    ['drops names', ['杭州', '杭州', 'Hang2 zhou1', ['Hangzhou city']], []],
    ['drops what is not Chinese', ['K歌', 'K歌', 'K ge1', ['karaoke']], []],
    ['drops long explanations', ['貓', '猫', 'mao1', ['a b c d e f g h i']], []],
  ])('%s', (_, row, pairs) => {
    expect(pairsOf(row)).toEqual(pairs);
  });
});

import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { createSegmenter } from '../../../src/core/text/segment.js';
import type { TextPair } from '../../../src/training/vectors/corpus.js';
import { DEFAULTS, type TrainingOptions } from '../../../src/training/vectors/options.js';

export const segment = createSegmenter(loadLexicon());

const MONEY = ['退款', '还款', '付款', '价格', '费用'];
const WEATHER = ['下雨', '下雪', '天气', '刮风', '气温'];
const pick = (list: readonly string[], i: number): string => list[i % list.length] as string;

/** Sentences about money and about the weather, which share only words of grammar. */
export const TEXT = Array.from({ length: 400 }, (_, i) => [
  `我的${pick(MONEY, i)}和${pick(MONEY, i >> 2)}，还有${pick(MONEY, i >> 4)}`,
  `今天的${pick(WEATHER, i)}和${pick(WEATHER, i >> 2)}，还有${pick(WEATHER, i >> 4)}`,
]).flat();

const WORDS: readonly (readonly [string, string])[] = [
  ['refund', '退款'],
  ['payment', '付款'],
  ['price', '价格'],
  ['rain', '下雨'],
  ['snow', '下雪'],
  ['weather', '天气'],
];

/** Words with their translation, each several times. */
export const PAIRS: readonly TextPair[] = Array.from({ length: 8 }, () =>
  WORDS.map(([a, b]) => ({ kind: 'toy', a, b })),
).flat();

/** Options that suit a few hundred sentences. */
export const OPTIONS: TrainingOptions = {
  ...DEFAULTS,
  dims: 16,
  skipgram: { ...DEFAULTS.skipgram, epochs: 4, common: 1e-2 },
  contrast: { ...DEFAULTS.contrast, epochs: 20, batch: 24 },
};

import type { VectorSource } from '../../core/table.js';
import type { Segmenter } from '../../core/text/segment.js';
import { tuneByPairs } from './contrast.js';
import { readCorpus, type TextPair } from './corpus.js';
import { DEFAULTS, type Progress, type TrainingOptions } from './options.js';
import { createRandom } from './random.js';
import { trainSkipgram } from './skipgram.js';

/**
 * Trains word vectors on text and pairs: what stands beside what first, then what means the same. The same
 * input, options and seed give the same table.
 * @throws RangeError where no word is common enough to have a vector.
 */
export function trainVectors(
  text: readonly string[],
  pairs: readonly TextPair[],
  segment: Segmenter,
  options: TrainingOptions = DEFAULTS,
  progress?: Progress,
): VectorSource {
  const { seed, dims, least, skipgram, contrast } = options;
  const corpus = readCorpus(text, pairs, segment, options, progress);
  if (corpus.words.length === 0)
    throw new RangeError(`No word comes ${least} times or more: give more text, or a smaller --least.`);
  const random = createRandom(seed);
  const vectors = trainSkipgram(corpus, dims, skipgram, random, progress);
  tuneByPairs(vectors, corpus, contrast, random, progress);
  return {
    dims,
    words: corpus.words,
    vectors,
    shares: Float32Array.from(corpus.counts, (count) => count / corpus.total),
  };
}

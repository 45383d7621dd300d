import { zeros } from '../collections/pool.js';
import type { Catalogue } from '../retrieval/catalogue.js';
import type { Item } from '../retrieval/contents.js';
import { MOST_WORDS, type Query } from '../retrieval/query.js';
import type { Hit } from '../retrieval/retrieve.js';
import { POLAR } from '../text/asked.js';
import { createGramMeasure } from './grams.js';
import { measureKinds } from './kinds.js';
import { measureMeaning } from './meaning.js';
import { AT, FEATURES } from './names.js';
import { measureShape } from './shape.js';
import { createWordMeasure } from './words.js';

export { AT, FEATURES, type Feature } from './names.js';

/** A candidate, measured. */
export interface Measurement {
  readonly item: number;
  /** The question of the item that fits best, as a document's id. */
  readonly document: number;
  /** In the order of `FEATURES`. */
  readonly features: Float64Array;
  /** The features of its two likest questions, each as if it stood by itself; measured when first asked for. */
  readonly alone: () => readonly Float64Array[];
}

/** A hit on a question by itself: there is no other and no answer beside it. */
const hitOn = (item: number, best: number, bestScore: number, meaning: number): Hit => ({
  item,
  best,
  bestScore,
  second: -1,
  secondScore: 0,
  answerScore: 0,
  meaning,
  answerMeaning: 0,
});

/** Makes the measure of hits against a catalogue. */
export function createMeasure(catalogue: Catalogue): (query: Query, hits: readonly Hit[]) => Measurement[] {
  const gramMeasure = createGramMeasure(catalogue);
  const wordMeasure = createWordMeasure(catalogue, MOST_WORDS);

  function measure(query: Query, item: Item, hit: Hit): Float64Array {
    const features = zeros(FEATURES.length);
    gramMeasure.measure(item, hit, features);
    wordMeasure.measure(query, item, hit.best, features);
    measureShape(query, item, hit.best, catalogue, features);
    measureMeaning(query, hit, catalogue, features);
    measureKinds(query, item, hit.best, catalogue, features);
    const open = query.analysis.asked & POLAR ? 0 : 1;
    const dropped = features[AT.droppedNames] as number;
    features[AT.swappedNames] = (features[AT.foreignNames] as number) * dropped;
    features[AT.swappedAsk] = (features[AT.foreignAsk] as number) * dropped;
    features[AT.swappedQuestion] = (features[AT.foreignQuestion] as number) * dropped * open;
    features[AT.swappedSubject] =
      (features[AT.foreignAsk] as number) * (features[AT.subjectDropped] as number) * open;
    features[AT.foreignOpen] = (features[AT.foreignAsk] as number) * open;
    features[AT.kindClashOpen] = (features[AT.kindClash] as number) * open;
    features[AT.figureOpen] = (features[AT.figureConflict] as number) * open;
    features[AT.firstQuestion] = hit.bestScore;
    /* A question known not to be answered has no answer to fit: its own text stands for it. */
    const answered = item.answers.length > 0;
    features[AT.firstAnswer] = answered ? hit.answerScore : hit.bestScore;
    if (!answered) features[AT.meaningAnswer] = hit.meaning;
    return features;
  }

  /** What `take` measures of a query. */
  function measuring<T>(query: Query, take: () => T): T {
    gramMeasure.set(query);
    wordMeasure.set(query);
    const taken = take();
    wordMeasure.clear(query);
    gramMeasure.clear(query);
    return taken;
  }

  /** @param features what was measured of the hit as a whole. */
  function measureAlone(query: Query, hit: Hit, features: Float64Array): Float64Array[] {
    const { item, best, bestScore, second, secondScore, meaning } = hit;
    const hits = [hitOn(item, best, bestScore, meaning)];
    if (second >= 0) hits.push(hitOn(item, second, secondScore, features[AT.meaningSecond] as number));
    return measuring(query, () => hits.map((each) => measure(query, catalogue.alone(each.best), each)));
  }

  return (query, hits) =>
    measuring(query, () =>
      hits.map((hit): Measurement => {
        const features = measure(query, catalogue.items[hit.item] as Item, hit);
        let alone: readonly Float64Array[] | undefined;
        return {
          item: hit.item,
          document: hit.best,
          features,
          alone: () => {
            alone ??= measureAlone(query, hit, features);
            return alone;
          },
        };
      }),
    );
}

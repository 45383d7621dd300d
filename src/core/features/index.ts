import type { Catalogue } from '../catalogue.js';
import type { Item } from '../contents.js';
import { zeros } from '../pool.js';
import { MOST_WORDS, type Query } from '../query.js';
import type { Hit } from '../retrieve.js';
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
}

/** Makes the measure of hits against a catalogue. */
export function createMeasure(catalogue: Catalogue): (query: Query, hits: readonly Hit[]) => Measurement[] {
  const gramMeasure = createGramMeasure(catalogue);
  const wordMeasure = createWordMeasure(catalogue, MOST_WORDS);

  function measure(query: Query, hit: Hit, features: Float64Array): Measurement {
    const document = hit.best;
    gramMeasure.measure(hit, document, features);
    wordMeasure.measure(query, hit.item, document, features);
    measureShape(query, hit.item, document, catalogue, features);
    measureMeaning(query, hit, catalogue, features);
    measureKinds(query, catalogue.items[hit.item] as Item, document, catalogue, features);
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
    const { answers } = catalogue.items[hit.item] as Item;
    features[AT.firstAnswer] = answers.length > 0 ? hit.answerScore : hit.bestScore;
    if (answers.length === 0) features[AT.meaningAnswer] = hit.meaning;
    return { item: hit.item, document, features };
  }

  return (query, hits) => {
    gramMeasure.set(query);
    wordMeasure.set(query);
    const measured = hits.map((hit) => measure(query, hit, zeros(FEATURES.length)));
    wordMeasure.clear(query);
    gramMeasure.clear(query);
    return measured;
  };
}

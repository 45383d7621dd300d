import type { Catalogue, Item } from '../catalogue.js';
import { type Hit, MOST_WORDS, type Query } from '../retrieve.js';
import { gramFeatures } from './grams.js';
import { meaningFeatures } from './meaning.js';
import { shapeFeatures } from './shape.js';
import { createWordMeasure } from './words.js';

/** What is measured of a query against one item; 0–1 but where `docs/matching.md` says otherwise. */
export const FEATURES = Object.freeze([
  'gramCosine',
  'gramRecall',
  'gramPrecision',
  'gramAnswer',
  'gramSecond',
  'soundCosine',
  'wordQuestion',
  'wordAll',
  'strictQuestion',
  'strictAll',
  'wordBack',
  'strictBack',
  'missingMost',
  'missingMostSoft',
  'missingBackMost',
  'missingKnown',
  'missingNew',
  'missingNoun',
  'missingVerb',
  'missingName',
  'missingLatin',
  'missingModifier',
  'missingQuestion',
  'extraName',
  'nameSwap',
  'foreignNames',
  'droppedNames',
  'swappedNames',
  'foreignAsk',
  'swappedAsk',
  'swappedQuestion',
  'foreignOpen',
  'figureOpen',
  'variants',
  'figureConflict',
  'askedAgree',
  'askedConflict',
  'lengthRatio',
  'same',
  'commonRun',
  'firstQuestion',
  'firstAnswer',
  'meaningQuestion',
  'meaningSecond',
  'meaningAnswer',
  'meaningCover',
  'meaningCoverQuestion',
  'meaningBack',
  'missingMeaning',
  'negative',
] as const);
export type Feature = (typeof FEATURES)[number];

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
  const wordMeasure = createWordMeasure(catalogue, MOST_WORDS);

  function measure(query: Query, hit: Hit): Measurement {
    const document = hit.best >= 0 ? hit.best : ((catalogue.items[hit.item] as Item).questions[0] as number);
    const words = wordMeasure.measure(query, hit.item, document);
    const shape = shapeFeatures(query, hit.item, document, catalogue);
    const values: Record<Feature, number> = {
      ...gramFeatures(query, hit, document, catalogue),
      ...words,
      ...shape,
      ...meaningFeatures(query, hit, document, catalogue),
      swappedNames: words.foreignNames * words.droppedNames,
      swappedAsk: words.foreignAsk * words.droppedNames,
      swappedQuestion: words.foreignQuestion * words.droppedNames * shape.open,
      foreignOpen: words.foreignAsk * shape.open,
      firstQuestion: hit.bestScore,
      firstAnswer: hit.answerScore,
    };
    const features = new Float64Array(FEATURES.length);
    for (let i = 0; i < FEATURES.length; i++) features[i] = values[FEATURES[i] as Feature];
    return { item: hit.item, document, features };
  }

  return (query, hits) => {
    wordMeasure.set(query);
    const measured = hits.map((hit) => measure(query, hit));
    wordMeasure.clear(query);
    return measured;
  };
}

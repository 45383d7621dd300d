import { columnsOf } from './columns.js';

/** What is measured of every word, by itself; the first columns of both tables. */
const WORD_FEATURES = [
  'weight',
  'background',
  'noun',
  'verb',
  'name',
  'number',
  'grammar',
  'latin',
  'length',
] as const;

/** What is measured of each word of a query against the candidate that it is asked of. */
export const ASKED_FEATURES = Object.freeze([
  ...WORD_FEATURES,
  'nearQuestion',
  'sameQuestion',
  'meantQuestion',
  'nearAsk',
  'sameAsk',
  'meantAsk',
  'nearAll',
  'sameAll',
  'meantAll',
  'known',
  'knownNear',
  'spread',
  'leftNear',
  'leftNoun',
  'rightNear',
  'rightNoun',
  'closest',
  'closestMeaning',
  'closestSense',
  'kindNamed',
  'kindHad',
  'kindMissing',
  'kindClash',
  'nearSecond',
  'sameSecond',
  'focus',
] as const);

/** What is measured of each word of the candidate's best question. */
export const ENTRY_FEATURES = Object.freeze([
  ...WORD_FEATURES,
  'near',
  'same',
  'meant',
  'share',
  'told',
  'spread',
  'kindNamed',
  'kindHad',
  'kindClash',
] as const);

/** What is measured of the whole that each word is seen in the light of: some of `CONFIDENCE_FEATURES`. */
export const WHOLE_FEATURES = Object.freeze([
  'meaningCover',
  'wordAll',
  'gramCosine',
  'variants',
  'queryWords',
  'meaningQuestion',
  'wordBack',
  'strictAll',
  'margin',
  'share',
] as const);

/** The column of each feature of a query's word. */
export const ASKED = columnsOf(ASKED_FEATURES);
/** The column of each feature of a word of the candidate's question. */
export const ENTRY = columnsOf(ENTRY_FEATURES);

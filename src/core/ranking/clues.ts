import { columnsOf } from '../collections/columns.js';
import { AXES } from './axes.js';

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
  'titled',
] as const;

/** Where a word lies along each axis of meaning, times how far the other side is from having it. */
const AXIS_FEATURES: readonly string[] = Array.from({ length: AXES }, (_, i) => `axis ${i + 1}`);

/** What is measured of each word of a query against the candidate that it is asked of. */
const ASKED_NAMED = Object.freeze([
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
  'likest',
] as const);

/** What is measured of each word of the candidate's best question. */
const ENTRY_NAMED = Object.freeze([
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
  'likest',
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

/** All that is measured of each: what has a name, then the axes. */
export const ASKED_FEATURES: readonly string[] = Object.freeze([...ASKED_NAMED, ...AXIS_FEATURES]);
export const ENTRY_FEATURES: readonly string[] = Object.freeze([...ENTRY_NAMED, ...AXIS_FEATURES]);

/** The column of each feature of a query's word that has a name; the axes follow from `ASKED_AXES` on. */
export const ASKED = columnsOf(ASKED_NAMED);
export const ASKED_AXES = ASKED_NAMED.length;
/** The column of each feature of a word of the candidate's question; the axes follow from `ENTRY_AXES` on. */
export const ENTRY = columnsOf(ENTRY_NAMED);
export const ENTRY_AXES = ENTRY_NAMED.length;

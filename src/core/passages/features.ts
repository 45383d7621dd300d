import { columnsOf } from '../collections/columns.js';

/** What is measured of a question against one sentence. 0–1 unless it says otherwise. */
export const FEATURES = Object.freeze([
  /** Share of the question's weight that the sentence holds: of its grams, of its words. */
  'gramRecall',
  'wordRecall',
  /** Cosines of both. */
  'gramCosine',
  'wordCosine',
  /** Share of the weight that only the sentences beside it, the title, or the rest of the paragraph hold. */
  'beside',
  'title',
  'paragraph',
  /** Share that nothing of them holds. */
  'open',
  /** Share of the title's weight that the question names. */
  'named',
  /** Of what the question says beyond the title: the share that the sentence holds, and that those beside it do. */
  'focus',
  'focusBeside',
  /** How much the question is about the title alone, and that for a first sentence: who asks what a thing is. */
  'topic',
  'define',
  /** The heaviest word that the sentence, those beside it and the title lack, as it is and in meaning. */
  'missingMost',
  'missingSoft',
  /** Share of the words' weight that names and figures have which the paragraph lacks. */
  'missingNames',
  /** Share of the words' weight that the sentence holds in other words. */
  'otherWords',
  /** Whether the sentence lacks a figure of the question's. */
  'figure',
  /** Whether it holds, or lacks, what the question asks for. */
  'has',
  'lacks',
  /** What the sentence tells beyond the question: its words' weight, as x / (1 + x). */
  'novel',
  /** Longest run of characters in common, of the question's. */
  'run',
  /** Natural logarithm of the sentence's characters. */
  'length',
  'first',
] as const);
export type Feature = (typeof FEATURES)[number];

/** Where each feature stands among `FEATURES`. */
export const AT = columnsOf(FEATURES);

/** A sentence that may answer, measured. */
export interface Measured {
  readonly sentence: number;
  readonly paragraph: number;
  /** In the order of `FEATURES`. */
  readonly features: Float64Array;
  /** Whether the question names a figure that neither the paragraph nor the title holds: another year's, another model's. */
  readonly otherFigure: boolean;
  /** By hand-set weights: what chooses the few that are looked at closely. */
  readonly score: number;
}

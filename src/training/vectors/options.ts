/** How vectors are trained; how each default was found stands in docs/vectors.md. */
export interface TrainingOptions {
  readonly seed: number;
  /** Numbers a vector. */
  readonly dims: number;
  /** The most words a table holds: the commonest are kept. */
  readonly rows: number;
  /** A word that is seen less often has no vector. */
  readonly least: number;
  /** The most words that come from vectors of other text alone. */
  readonly added: number;
  readonly skipgram: SkipgramOptions;
  readonly contrast: ContrastOptions;
}

/** How a word learns from the words beside it. */
export interface SkipgramOptions {
  readonly epochs: number;
  /** The most words to either side that count as beside. */
  readonly window: number;
  /** Chance words that each word beside is told from. */
  readonly negatives: number;
  /** How many chance words are drawn for all words beside together; their weight makes up for it. */
  readonly drawn: number;
  /** The first step's size; it shrinks evenly to nothing. */
  readonly rate: number;
  /** Words commoner than this share of the text are passed over now and then. */
  readonly common: number;
}

/** How texts that mean the same are drawn together and others apart. */
export interface ContrastOptions {
  readonly epochs: number;
  /** Pairs that are told from each other at a time. */
  readonly batch: number;
  /** Divides the cosines: the smaller, the more the nearest wrong text counts. */
  readonly temperature: number;
  readonly rate: number;
  /** Share of running text at which a word tells half, as the table's reader weighs words. */
  readonly half: number;
  /** The most words and characters of a text that count. */
  readonly longest: number;
}

/** The defaults, with which `training/vectors.bin` was made. */
export const DEFAULTS: TrainingOptions = Object.freeze({
  seed: 1,
  dims: 96,
  rows: 41_000,
  least: 4,
  added: 2_500,
  skipgram: Object.freeze({ epochs: 3, window: 6, negatives: 5, drawn: 8, rate: 0.05, common: 1e-4 }),
  contrast: Object.freeze({ epochs: 4, batch: 512, temperature: 0.1, rate: 0.06, half: 1e-3, longest: 60 }),
});

/** Told how far a stage is, from 0 to 1. */
export type Progress = (stage: string, share: number) => void;

import { evaluate, type Linear, type LinearFile, probability, readLinear } from '../ranking/model.js';
import { FEATURES, type Measured } from './features.js';
import type { PassageQuery } from './query.js';

/** What is measured of the first sentence's company: those behind it, and the question itself. */
const CONTEXT = Object.freeze(['share', 'margin', 'elsewhere', 'mass', 'asks'] as const);

/** The features that the confidence is computed from: the first sentence's and its company's. */
export const CONFIDENCE_FEATURES: readonly string[] = Object.freeze([...FEATURES, ...CONTEXT]);

/** What training finds: how to rank sentences, and how sure the first is. */
export interface PassageModel {
  readonly rank: Linear;
  readonly answer: Linear;
}

/** The model as its file, `data/passages.json`, holds it: weights by feature name. */
export interface PassageModelFile {
  readonly trainedOn: string;
  readonly rank: LinearFile;
  readonly answer: LinearFile;
}

/** Reads a model file's content. @throws RangeError where its weights are not those of the features. */
export function readPassageModel({ rank, answer }: PassageModelFile): PassageModel {
  return {
    rank: readLinear('rank of sentences', rank, FEATURES),
    answer: readLinear('answer by sentences', answer, CONFIDENCE_FEATURES),
  };
}

/** A sentence with its rank score. */
export interface RankedSentence extends Measured {
  readonly rank: number;
}

/** Sentences in order, with how sure the first is. */
export interface PassageRanking {
  /** Best first. */
  readonly ranked: readonly RankedSentence[];
  /** Probability that the first answers; 0 where there is none. */
  readonly confidence: number;
  /** What it was computed from, in the order of `CONFIDENCE_FEATURES`; empty where nothing was found. */
  readonly features: Float64Array;
}

/** Scores further apart than this are as good as infinitely far. */
const CLIP = 4;
/** Keeps the logarithm of a question without weight finite. */
const LEAST_MASS = 0.3;

/** Puts measured sentences in order; equal scores keep the articles' order. */
export function rankSentences(
  query: PassageQuery,
  measured: readonly Measured[],
  model: PassageModel,
): PassageRanking {
  const ranked = measured
    .map((each): RankedSentence => ({ ...each, rank: evaluate(model.rank, each.features) }))
    .sort((a, b) => b.rank - a.rank || a.sentence - b.sentence);
  const [first, second] = ranked;
  if (!first) return { ranked, confidence: 0, features: new Float64Array(0) };
  const gap = (other: RankedSentence | undefined): number =>
    other ? Math.min(CLIP, first.rank - other.rank) : CLIP;
  const values: Record<(typeof CONTEXT)[number], number> = {
    share: 1 / ranked.reduce((sum, { rank }) => sum + Math.exp(rank - first.rank), 0),
    margin: gap(second),
    elsewhere: gap(ranked.find(({ paragraph }) => paragraph !== first.paragraph)),
    mass: Math.log(LEAST_MASS + query.wordMass),
    asks: query.kinds ? 1 : 0,
  };
  const features = new Float64Array(CONFIDENCE_FEATURES.length);
  features.set(first.features);
  for (const [i, name] of CONTEXT.entries()) features[FEATURES.length + i] = values[name];
  return { ranked, confidence: probability(evaluate(model.answer, features)), features };
}

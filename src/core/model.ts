import { CONFIDENCE_FEATURES } from './context.js';
import { FEATURES } from './features/index.js';

/** A linear function of named features. */
export interface Linear {
  readonly bias: number;
  /** One weight a feature, in the order of the features. */
  readonly weights: Float64Array;
}

/** What training finds: how to rank, how sure the first is, and whether one of the first five is right. */
export interface Model {
  readonly rank: Linear;
  readonly answer: Linear;
  readonly offer: Linear;
}

/** A model as its file holds it: weights by feature name. */
export interface ModelFile {
  readonly trainedOn: string;
  readonly rank: LinearFile;
  readonly answer: LinearFile;
  readonly offer: LinearFile;
}

export interface LinearFile {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Reads a model file's content. @throws RangeError where a feature has no weight or a weight has no feature. */
export function readModel(file: ModelFile): Model {
  const linear = (name: 'rank' | 'answer' | 'offer', features: readonly string[]): Linear => {
    const { bias, weights } = file[name];
    const known = new Set(features);
    const unknown = Object.keys(weights).filter((feature) => !known.has(feature));
    const absent = features.filter((feature) => !(feature in weights));
    if (unknown.length + absent.length > 0) {
      throw new RangeError(
        `the model's ${name} does not fit the features: without weight ${absent.join(', ') || 'none'}, unknown ${unknown.join(', ') || 'none'}; train it anew`,
      );
    }
    return { bias, weights: Float64Array.from(features, (feature) => weights[feature] as number) };
  };
  return {
    rank: linear('rank', FEATURES),
    answer: linear('answer', CONFIDENCE_FEATURES),
    offer: linear('offer', CONFIDENCE_FEATURES),
  };
}

/** The function's value. */
export function evaluate({ bias, weights }: Linear, features: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (features[i] as number);
  return sum;
}

/** The logistic function: a score as a probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

import type { Perceptron } from '../../core/ranking/model.js';
import { createRandom } from '../vectors/random.js';
import { type DescentOptions, descend } from './adam.js';
import { type Contest, listwiseErrors } from './fit.js';
import { createPerceptron, type PerceptronOptions } from './perceptron.js';
import { scaleOf, standard } from './scale.js';

/** Tunables of the fit. */
export interface RankerOptions extends DescentOptions, PerceptronOptions {
  readonly seed: number;
}

/**
 * Fits a ranking with hidden units: the share of the right candidates in a softmax over each query's candidates
 * (ListNet, Cao et al. 2007). The same contests give the same weights to the digit.
 */
export function fitRanker(contests: readonly Contest[], options: RankerOptions): Perceptron {
  const random = createRandom(options.seed);
  const rows = contests.flatMap(({ candidates }) => candidates.map(({ features }) => features));
  const scale = scaleOf(rows, rows[0]?.length ?? 0);
  const standardised = contests.map(({ candidates, weight }) => ({
    weight,
    right: candidates.map(({ right }) => right),
    features: candidates.map(({ features }) => standard(features, scale)),
  }));
  const perceptron = createPerceptron(scale.mean.length, options, random);
  descend(contests.length, perceptron.parts, options, random, (chosen) => {
    let total = 0;
    for (const at of chosen) total += (standardised[at] as (typeof standardised)[number]).weight;
    for (const at of chosen) {
      const { features, right, weight } = standardised[at] as (typeof standardised)[number];
      const scores = features.map((x) => perceptron.forward(x));
      const errors = listwiseErrors(scores, right);
      features.forEach((x, i) => {
        const error = ((errors[i] as number) * weight) / total;
        perceptron.forward(x);
        perceptron.back(x, error);
      });
    }
  });
  return { ...perceptron.finish(scale), bias: 0 };
}

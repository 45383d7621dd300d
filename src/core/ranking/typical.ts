import { evenly } from '../collections/lists.js';
import type { Catalogue } from '../retrieval/catalogue.js';
import type { Ranking } from './rank.js';

/** What is measured of a question that fits a knowledge by half: the mean over halves of its own questions. */
export interface Typical {
  /** Of the first candidate, in the order of `FEATURES`; empty where nothing is ever found. */
  readonly rank: Float64Array;
  /** In the order of `CONFIDENCE_FEATURES`; empty where nothing is ever found. */
  readonly confidence: Float64Array;
}

/** How many are asked: enough for a mean, and asked within a few hundredths of a second. */
const PROBES = 16;

/** Finds what is typical when it is first needed; `rankOf` ranks what a question finds. */
export function createTypical(
  { items, texts }: Catalogue,
  rankOf: (question: string) => Ranking,
): () => Typical {
  let found: Typical | undefined;

  function find(): Typical {
    const answered = items.filter(({ entry }) => entry);
    const probes = evenly(answered, PROBES).map(({ questions }) => texts[questions[0] as number] as string);
    const rankings = probes
      .map((probe, i) => crossed(probe, probes[(i + 1) % probes.length] as string))
      .map(rankOf)
      .filter(({ ranked }) => ranked.length > 0);
    return {
      rank: meanOf(rankings.map(({ ranked }) => (ranked[0] as Ranking['ranked'][number]).features)),
      confidence: meanOf(rankings.map(({ features }) => features)),
    };
  }

  return () => {
    found ??= find();
    return found;
  };
}

/** The beginning of the one and the end of the other: what speaks for an answer and what against it in one. */
function crossed(first: string, second: string): string {
  const [beginning, end] = [[...first], [...second]];
  return [
    ...beginning.slice(0, Math.ceil(beginning.length / 2)),
    ...end.slice(Math.ceil(end.length / 2)),
  ].join('');
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (vector[i] as number);
  return mean.map((sum) => sum / vectors.length);
}

import type { Catalogue } from './catalogue.js';
import { describe, type Ranked } from './context.js';
import { evidenceOf } from './evidence.js';
import { AT } from './features/index.js';
import { activate, type Model, score } from './model.js';
import type { Query } from './query.js';

/** So many of the best are looked at. */
const LOOKED_AT = 3;
/** From so far behind the entry on, in log-odds, a question counts. */
const BEHIND = 3;

/** A question known not to be answered, measured as if it were an entry of one wording. */
function asEntry({ item, document, features }: Ranked, { rank }: Model): Ranked {
  const seen = features.slice();
  seen[AT.negative] = 0;
  seen[AT.variants] = 0;
  return { item, document, features: seen, score: activate(rank, seen) };
}

/**
 * How much nearer a question that is known not to be answered comes to what is asked than the entry does. An entry of
 * twenty wordings outranks it though it is nearly what is asked, so each is judged alone, by the confidence.
 * @param first the entry, and
 * @param negatives the questions known not to be answered, best first.
 * @returns the difference in log-odds, from `BEHIND` below the entry on; 0 where none comes so near.
 */
export function rivalry(
  query: Query,
  first: Ranked,
  negatives: readonly Ranked[],
  catalogue: Catalogue,
  model: Model,
): number {
  if (negatives.length === 0) return 0;
  const sureOf = (one: Ranked): number => {
    const features = describe(query, [one], undefined, catalogue);
    return score(model.answer, features, evidenceOf(query, one, undefined, features, catalogue, model.axes));
  };
  const best = Math.max(...negatives.slice(0, LOOKED_AT).map((each) => sureOf(asEntry(each, model))));
  return Math.max(0, BEHIND + best - sureOf(first));
}

import type { Catalogue } from './catalogue.js';
import type { Family } from './family.js';
import type { Query, Terms } from './query.js';
import { isExplained } from './words.js';

/** What the families are worth in finding (not in ranking); set by hand, not fitted. */
const WORTH = Object.freeze({ grams: 1, words: 1, sounds: 0.35, keys: 0.5 });
/** Relations fainter than this find nothing by themselves. */
const NEAR = 0.5;

/** The terms that a query visits, each a step; what stands behind the last step is left from queries before. */
export interface Plan {
  /** How many steps there are. */
  size: number;
  /** Of each step: the term's family, where its postings begin and end, and what a document gains by it. */
  readonly families: Family[];
  readonly starts: number[];
  readonly ends: number[];
  readonly worths: number[];
}

/** Adds a step. */
function enlist(plan: Plan, family: Family, term: number, worth: number): void {
  const { starts } = family.postings;
  const step = plan.size++;
  plan.families[step] = family;
  plan.starts[step] = starts[term] as number;
  plan.ends[step] = starts[term + 1] as number;
  plan.worths[step] = worth;
}

/**
 * Makes what plans a query: its grams and sounds, the words that its own relate to, and what explains them. The plan
 * is good until the next one: numbers side by side in lists that are used again, as a query has a hundred steps.
 */
export function createPlanner(catalogue: Catalogue): (query: Query) => Plan {
  const { grams, sounds, words, keys } = catalogue;
  const plan: Plan = { size: 0, families: [], starts: [], ends: [], worths: [] };
  /* What a word of the knowledge is worth to the query, −1 for nothing, and those that are worth something. */
  const wants = new Float64Array(words.list.length).fill(-1);
  const wanted: number[] = [];

  return (query) => {
    plan.size = 0;
    planTerms(query.grams, grams, WORTH.grams);
    planTerms(query.sounds, sounds, WORTH.sounds);
    planWords(query);
    return plan;
  };

  function planTerms({ ids, weights, norm }: Terms, family: Family, worth: number): void {
    for (let i = 0; i < ids.length; i++) {
      const term = ids[i] as number;
      const weight = (weights[i] as number) * (family.weights[term] as number);
      enlist(plan, family, term, (worth * weight) / norm);
    }
  }

  /** The words that the query's relate to, and what explains them. */
  function planWords(query: Query): void {
    let square = 0;
    for (const { weight } of query.words) square += weight * weight;
    const norm = Math.sqrt(square) || 1;
    let count = 0;
    for (const { word, weight, focus, related } of query.words) {
      const { ids, near, meaning } = related;
      for (let i = 0; i < ids.length; i++) {
        const likeness = Math.max(near[i] as number, meaning[i] as number);
        if (likeness < NEAR) continue;
        const id = ids[i] as number;
        const known = wants[id] as number;
        if (known < 0) wanted[count++] = id;
        wants[id] = Math.max(known, weight * likeness * likeness);
      }
      if (!isExplained(word)) continue;
      const explaining = catalogue.lexicon.keys(word.id);
      for (let i = 0; i < explaining.length; i++) {
        const term = keys.postings.find(explaining[i] as number);
        if (term < 0) continue;
        enlist(plan, keys, term, (WORTH.keys * focus * (keys.weights[term] as number) ** 2) / (1 + 2 * norm));
      }
    }
    for (let i = 0; i < count; i++) {
      const id = wanted[i] as number;
      const weight = wants[id] as number;
      wants[id] = -1;
      const term = words.termOf[id] as number;
      if (term >= 0)
        enlist(plan, words.family, term, (WORTH.words * weight * (words.weights[id] as number)) / norm);
    }
  }
}

/** The steps as they are to be taken: those with the fewest postings first. */
export function rarestFirst({ size, starts, ends }: Plan): Float64Array {
  /* The length and, to find the step again, its number: one number, so that they sort without a comparison. */
  const steps = Float64Array.from(
    { length: size },
    (_, i) => ((ends[i] as number) - (starts[i] as number)) * size + i,
  );
  return steps.sort().map((step) => step % size);
}

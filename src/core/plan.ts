import type { Family } from './family.js';

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

/** Makes an empty plan: numbers side by side in lists that are used again, as a query has a hundred steps. */
export function createPlan(): Plan {
  return { size: 0, families: [], starts: [], ends: [], worths: [] };
}

/** Adds a step. */
export function enlist(plan: Plan, family: Family, term: number, worth: number): void {
  const { starts } = family.postings;
  const step = plan.size++;
  plan.families[step] = family;
  plan.starts[step] = starts[term] as number;
  plan.ends[step] = starts[term + 1] as number;
  plan.worths[step] = worth;
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

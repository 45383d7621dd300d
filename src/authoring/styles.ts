import { countVerdicts } from './figures.js';
import type { Judged, Verdict } from './judge.js';

/** What became of the questions of one style. */
export interface StyleCounts {
  readonly style: string;
  readonly n: { readonly in: number; readonly near: number; readonly out: number };
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Counts by style, in the order in which the styles first stand in the file. */
export function stylesOf(judged: readonly Judged[]): StyleCounts[] {
  const styles = new Set(judged.map(({ labelled }) => labelled.style));
  return [...styles].map((style) => {
    const those = judged.filter(({ labelled }) => labelled.style === style);
    const n = { in: 0, near: 0, out: 0 };
    for (const { labelled } of those) n[labelled.kind]++;
    return { style, n, counts: countVerdicts(those) };
  });
}

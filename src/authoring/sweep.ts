import type { Engine } from '../core/index.js';
import type { Thresholds } from '../core/options.js';
import type { LabelledCase } from './cases.js';
import { type Figures, figuresOf } from './figures.js';
import { type Judged, judged } from './judge.js';

/** What a threshold would bring. */
interface SweepRow {
  readonly at: number;
  readonly figures: Figures;
}

/** What each of both thresholds would bring while the other stays as shipped. */
export type Sweep = Readonly<Record<keyof Thresholds, readonly SweepRow[]>>;

/** 0.05, 0.10 … 0.95. */
const STEPS: readonly number[] = Object.freeze(Array.from({ length: 19 }, (_, i) => (i + 1) / 20));

/** Asks an engine with each threshold, question after question: such as share what they find need not keep it for long. */
export function sweep(
  cases: readonly LabelledCase[],
  createEngine: (thresholds?: Partial<Thresholds>) => Engine,
): Sweep {
  const rowsOf = (name: keyof Thresholds): SweepRow[] => {
    const engines = STEPS.map((at) => createEngine({ [name]: at }));
    const runs: Judged[][] = STEPS.map(() => []);
    for (const labelled of cases) {
      let last: Judged | undefined;
      for (const [i, engine] of engines.entries()) {
        const each = judged(labelled, engine.ask(labelled.q));
        if (!last || !isLike(each, last)) last = each;
        runs[i]?.push(last);
      }
    }
    return STEPS.map((at, i) => ({ at, figures: figuresOf(runs[i] as Judged[]) }));
  };
  return { answerAt: rowsOf('answerAt'), clarifyAt: rowsOf('clarifyAt') };
}

/** Whether two runs of a question count the same: mostly a threshold changes nothing, and one of them is enough to keep. */
const isLike = (one: Judged, other: Judged): boolean =>
  one.verdict === other.verdict &&
  one.place === other.place &&
  one.outcome.confidence === other.outcome.confidence;

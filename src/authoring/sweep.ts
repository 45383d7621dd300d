import type { Engine } from '../core/index.js';
import type { Options } from '../core/options.js';
import type { LabelledCase } from './cases.js';
import { type Figures, figuresOf } from './figures.js';
import { type Judged, judgeAll } from './judge.js';

/** What a threshold would bring. */
interface SweepRow {
  readonly at: number;
  readonly figures: Figures;
}

/** What each of both thresholds would bring while the other stays as shipped. */
export type Sweep = Readonly<Record<'answerAt' | 'clarifyAt', readonly SweepRow[]>>;

/** 0.05, 0.10 … 0.95. */
const THRESHOLDS: readonly number[] = Object.freeze(Array.from({ length: 19 }, (_, i) => (i + 1) / 20));

/**
 * Tries each threshold. A question's outcome changes once only along a threshold, where its confidence (or its
 * offer) falls below: so the outcomes at 0 and at 1 make all between them.
 */
export function sweep(
  cases: readonly LabelledCase[],
  createEngine: (options?: Partial<Options>) => Engine,
): Sweep {
  const judgeAt = (options: Partial<Options>): Judged[] => {
    const engine = createEngine(options);
    return judgeAll(cases, (question) => engine.ask(question));
  };
  const rows = (least: readonly Judged[], most: readonly Judged[], reached: readonly number[]): SweepRow[] =>
    THRESHOLDS.map((at) => ({
      at,
      figures: figuresOf(cases.map((_, i) => ((reached[i] as number) >= at ? least[i] : most[i]) as Judged)),
    }));
  const answering = judgeAt({ answerAt: 0 });
  const shipped = createEngine();
  return {
    answerAt: rows(
      answering,
      judgeAt({ answerAt: 1 }),
      answering.map(({ outcome }) => outcome.confidence),
    ),
    clarifyAt: rows(
      judgeAt({ clarifyAt: 0 }),
      judgeAt({ clarifyAt: 1 }),
      cases.map(({ q }) => shipped.explain(q).offer),
    ),
  };
}

import type { Engine } from '../core/index.js';
import type { Thresholds } from '../core/options.js';
import type { LabelledCase } from './cases.js';
import { type Figures, figuresOf } from './figures.js';
import { type Judged, judgeAll, judged } from './judge.js';
import { type Miss, missesOf } from './misses.js';
import type { Perturbation } from './perturb.js';
import { type Reliability, reliabilityOf } from './reliability.js';
import { type StyleCounts, stylesOf } from './styles.js';
import { type Sweep, sweep } from './sweep.js';

/** A run with every question written differently. */
export interface Perturbed {
  readonly name: string;
  /** How many questions it changed. */
  readonly changed: number;
  readonly figures: Figures;
  /** Those that are right as they are asked and not any more. */
  readonly lost: readonly { readonly id: string; readonly q: string }[];
}

/** All that is found out about an engine from labelled questions. */
export interface Evaluation {
  readonly figures: Figures;
  readonly styles: readonly StyleCounts[];
  readonly reliability: Reliability;
  readonly misses: readonly Miss[];
  readonly perturbed?: readonly Perturbed[];
  readonly sweep?: Sweep;
}

/** What is found out beyond the plain run. */
export interface EvaluationOptions {
  /** Repeats the run under each. */
  readonly perturbations?: readonly Perturbation[];
  /** Tries other thresholds. */
  readonly sweep?: boolean;
}

/**
 * Asks every labelled question and works out what the outcomes are worth; deterministic.
 * @param createEngine makes the engine over the knowledge with the shipped options but those given.
 */
export function evaluate(
  cases: readonly LabelledCase[],
  createEngine: (thresholds?: Partial<Thresholds>) => Engine,
  { perturbations, sweep: sweeping = false }: EvaluationOptions = {},
): Evaluation {
  const engine = createEngine();
  const plain = judgeAll(cases, (question) => engine.ask(question));
  return {
    figures: figuresOf(plain),
    styles: stylesOf(plain),
    reliability: reliabilityOf(plain),
    misses: missesOf(plain, (question) => engine.explain(question)),
    ...(perturbations ? { perturbed: perturbations.map((each) => runPerturbed(plain, engine, each)) } : {}),
    ...(sweeping ? { sweep: sweep(cases, createEngine) } : {}),
  };
}

function runPerturbed(plain: readonly Judged[], engine: Engine, { name, apply }: Perturbation): Perturbed {
  const questions = plain.map(({ labelled }) => apply(labelled.q));
  const isChanged = (i: number): boolean => questions[i] !== plain[i]?.labelled.q;
  const run = plain.map((each, i) =>
    isChanged(i) ? judged(each.labelled, engine.ask(questions[i] as string)) : each,
  );
  return {
    name,
    changed: questions.filter((_, i) => isChanged(i)).length,
    figures: figuresOf(run),
    lost: run.flatMap(({ labelled, verdict }, i) =>
      plain[i]?.verdict === 'right' && verdict !== 'right'
        ? [{ id: labelled.id, q: questions[i] as string }]
        : [],
    ),
  };
}

import type { Decision } from './decide.js';

/** One feature's part in a score, or one word's. */
export interface Contribution {
  readonly feature: string;
  /** Of a word, what it tells here, 0–1. */
  readonly value: number;
  /**
   * What a feature adds by what sets its value apart from the typical one here, 0 for what is the same for all
   * questions; of a word, of a kind and for an excerpt, all that it adds.
   */
  readonly effect: number;
}

/** How an outcome came about. */
export interface Explanation {
  readonly kind: Decision['kind'];
  /**
   * The rule of `decide`; where excerpts had the last word `nothing-found` and `unsure` are of them, `excerpt` quotes one,
   * `excerpts` offers some, and `lacking` holds back one that is sure and has not the figure, age or sum that is asked for.
   */
  readonly rule: Decision['rule'] | 'excerpt' | 'excerpts' | 'lacking';
  /** Whether the articles' own sentences had the last word: all that is told is then of them, and of no entry. */
  readonly excerpt: boolean;
  /** The question as it was matched: one writing, without politeness. */
  readonly folded: string;
  /** Its words, what each tells here and bears on what is asked (0–1), and whether the knowledge has it. */
  readonly words: readonly {
    readonly word: string;
    readonly weight: number;
    readonly focus: number;
    readonly known: boolean;
  }[];
  /** The kinds of thing it asks for. */
  readonly asked: readonly string[];
  /** Probability that the best candidate answers. */
  readonly confidence: number;
  /** Probability that one of the choices does; of excerpts, which are offered by their `confidence`, the same as that. */
  readonly offer: number;
  /** What both had to reach; for excerpts 1 where nothing does. */
  readonly thresholds: { readonly answerAt: number; readonly clarifyAt: number };
  /** What made the confidence, strongest first. */
  readonly because: readonly Contribution[];
  readonly candidates: readonly {
    readonly id: string;
    readonly question: string;
    readonly confidence: number;
    readonly score: number;
    /** What made the rank, strongest first. */
    readonly because: readonly Contribution[];
  }[];
  /** The known unanswered question that came nearest, with its rank score. */
  readonly unanswered?: { readonly question: string; readonly score: number };
}

/** Effects below this are rounding, or tell nobody anything. */
const NOTHING = 1e-9;

/** Those that tell something, the strongest first. */
export const strongestFirst = (parts: readonly Contribution[]): Contribution[] =>
  parts
    .filter(({ effect }) => Math.abs(effect) > NOTHING)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));

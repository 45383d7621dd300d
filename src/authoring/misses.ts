import type { Contribution, Explanation } from '../core/explanation.js';
import type { Judged, Verdict } from './judge.js';

/** A question that did not become what it must, with what is known of why. */
export interface Miss {
  readonly id: string;
  readonly line: number;
  readonly q: string;
  readonly verdict: Verdict;
  /** Confidence in the best candidate. */
  readonly confidence: number;
  /** The best candidate; `null` where nothing was found. */
  readonly best: { readonly id: string; readonly question: string } | null;
  /** The entries that the label names. */
  readonly expected: readonly string[];
  /** Place of a right entry among the five best candidates, from 1; `null` where none is there. */
  readonly place: number | null;
  readonly rule: Explanation['rule'];
  /** What weighed most in the confidence. */
  readonly because: readonly Contribution[];
  /** Words of the question that the knowledge does not have. */
  readonly unknown: readonly string[];
}

/** How many features a miss names. */
const REASONS = 5;

/** How grave a miss is, gravest first: an answer that must not be given, then what a threshold cannot mend. */
function gravityOf({ verdict, place }: Judged): number {
  switch (verdict) {
    case 'wrong':
    case 'nearFalse':
    case 'outFalse':
      return 0;
    case 'missed':
      return place < 0 ? 1 : 2;
    default:
      return 3;
  }
}

/**
 * What was answered and must not have been; then what was not answered, first where no right entry was found;
 * then what was offered. Of each the most confident first.
 */
export function missesOf(
  judged: readonly Judged[],
  explain: (question: string) => Explanation,
): readonly Miss[] {
  const confidenceOf = ({ outcome }: Judged): number => outcome.candidates[0]?.confidence ?? 0;
  return judged
    .filter(({ verdict }) => verdict !== 'right' && verdict !== 'silent')
    .sort((a, b) => gravityOf(a) - gravityOf(b) || confidenceOf(b) - confidenceOf(a))
    .map(({ labelled, outcome, verdict, place }) => {
      const { rule, because, words } = explain(labelled.q);
      const best = outcome.candidates[0];
      return {
        id: labelled.id,
        line: labelled.line,
        q: labelled.q,
        verdict,
        confidence: best?.confidence ?? 0,
        best: best ? { id: best.id, question: best.question } : null,
        expected: labelled.expect,
        place: place < 0 ? null : place + 1,
        rule,
        because: because.slice(0, REASONS),
        unknown: words.filter(({ known }) => !known).map(({ word }) => word),
      };
    });
}

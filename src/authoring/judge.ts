import { Converter } from 'opencc-js/t2cn';
import type { Outcome } from '../core/index.js';
import type { LabelledCase } from './cases.js';

/** What an outcome is to its label. */
export type Verdict =
  | 'right'
  | 'wrong'
  | 'offered'
  | 'missed'
  | 'nearFalse'
  | 'nearClarify'
  | 'outFalse'
  | 'outClarify'
  | 'silent';

const toSimplified = Converter({ from: 'tw', to: 'cn' });

/** How many choices and candidates are looked at for the right one. */
const LOOKED_AT = 5;

/**
 * An answer as the patterns of a label see it: NFKC, Simplified, lower case, no white space, no thousands
 * separators.
 * @example foldAnswer('約 5,576,000 美元') // => '约5576000美元'
 */
export function foldAnswer(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/(?<=\d),(?=\d{3})/gu, '');
}

/** Whether `answer`, that of the entry `id`, is a right one. */
export function isRight(labelled: LabelledCase, answer: string, id: string | undefined): boolean {
  const { expect, accept, reject, maxLength } = labelled;
  if (expect.length > 0) return id !== undefined && expect.includes(id);
  if (answer === '' || [...answer].length > maxLength) return false;
  const text = foldAnswer(answer);
  return accept.every((pattern) => pattern.test(text)) && !reject.some((pattern) => pattern.test(text));
}

/** Judges an outcome: an `in` by what was answered or offered, a `near` or `out` by whether anything was. */
export function judge(labelled: LabelledCase, outcome: Outcome): Verdict {
  const { kind } = labelled;
  if (kind !== 'in') {
    if (outcome.kind === 'abstain') return 'silent';
    return `${kind}${outcome.kind === 'answer' ? 'False' : 'Clarify'}`;
  }
  switch (outcome.kind) {
    case 'answer':
      return isRight(labelled, outcome.answer, outcome.entry?.id) ? 'right' : 'wrong';
    case 'clarify': {
      const offered = outcome.choices.slice(0, LOOKED_AT);
      return offered.some(({ answer, id }) => isRight(labelled, answer, id)) ? 'offered' : 'missed';
    }
    case 'abstain':
      return 'missed';
  }
}

/** A labelled question with its outcome and what that is worth. */
export interface Judged {
  readonly labelled: LabelledCase;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  /** Place of the first right entry among the five best candidates, from 0; −1 where there is none. */
  readonly place: number;
}

/** Asks each labelled question and judges what comes of it. */
export function judgeAll(cases: readonly LabelledCase[], ask: (question: string) => Outcome): Judged[] {
  return cases.map((labelled) => judged(labelled, ask(labelled.q)));
}

/** Judges one outcome and its candidates. */
export function judged(labelled: LabelledCase, outcome: Outcome): Judged {
  const candidates = labelled.kind === 'in' ? outcome.candidates.slice(0, LOOKED_AT) : [];
  return {
    labelled,
    outcome,
    verdict: judge(labelled, outcome),
    place: candidates.findIndex(({ answer, id }) => isRight(labelled, answer, id)),
  };
}

import type { Clause } from './clause.js';
import type { Sentence } from './sentence.js';
import type { Token } from './token.js';

/** Puts two pieces of text together, with a space between Latin and Chinese where the article writes one. */
export type Join = (left: string, right: string) => string;

/** One thing that a clause says, with its subject filled in. */
export interface Fact {
  /** Who or what it is about, as a question can say it. */
  readonly subject: string;
  /** When, where the clause or the one it hangs on says so first. */
  readonly time?: string;
  /** Where or in which respect, likewise. */
  readonly scope?: string;
  /** `subject` and what is said about it. */
  readonly text: string;
  readonly plain: string;
  /** Where in `text` the subject ends. */
  readonly subjectEnd: number;
  readonly tokens: readonly Token[];
}

/** A run of clauses about one subject, within one sentence. */
export interface Statement {
  readonly sentence: Sentence;
  /** One a clause; `undefined` for a clause that cannot be asked about and only belongs to the answer. */
  readonly facts: readonly (Fact | undefined)[];
  readonly clauses: readonly Clause[];
  /** Where the statement begins in its sentence, with the adverbials before it. */
  readonly start: number;
  /** Whether the subject was filled in, so that the sentence's own words do not stand alone. */
  readonly filled: boolean;
  /** Whether the subject stands for all that was said just before: 这, 这些成绩. */
  readonly pointsBack: boolean;
  /** Whether it ends with a clause about something else. */
  readonly endsElsewhere: boolean;
  /** The whole subject, for clauses about the same quantity. */
  readonly subject: string;
  /** What clauses without a subject go on about. */
  readonly root: string;
}

const GIVES = /^(?:包括|包含|如|诸如|例如|比如|譬如|分别[是为]|即)/u;

/** What a clause says, in plain characters; nothing where it is an adverbial or a topic alone. */
export function predicateText({ predicate }: Clause, { plain: plainText }: Sentence): string {
  return predicate ? plainText.slice(predicate.start, predicate.end) : '';
}

/** Whether the clause at `index` gives examples of what the one before it speaks of. */
export function givesExamples({ clauses, sentence }: Statement, index: number): boolean {
  const clause = clauses[index];
  return clause !== undefined && GIVES.test(predicateText(clause, sentence));
}

/** Whether the clause at `index` begins to count what the one before it announces: 一是…. */
export function counts({ clauses, sentence }: Statement, index: number): boolean {
  const clause = clauses[index];
  return (
    clause !== undefined &&
    /^(?:一是|其一|首先|第一|一、|[（(]?[1一①])/u.test(
      sentence.plain.slice(clause.start - 2, clause.end).replace(/^[^:]?[:,]/u, ''),
    )
  );
}

import type { Evidence } from '../proposal.js';
import { tidyQuote } from './ask.js';
import { predicateOf } from './predicate.js';
import type { Sentence } from './sentence.js';
import { counts, type Fact, type Join, type Statement } from './statement.js';

/** A longer run of clauses is cut into several answers, in characters. */
const LONGEST_ANSWER = 96;

/** 但也便宜: so short a turn stays with what it turns from, in characters. */
const LEAST_OF_A_TURN = 12;

/** Neighbouring clauses of a statement that one answer holds. */
export interface Segment {
  /** First and last clause, as the statement counts. */
  readonly from: number;
  readonly to: number;
  readonly answer: string;
  readonly evidence: readonly Evidence[];
}

/** Cuts a statement into answers that stand by themselves. */
export function segmentsOf(statement: Statement, join: Join): Segment[] {
  const { facts, sentence } = statement;
  const segments: Segment[] = [];
  for (let from = 0; from < facts.length; ) {
    let to = from;
    const isCounted = counts(statement, from + 1);
    while (to + 1 < facts.length) {
      const fits = textOf(statement, from, to + 1, join).length <= LONGEST_ANSWER;
      if (
        !isCounted &&
        (!fits || turnsAway(facts[from], facts[to], facts[to + 1]) || turns(statement, to + 1))
      )
        break;
      to++;
    }
    const text = textOf(statement, from, to, join);
    segments.push({
      from,
      to,
      answer: close(text, sentence),
      evidence: [{ paragraph: sentence.paragraph, text: sentence.text }],
    });
    from = to + 1;
  }
  return segments;
}

/** What one clause says, as an answer. */
export const answerAt = (statement: Statement, index: number, join: Join): string =>
  close(textOf({ ...statement, filled: true }, index, index, join), statement.sentence);

/** 然而在基础研究上相对薄弱: a turn that says enough to be an answer of its own. */
function turns({ facts, clauses, sentence }: Statement, index: number): boolean {
  const clause = clauses[index];
  const before = clauses[index - 1];
  if (!clause || !before || !facts[index]) return false;
  const isTurn = /(?:然而|但是?|不过)\s*$/u.test(sentence.plain.slice(before.end, clause.start));
  return isTurn && clause.end - clause.start >= LEAST_OF_A_TURN;
}

/** Whether a clause says something of another subject than the first: 性能…，费用…. */
function turnsAway(first: Fact | undefined, last: Fact | undefined, next: Fact | undefined): boolean {
  if (!first || !last || !next || next.subject.startsWith(first.subject)) return false;
  // 以…的费用，低于…: what leads up to a clause stays with it.
  return !/^\s*以/u.test(last.plain.slice(last.subjectEnd)) || predicateOf(last)?.isSure === true;
}

function textOf(
  { facts, clauses, sentence, start, filled }: Statement,
  from: number,
  to: number,
  join: Join,
): string {
  const end = clauses[to]?.end ?? sentence.text.length;
  const fact = facts[from];
  if ((from === 0 && !filled) || !fact)
    return sentence.text.slice(from === 0 ? start : (clauses[from]?.start ?? start), end);
  const lead = [fact.time, fact.scope].filter((words) => words && !fact.text.includes(words));
  const head = lead.reduce<string>((text, words) => `${text}${words}，`, '');
  // The first clause with its subject named, the others as they stand.
  return `${head}${fact.text}${sentence.text.slice(clauses[from]?.end ?? end, end)}`.replace(
    /^，/u,
    join('', ''),
  );
}

/** 虽然 without the 但 that it waits for. */
const CONCESSION = /(?:雖然|虽然|儘管|尽管|不僅|不仅|不但)(?!.*(?:但|然而|卻|却|仍|還|还|更|也))/gu;

/** With the mark that ends the sentence, or a full stop. */
function close(text: string, { ending }: Sentence): string {
  const trimmed = tidyQuote(text.replace(/[，,、；;：:\s]+$/u, '')).replace(CONCESSION, '');
  return `${trimmed}${/[。！!]/.test(ending) ? ending : '。'}`;
}

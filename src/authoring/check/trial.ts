import type { Outcome } from '../../core/index.js';
import { quote } from '../../core/loader/fault.js';
import type { CheckRule, Finding, Severity } from './finding.js';
import type { Asker, Checked, Placed, Subject } from './subject.js';

/** Asks every question and variant of every entry, and all that must not be answered. */
export function tryAll({ entries, unanswered }: Subject, engine: Asker): Finding[] {
  const byId = new Map(entries.map((checked) => [checked.entry.id, checked]));
  return [
    ...entries.flatMap((checked) => [
      ...checked.questions.flatMap(
        (question) => tryQuestion(question, checked, engine.ask(question.text), byId) ?? [],
      ),
      ...checked.notFor.flatMap((question) => tryNotFor(question, checked, engine.ask(question.text)) ?? []),
    ]),
    ...unanswered.flatMap((question) => tryUnanswered(question, engine.ask(question.text), byId) ?? []),
  ];
}

type ById = ReadonlyMap<string, Checked>;

function tryQuestion(
  question: Placed,
  { entry }: Checked,
  outcome: Outcome,
  byId: ById,
): Finding | undefined {
  if (outcome.kind === 'answer') {
    if (outcome.entry?.id === entry.id) return undefined;
    const who = winner(outcome, byId);
    return {
      ...finding('warning', 'won-by-another', question),
      message: `entry ${quote(entry.id)}: ${quote(question.text)} is answered by ${who.name}; move it there, or word it closer to its own entry`,
      entry: entry.id,
      ...who.other,
    };
  }
  const asks = outcome.kind === 'clarify' && outcome.choices.some(({ id }) => id === entry.id);
  return {
    ...finding(asks ? 'info' : 'warning', 'not-answered', question),
    message: `entry ${quote(entry.id)}: ${quote(question.text)} ${asks ? 'brings several entries to choose from' : 'brings no answer'}; word it so that it tells what it is about`,
    entry: entry.id,
  };
}

function tryNotFor(question: Placed, { entry }: Checked, outcome: Outcome): Finding | undefined {
  if (outcome.kind !== 'answer' || outcome.entry?.id !== entry.id) return undefined;
  return {
    ...finding('warning', 'answered-anyway', question),
    message: `entry ${quote(entry.id)}: ${quote(question.text)} is answered by this entry although it stands under "not-for"; make its variants tell the difference`,
    entry: entry.id,
  };
}

function tryUnanswered(question: Placed, outcome: Outcome, byId: ById): Finding | undefined {
  if (outcome.kind !== 'answer') return undefined;
  const who = winner(outcome, byId);
  return {
    ...finding('warning', 'answered-anyway', question),
    message: `${quote(question.text)} is answered by ${who.name} although it stands under "unanswered"; delete it here, or make that entry's variants tell the difference`,
    ...who.other,
  };
}

/** The entry that answered, for a message and as the other part of a finding. */
function winner(
  { entry }: Outcome & { kind: 'answer' },
  byId: ById,
): { readonly name: string; readonly other: Pick<Finding, 'other'> } {
  if (!entry) return { name: 'the text of the article', other: {} };
  const origin = byId.get(entry.id)?.entry.origin;
  return { name: `entry ${quote(entry.id)}`, other: origin ? { other: { id: entry.id, origin } } : {} };
}

function finding(severity: Severity, rule: CheckRule, { file, line, column }: Placed) {
  return { file, line, column, severity, rule };
}

import type { Origin } from '../../core/index.js';
import { describeFault, type Fault, type Rule } from '../../core/loader/fault.js';

/** What `wenda check` looks for beyond what stops a load; `docs/authoring.md` explains each. */
export const RULES = Object.freeze({
  'answered-anyway': 'A question that must not be answered is answered.',
  'long-answer': 'An answer is longer than a platform shows in one message.',
  'long-question': 'A question is longer than a button or a suggestion shows.',
  name: 'An answer names what its cited paragraphs do not.',
  'no-translation': 'An entry has no English, where most have.',
  'not-answered': 'A question of an entry is not answered.',
  'same-question': 'Two entries answer the same question.',
  silenced: 'A topic of an entry is silenced by what it is not for.',
  stale: 'An entry lost its source.',
  'uncovered-figure': 'A figure of the article that no answer tells.',
  'uncovered-paragraph': 'A paragraph of the article that no entry cites.',
  'yes-or-no': 'An answer opens with a bare yes or no.',
  'won-by-another': 'A question of an entry is answered by another entry.',
});

/** A rule of `wenda check`. */
export type CheckRule = keyof typeof RULES;

/** How much a finding matters: errors stop the load, warnings should be mended, infos are to be known. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** One of them. */
export type Severity = (typeof SEVERITIES)[number];

/** Something that `wenda check` found; columns count UTF-16 units, as editors do. */
export interface Finding extends Origin {
  readonly severity: Severity;
  readonly rule: Rule | CheckRule;
  /** What is wrong and how to mend it. */
  readonly message: string;
  /** Id of the entry that it is about. */
  readonly entry?: string;
  /** The other entry that takes part, and where it stands. */
  readonly other?: { readonly id: string; readonly origin: Origin };
}

/** A fault of the loader as a finding. */
export function findingOf(fault: Fault): Finding {
  const { file, line, column, severity, rule, entry } = fault;
  const message = describeFault(fault);
  return { file, line, column, severity, rule, message, ...(entry === undefined ? {} : { entry }) };
}

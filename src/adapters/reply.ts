import type { Choice, Locale, Outcome } from '../core/index.js';
import { phrasesFor } from './phrases.js';

/** What a reader gets, before a platform's limits and escaping: plain text in parts, and what can be pressed. */
export interface Reply {
  readonly kind: Outcome['kind'];
  readonly locale: Locale;
  /** The entry's question; absent where there is no entry. */
  readonly title?: string;
  /** The answer, the question back, the honest silence, or a greeting. */
  readonly body: string;
  /** Whether `body` is a quotation of the article. */
  readonly quote: boolean;
  /** Where the answer stands; absent where there is none. */
  readonly footer?: string;
  /** Leads in `choices`. */
  readonly lead?: string;
  /** Related questions of an answer, choices of a clarify, topics of an abstain. */
  readonly choices: readonly Choice[];
}

/** Puts an outcome into words; `title` is the knowledge's, which an abstain names. */
export function composeReply(outcome: Outcome, title: string): Reply {
  const phrases = phrasesFor(outcome.locale);
  const { kind, locale } = outcome;
  switch (kind) {
    case 'answer':
      return {
        kind,
        locale,
        ...(outcome.entry ? { title: outcome.entry.question } : {}),
        body: outcome.answer,
        quote: outcome.excerpt,
        footer: `${phrases.source(outcome.source.title, outcome.paragraphs)}${outcome.untranslated ? ` ${phrases.untranslated}` : ''}`,
        ...(outcome.related.length ? { lead: phrases.related } : {}),
        choices: outcome.related,
      };
    case 'clarify':
      return { kind, locale, body: phrases.clarify, quote: false, choices: outcome.choices };
    case 'abstain':
      return {
        kind,
        locale,
        body: outcome.unasked ? phrases.greeting(title) : phrases.abstain(title),
        quote: false,
        ...(outcome.topics.length ? { lead: phrases.topics } : {}),
        choices: outcome.topics,
      };
  }
}

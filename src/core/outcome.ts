import type { Locale } from './knowledge.js';

/** A question-and-answer as shown to one asker, in the asker's language and script. */
export interface Choice {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** An entry that the query may mean. */
export interface Candidate extends Choice {
  /** Probability, 0–1, that this entry answers the query. */
  readonly confidence: number;
}

interface Asked {
  /** The question as it was asked. */
  readonly question: string;
  /** The language and script of everything shown. */
  readonly locale: Locale;
  /** Probability, 0–1, that the best candidate answers the question. */
  readonly confidence: number;
  /** The best of all entries whatever the outcome, best first: as many as `options.candidates`. */
  readonly candidates: readonly Candidate[];
}

/** One entry, or one passage of an article, answers. */
export interface Answer extends Asked {
  readonly kind: 'answer';
  /** The entry that answers; `null` where the answer is an excerpt of an article. */
  readonly entry: { readonly id: string; readonly question: string } | null;
  readonly answer: string;
  /** The article's paragraphs that say so; empty where none is cited. */
  readonly paragraphs: readonly number[];
  /** Title of the article or knowledge that the answer stands in. */
  readonly source: { readonly title: string; readonly url?: string };
  readonly related: readonly Choice[];
  /** Present where the knowledge has the answer in another language than the asker's alone. */
  readonly untranslated?: true;
  /** Whether `answer` is the article's own text and no entry's. */
  readonly excerpt: boolean;
}

/** Two to five entries are too close, or none is sure enough: the asker chooses. */
export interface Clarify extends Asked {
  readonly kind: 'clarify';
  readonly choices: readonly Choice[];
}

/** The knowledge does not say, or nothing was asked. */
export interface Abstain extends Asked {
  readonly kind: 'abstain';
  /** What it does say something about. */
  readonly topics: readonly Choice[];
  /** Present where nothing was asked: a greeting, thanks, no words. */
  readonly unasked?: true;
}

/** What becomes of a question. */
export type Outcome = Answer | Clarify | Abstain;

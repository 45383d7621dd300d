import type { Locale } from './knowledge.js';

/** A question-and-answer as shown to one asker, in the asker's language and script; or an excerpt of an article, under its beginning. */
export interface Choice {
  /** What `show` takes: the entry's, or an excerpt's (`tower#1.1-2`). */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** An entry, or an excerpt, that may answer the query. */
export interface Candidate extends Choice {
  /** Probability, 0–1, that it does. */
  readonly confidence: number;
}

interface Asked {
  /** The question as it was asked. */
  readonly question: string;
  /** The language and script of everything shown. */
  readonly locale: Locale;
  /** Probability, 0–1, that the best candidate answers the question. */
  readonly confidence: number;
  /**
   * What was found whatever the outcome, best first, `options.candidates` at most: entries, or excerpts where the
   * articles had the last word.
   */
  readonly candidates: readonly Candidate[];
}

/** One entry, or one passage of an article, answers. */
export interface Answer extends Asked {
  readonly kind: 'answer';
  /** What `show` takes: the entry's, or the excerpt's. */
  readonly id: string;
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

/** Two to five entries, or two or three excerpts, are too close, or none is sure enough: the asker chooses. */
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

/** The writings the bot answers in: Traditional Chinese, Simplified Chinese and English. */
export const LOCALES = ['zh-Hant', 'zh-Hans', 'en'] as const;

/** A writing the bot answers in. */
export type Locale = (typeof LOCALES)[number];

/** A question-and-answer in one language. */
export interface Translation {
  readonly question: string;
  readonly variants: readonly string[];
  readonly answer: string;
}

/** One question-and-answer of a knowledge file, with all that was left out filled in. */
export interface Entry extends Translation {
  /** Stable and unique within the knowledge: what buttons and tests refer to. */
  readonly id: string;
  readonly translations: { readonly en?: Translation };
  /** `file` of the article that `paragraphs` counts in; absent where it is not at hand or none is cited. */
  readonly article?: string;
  /** Numbers of the article's paragraphs that the answer stands on; empty where none is cited. */
  readonly paragraphs: readonly number[];
  /** Ids of entries that a reader may want next. */
  readonly related: readonly string[];
  /** Words that this entry is also asked by. */
  readonly keywords: readonly string[];
  /** Questions that look like this entry's and that it does not answer. */
  readonly notFor: readonly string[];
  /** Figures that the answer works out and its paragraphs do not hold. */
  readonly derived?: readonly string[];
  /** `draft` awaits a person; `stale` lost its source. Absent: written or approved by a person. */
  readonly status?: 'draft' | 'stale';
  /** The rule of `wenda draft` that made the entry; absent where a person did. */
  readonly rule?: string;
  /** Where the entry stands, for messages about it. */
  readonly origin: Origin;
}

/** A place in a file; lines and columns count from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An article that entries cite: its paragraphs under their numbers. */
export interface Article {
  readonly title: string;
  readonly url?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly file: string;
}

/** One paragraph of an article. */
export interface Paragraph {
  /** As the article counts, from 1. */
  readonly number: number;
  readonly text: string;
  /** Where it begins in the article's file, from 1. */
  readonly line?: number;
}

/** Where the knowledge comes from. */
export interface Source {
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly notice?: string;
}

/** All that one bot knows: what `loadKnowledge` returns and `createEngine` takes. */
export interface Knowledge {
  readonly title: string;
  readonly source: Source;
  /** What the questions and answers are written in, where a file says so. */
  readonly language?: Locale;
  readonly entries: readonly Entry[];
  /** Groups of words that mean the same here. */
  readonly synonyms: readonly (readonly string[])[];
  /** Questions in the neighbourhood of the article that it does not answer. */
  readonly unanswered: readonly string[];
  readonly articles: readonly Article[];
}

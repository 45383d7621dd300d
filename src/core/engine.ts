import type { Entry, Knowledge, Locale } from './knowledge.js';
import type { Answer, Choice, Outcome } from './outcome.js';

/** What a question may be asked with. */
export interface AskOptions {
  /** The language and script to answer in; by default that of the question (see `detectLocale`). */
  readonly locale?: Locale;
}

/** What a list may be asked with. */
export interface ListOptions extends AskOptions {
  /** The most that is returned. */
  readonly limit?: number;
}

/** Answers questions from one knowledge; holds no state that a question changes. */
export interface Engine {
  readonly knowledge: Knowledge;
  /** Answers, offers choices, or abstains; never throws, whatever the text. */
  ask(question: string, options?: AskOptions): Outcome;
  /** Known questions that a reader who typed `prefix` may mean, best first; the topics for an empty one. */
  suggest(prefix: string, options?: ListOptions): readonly Choice[];
  /** The answer of the entry `id` as a reader of `locale` sees it; `undefined` where there is none. */
  show(id: string, options?: AskOptions): Answer | undefined;
  /** Entries that tell what can be asked, spread over the knowledge. */
  topics(options?: ListOptions): readonly Choice[];
  /** Why `question` gets its outcome: candidates, features and the rule that decided, as lines of text. */
  explain?(question: string, options?: AskOptions): readonly string[];
}

/** Builds the index over `knowledge`; synchronous and deterministic. */
export function createEngine(knowledge: Knowledge): Engine {
  const choice = (e: Entry): Choice => ({ id: e.id, question: e.question, answer: e.answer });
  const show = (e: Entry, question: string, locale: Locale, confidence: number): Answer => ({
    kind: 'answer',
    question,
    locale,
    confidence,
    candidates: [{ ...choice(e), confidence }],
    entry: { id: e.id, question: e.question },
    answer: e.answer,
    paragraphs: e.paragraphs,
    source: { title: knowledge.source.title ?? knowledge.title },
    related: knowledge.entries.filter((x) => e.related.includes(x.id)).map(choice),
    excerpt: false,
  });
  // Placeholder of the first hour: exact match answers, a shared word clarifies. The matcher replaces it.
  return {
    knowledge,
    ask(question, { locale = 'zh-Hant' } = {}) {
      const exact = knowledge.entries.find((e) => e.question === question || e.variants.includes(question));
      if (exact) return show(exact, question, locale, 1);
      const near = knowledge.entries
        .filter((e) => question.length > 1 && e.question.includes(question))
        .slice(0, 5);
      const candidates = near.map((e) => ({ ...choice(e), confidence: 0.4 }));
      return near.length > 1
        ? { kind: 'clarify', question, locale, confidence: 0.4, candidates, choices: near.map(choice) }
        : {
            kind: 'abstain',
            question,
            locale,
            confidence: 0,
            candidates,
            topics: this.topics({ locale, limit: 5 }),
          };
    },
    suggest: (prefix, { limit = 25 } = {}) =>
      knowledge.entries
        .filter((e) => e.question.includes(prefix))
        .slice(0, limit)
        .map(choice),
    show(id, { locale = 'zh-Hant' } = {}) {
      const entry = knowledge.entries.find((e) => e.id === id);
      return entry && show(entry, entry.question, locale, 1);
    },
    topics: ({ limit = 5 } = {}) => knowledge.entries.slice(0, limit).map(choice),
  };
}

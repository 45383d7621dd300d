import type { Explanation } from '../explanation.js';
import type { Locale } from '../knowledge.js';
import type { Options } from '../options.js';
import type { Answer, Choice, Outcome } from '../outcome.js';
import type { Articles } from './articles.js';
import type { Left } from './decide.js';
import { explainPassages } from './explain.js';
import { judgePassages, OFFERED, type RankedExcerpt } from './judge.js';

/** Answers from the text of a knowledge's articles, where no entry does. */
export interface Passages {
  /**
   * What the articles make of a question that no entry answers, which entries leave to `left` (silence by default);
   * `undefined` where these have the last word, since there are some and no excerpt is sure enough.
   */
  ask(question: string, locale: Locale, left?: Left): Outcome | undefined;
  /** Says how `ask` came to its outcome; `undefined` where it comes to none. */
  explain(question: string, locale: Locale, left?: Left): Explanation | undefined;
  /** The excerpt `id` as a reader of `locale` sees it; `undefined` where there is none. */
  show(id: string, locale: Locale): Answer | undefined;
  /** How the articles begin: what can be asked where there are no entries. */
  topics(locale: Locale, limit: number): Choice[];
}

const TOPICS = 5;

/** Makes what answers from articles that were read. */
export function createPassages(articles: Articles, options: Options): Passages {
  const { presenter } = articles;
  return {
    ask(question, locale, left = 'silence') {
      const judged = judgePassages(question, articles, options, left);
      if (!judged) return undefined;
      const { ranking, excerpts, decision } = judged;
      const candidates = excerpts
        .slice(0, options.candidates)
        .map(({ excerpt, confidence }) => ({ ...presenter.choice(excerpt, locale), confidence }));
      const asked = { question, locale, confidence: ranking.confidence, candidates };
      switch (decision.kind) {
        case 'answer':
          return { ...presenter.quote((excerpts[0] as RankedExcerpt).excerpt, locale), ...asked };
        case 'clarify':
          return {
            kind: 'clarify',
            ...asked,
            choices: excerpts
              .slice(0, Math.min(OFFERED, options.choices))
              .map(({ excerpt }) => presenter.choice(excerpt, locale)),
          };
        case 'abstain':
          return { kind: 'abstain', ...asked, topics: presenter.topics(locale, TOPICS) };
      }
    },
    explain(question, locale, left = 'silence') {
      const judged = judgePassages(question, articles, options, left);
      return judged && explainPassages(judged, articles, options.candidates, locale);
    },
    show(id, locale) {
      const excerpt = presenter.find(id);
      if (!excerpt) return undefined;
      const choice = presenter.choice(excerpt, locale);
      return {
        ...presenter.quote(excerpt, locale),
        question: choice.question,
        confidence: 1,
        candidates: [{ ...choice, confidence: 1 }],
      };
    },
    topics: presenter.topics,
  };
}

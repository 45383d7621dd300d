import { evenly } from '../collections/lists.js';
import { remember } from '../collections/memo.js';
import type { Article, Locale, Paragraph } from '../knowledge.js';
import { byLocale, inScript } from '../language.js';
import type { Answer, Choice } from '../outcome.js';
import { cut } from '../text/cut.js';
import type { Corpus } from './corpus.js';
import { type Excerpt, textOf } from './excerpt.js';
import { createExcerptIds } from './ids.js';

/** Shows excerpts to readers of any locale. */
export interface ExcerptPresenter {
  find(id: string): Excerpt | undefined;
  choice(excerpt: Excerpt, locale: Locale): Choice;
  /** An answer by the excerpt, without what the question brings. */
  quote(excerpt: Excerpt, locale: Locale): Omit<Answer, 'question' | 'confidence' | 'candidates'>;
  /** How the articles begin: what can be asked where there are no entries. */
  topics(locale: Locale, limit: number): Choice[];
}

/** Characters of an excerpt that stand for it in a list, as many as the shortest platform's menu shows, Discord's. */
const HEAD = 100;
/** How many excerpts are kept as they were shown: converting a script costs more than finding them. */
const SHOWN = 2048;

/** Makes a presenter of what stands in `corpus`. */
export function createExcerptPresenter(corpus: Corpus): ExcerptPresenter {
  const ids = createExcerptIds(corpus);
  const placeOf = (sentence: number): { readonly article: Article; readonly paragraph: Paragraph } => {
    const place = corpus.paragraphs[corpus.paragraphOf(sentence)] as Corpus['paragraphs'][number];
    const article = corpus.articles[place.article] as Article;
    return { article, paragraph: article.paragraphs[place.paragraph] as Paragraph };
  };
  /** The first sentence of each article that has one. */
  const begun: number[] = [];
  let last: Article | undefined;
  for (let sentence = 0; sentence < corpus.spans.length; sentence++) {
    const { article } = placeOf(sentence);
    if (article !== last) begun.push(sentence);
    last = article;
  }

  const shown = byLocale((locale) =>
    remember(SHOWN, ids.idOf, (excerpt: Excerpt): Choice => {
      const answer = inScript(textOf(excerpt, corpus), locale);
      return Object.freeze({ id: ids.idOf(excerpt), question: cut(answer, HEAD), answer });
    }),
  );
  const choice = (excerpt: Excerpt, locale: Locale): Choice => shown[locale](excerpt);
  return {
    find: ids.find,
    choice,
    quote(excerpt, locale) {
      const { id, answer } = choice(excerpt, locale);
      const { article, paragraph } = placeOf(excerpt.first);
      const { title, url } = article;
      return {
        kind: 'answer',
        id,
        locale,
        entry: null,
        answer,
        paragraphs: [paragraph.number],
        source: { title: inScript(title, locale), ...(url ? { url } : {}) },
        related: [],
        excerpt: true,
      };
    },
    topics(locale, limit) {
      return evenly(begun, limit).map((first) => {
        const { title } = placeOf(first).article;
        return { ...choice({ first, last: first }, locale), question: inScript(title, locale) };
      });
    },
  };
}

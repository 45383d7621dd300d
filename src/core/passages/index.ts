import { remember } from '../collections/memo.js';
import type { Article, Knowledge, Locale, Paragraph } from '../knowledge.js';
import { byLocale, inScript } from '../language.js';
import type { Answer, Choice, Outcome } from '../outcome.js';
import type { Lexicon } from '../tables/lexicon.js';
import { cut } from '../text/cut.js';
import { STRICT } from './asking.js';
import { type Corpus, createCorpus } from './corpus.js';
import { composeExcerpts, type Excerpt, kindsOf, textOf } from './excerpt.js';
import { createExcerptIds } from './ids.js';
import { createMeasure } from './measure.js';
import { type PassageModel, type PassageRanking, type RankedSentence, rankSentences } from './model.js';
import { readPassageQuery } from './query.js';
import { createTold } from './told.js';

/** Answers from the text of a knowledge's articles, where no entry does. */
export interface Passages {
  /**
   * What the articles make of a question that no entry answers; `undefined` where entries have the last word,
   * since there are some and no excerpt is sure enough.
   * @param limit how many candidates are listed.
   */
  ask(question: string, locale: Locale, limit: number): Outcome | undefined;
  /** The excerpt `id` as a reader of `locale` sees it; `undefined` where there is none. */
  show(id: string, locale: Locale): Answer | undefined;
  /** How the articles begin: what can be asked where there are no entries. */
  topics(locale: Locale, limit: number): Choice[];
}

/** When an excerpt is shown, by its confidence; chosen by halves of the files, see `docs/passages.md`. */
export const THRESHOLDS = Object.freeze({
  /** Least confidence to answer, where there are no entries. */
  answer: 0.65,
  /** Least confidence to answer beside entries: by what none tells, and by what one does that knows better when. */
  beside: 0.7,
  told: 0.95,
  /** Least confidence to offer excerpts, where there are no entries or drafts alone. */
  clarify: 0.3,
});
/** How many excerpts a clarify offers. */
const OFFERED = 3;
const TOPICS = 5;
/** Characters of an excerpt that stand for it in a list, as many as the shortest platform's menu shows, Discord's. */
const HEAD = 100;

/** How many excerpts are kept as they were shown: converting a script costs more than finding them. */
const SHOWN = 2048;

/** Reads the articles of `knowledge` and makes what answers from them. */
export function createPassages(knowledge: Knowledge, lexicon: Lexicon, model: PassageModel): Passages {
  const corpus = createCorpus(knowledge, lexicon);
  const measure = createMeasure(corpus);
  const ids = createExcerptIds(corpus);
  const placeOf = (sentence: number): { readonly article: Article; readonly paragraph: Paragraph } => {
    const place = corpus.paragraphs[corpus.paragraphOf(sentence)] as Corpus['paragraphs'][number];
    const article = corpus.articles[place.article] as Article;
    return { article, paragraph: article.paragraphs[place.paragraph] as Paragraph };
  };
  const alone = knowledge.entries.length === 0;
  const told = createTold(knowledge, corpus);
  const leastFor = ({ sentence }: RankedSentence): number => {
    if (alone) return THRESHOLDS.answer;
    return told.tells(sentence) ? THRESHOLDS.told : THRESHOLDS.beside;
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
      const id = ids.idOf(excerpt);
      const answer = inScript(textOf(excerpt, corpus), locale);
      return Object.freeze({ id, question: cut(answer, HEAD), answer });
    }),
  );
  const show = (excerpt: Excerpt, locale: Locale): Choice => shown[locale](excerpt);
  const topics = (locale: Locale, limit: number): Choice[] => {
    const count = Math.min(limit, begun.length);
    return Array.from({ length: count }, (_, i) => {
      const first = begun[Math.floor((i * begun.length) / count)] as number;
      const { title } = placeOf(first).article;
      return { ...show({ first, last: first }, locale), question: inScript(title, locale) };
    });
  };
  const quote = (excerpt: Excerpt, locale: Locale) => {
    const { article, paragraph } = placeOf(excerpt.first);
    const { title, url } = article;
    return {
      kind: 'answer' as const,
      locale,
      entry: null,
      answer: show(excerpt, locale).answer,
      paragraphs: [paragraph.number],
      source: { title: inScript(title, locale), ...(url ? { url } : {}) },
      related: [],
      excerpt: true,
    };
  };
  /** The probability of each excerpt: the first's confidence, and for the others their share of the rest. */
  const spread = (excerpts: readonly Excerpt[], { ranked, confidence }: PassageRanking): number[] => {
    const rankOf = new Map(ranked.map(({ sentence, rank }) => [sentence, rank]));
    const best = ({ first, last }: Excerpt): number =>
      Math.max(...[first, last].map((sentence) => rankOf.get(sentence) ?? Number.NEGATIVE_INFINITY));
    const worths = excerpts.map((excerpt) => Math.exp(best(excerpt) - (ranked[0] as RankedSentence).rank));
    const rest = worths.slice(1).reduce((sum, worth) => sum + worth, 0);
    return worths.map((worth, i) =>
      i === 0 ? confidence : Math.min(confidence, ((1 - confidence) * worth) / rest),
    );
  };

  return {
    ask(question, locale, limit) {
      const query = readPassageQuery(question, corpus);
      const ranking = rankSentences(query, measure(query), model);
      const { confidence } = ranking;
      const excerpts = composeExcerpts(ranking.ranked, corpus, query.kinds, limit);
      const shares = spread(excerpts, ranking);
      const candidates = excerpts.map((excerpt, i) => ({
        ...show(excerpt, locale),
        confidence: shares[i] as number,
      }));
      const asked = { question, locale, confidence, candidates };
      const [first] = excerpts;
      const best = ranking.ranked[0];
      const silence = alone
        ? { kind: 'abstain' as const, ...asked, topics: topics(locale, TOPICS) }
        : undefined;
      if (!first || !best) return silence;
      const holds = (query.kinds & STRICT & ~kindsOf(first, corpus)) === 0;
      if (holds && !best.otherFigure && confidence >= leastFor(best))
        return { ...quote(first, locale), ...asked };
      const mayOffer = alone || told.isDrafted(best.sentence);
      if (mayOffer && excerpts.length > 1 && confidence >= THRESHOLDS.clarify)
        return {
          kind: 'clarify',
          ...asked,
          choices: excerpts.slice(0, OFFERED).map((each) => show(each, locale)),
        };
      return silence;
    },
    show(id, locale) {
      const excerpt = ids.find(id);
      if (!excerpt) return undefined;
      const choice = show(excerpt, locale);
      return {
        ...quote(excerpt, locale),
        question: choice.question,
        confidence: 1,
        candidates: [{ ...choice, confidence: 1 }],
      };
    },
    topics,
  };
}

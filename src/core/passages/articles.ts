import type { Knowledge } from '../knowledge.js';
import type { Lexicon } from '../tables/lexicon.js';
import { type Corpus, createCorpus } from './corpus.js';
import { createMeasure } from './measure.js';
import { type PassageModel, type PassageRanking, rankSentences } from './model.js';
import { type PassageQuery, readPassageQuery } from './query.js';
import { createExcerptPresenter, type ExcerptPresenter } from './show.js';
import { createTold, type Told } from './told.js';

/** A question, and the sentences that may answer it. */
export interface Found {
  readonly query: PassageQuery;
  readonly ranking: PassageRanking;
}

/** The articles of a knowledge as they were read, whatever the options of who asks. */
export interface Articles {
  readonly corpus: Corpus;
  readonly model: PassageModel;
  readonly told: Told;
  readonly presenter: ExcerptPresenter;
  /** Whether there are no entries beside them. */
  readonly alone: boolean;
  /** Reads a question and ranks the sentences that may answer it. */
  find(question: string): Found;
}

/** Reads and indexes the articles of `knowledge`. */
export function readArticles(knowledge: Knowledge, lexicon: Lexicon, model: PassageModel): Articles {
  const corpus = createCorpus(knowledge, lexicon);
  const measure = createMeasure(corpus);
  return {
    corpus,
    model,
    told: createTold(knowledge, corpus),
    presenter: createExcerptPresenter(corpus),
    alone: knowledge.entries.length === 0,
    find(question) {
      const query = readPassageQuery(question, corpus);
      return { query, ranking: rankSentences(query, measure(query), model) };
    },
  };
}

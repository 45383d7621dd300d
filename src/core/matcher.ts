import { itself, remember } from './collections/memo.js';
import { createMeasure } from './features/index.js';
import type { Knowledge } from './knowledge.js';
import { loadLexicon } from './loader/lexicon.js';
import { loadModel } from './loader/model.js';
import { loadPassageModel } from './loader/passages.js';
import { loadVectors } from './loader/vectors.js';
import { type Articles, readArticles } from './passages/articles.js';
import type { Model } from './ranking/model.js';
import { type Ranking, rank } from './ranking/rank.js';
import { createTypical, type Typical } from './ranking/typical.js';
import { type Catalogue, createCatalogue } from './retrieval/catalogue.js';
import type { Contents } from './retrieval/contents.js';
import { type Query, readQuery } from './retrieval/query.js';
import { createRetriever } from './retrieval/retrieve.js';

/** A question, and the entries that may answer it. */
export interface Match {
  readonly query: Query;
  readonly ranking: Ranking;
}

/** A knowledge as it was read, and what is found in it, whatever the thresholds of who asks. */
export interface Matcher {
  readonly knowledge: Knowledge;
  /** What it goes without, why, and how to mend it; one line each. */
  readonly notices: readonly string[];
  readonly catalogue: Catalogue;
  readonly model: Model;
  readonly retrieve: ReturnType<typeof createRetriever>;
  readonly typical: () => Typical;
  /** Reads a question and ranks the entries that may answer it. */
  match(question: string): Match;
  /** The articles, read when first asked for: most questions are answered by an entry. `undefined` where there are none. */
  articles(): Articles | undefined;
}

/**
 * Reads `knowledge`; `contents` is what stands in its texts, if they were read.
 * @throws where a file of `data/` is missing or damaged that is not only told of in `notices`.
 */
export function createMatcher(knowledge: Knowledge, useVectors: boolean, contents?: Contents): Matcher {
  const load = useVectors ? loadVectors() : undefined;
  const vectors = load?.kind === 'loaded' ? load.vectors : undefined;
  const model = loadModel(vectors !== undefined);
  const lexicon = loadLexicon();
  const catalogue = createCatalogue(knowledge, lexicon, vectors, contents);
  const retrieve = createRetriever(catalogue);
  const measure = createMeasure(catalogue);
  const match = (question: string): Match => {
    const query = readQuery(question, catalogue);
    return { query, ranking: rank(query, measure(query, retrieve(query)), catalogue, model) };
  };
  /* Read here, a kilobyte, so that a file that is none is told of at the start. */
  const passageModel = knowledge.articles.length > 0 ? loadPassageModel() : undefined;
  let articles: Articles | undefined;
  return {
    knowledge,
    notices: load?.kind === 'missing' ? [load.reason] : [],
    catalogue,
    model,
    retrieve,
    typical: createTypical(catalogue, (question) => match(question).ranking),
    match,
    articles() {
      if (passageModel) articles ??= readArticles(knowledge, lexicon, passageModel);
      return articles;
    },
  };
}

/** Of how many questions it is kept what was found: a question and its parts, asked by engine after engine. */
const KEPT = 64;

/** The same matcher, which looks up once what it is asked several times in a row. */
export function withMemory(matcher: Matcher): Matcher {
  let articles: Articles | undefined;
  return {
    ...matcher,
    match: remember(KEPT, itself<string>, matcher.match),
    articles() {
      const read = matcher.articles();
      if (read) articles ??= { ...read, find: remember(KEPT, itself<string>, read.find) };
      return articles;
    },
  };
}

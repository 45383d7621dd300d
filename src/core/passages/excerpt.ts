import type { Corpus } from './corpus.js';
import { AT } from './features.js';
import type { RankedSentence } from './model.js';
import { LONGEST, type Span } from './sentences.js';

/** One or two neighbouring sentences of one paragraph: what is shown of an article. */
export interface Excerpt {
  readonly first: number;
  readonly last: number;
}

/** A neighbour whose rank score is this near belongs to the answer as likely as not. */
const CLOSE = 1.2;
/** So few characters are read at a glance: one sentence more costs nobody anything, and often has what was meant. */
const GLANCE = 100;
/** A sentence that begins so leans on the one before. */
const LEANING =
  /^(?:[他她它牠其該该此這这那]|但|而|並|并|因此|所以|於是|于是|不過|不过|然而|當時|当时|後來|后来|隨後|随后|之後|之后|同年|前者|後者|(?:he|she|it|they|this|that|these|those|his|her|its|their|however|but|so|then|instead|therefore)\b)/iu;

/** The text between the beginning of one sentence and the end of another of the same paragraph. */
export function textOf({ first, last }: Excerpt, corpus: Corpus): string {
  const { article, paragraph } = corpus.paragraphs[corpus.paragraphOf(first)] as Corpus['paragraphs'][number];
  const text = corpus.articles[article]?.paragraphs[paragraph]?.text ?? '';
  return text.slice((corpus.spans[first] as Span).start, (corpus.spans[last] as Span).end);
}

/** What kinds of answer an excerpt holds, as bits of `KIND`. */
export const kindsOf = ({ first, last }: Excerpt, { kinds }: Corpus): number =>
  kinds.subarray(first, last + 1).reduce((held, each) => held | each, 0);

/**
 * What to show for each of the ranked sentences: itself; with its neighbour where that holds the kind of thing
 * that is asked for and it does not, or ranks close behind, or is what it leans on, or where both are short; never more
 * than `LONGEST` characters. No sentence is shown twice.
 * @param kinds what is asked for, as bits of `KIND`.
 */
export function composeExcerpts(
  ranked: readonly RankedSentence[],
  corpus: Corpus,
  kinds: number,
  limit: number,
): Excerpt[] {
  const taken = new Set<number>();
  const excerpts: Excerpt[] = [];
  for (const { sentence, rank, features } of ranked) {
    if (excerpts.length === limit) break;
    if (taken.has(sentence)) continue;
    const paragraph = corpus.paragraphOf(sentence);
    const isBeside = (other: number): boolean =>
      other >= 0 &&
      other < corpus.spans.length &&
      !taken.has(other) &&
      corpus.paragraphOf(other) === paragraph;
    const fits = (most: number) => (other: number) => textOf(pair(sentence, other), corpus).length <= most;
    const beside = [sentence - 1, sentence + 1].filter(isBeside).filter(fits(LONGEST));
    const told = features[AT.lacks]
      ? beside.find((other) => (corpus.kinds[other] as number) & kinds)
      : undefined;
    const close = ranked.find(
      (other) => beside.includes(other.sentence) && Math.abs(rank - other.rank) < CLOSE,
    )?.sentence;
    const leans = LEANING.test(corpus.textOf(sentence))
      ? beside.find((other) => other < sentence)
      : undefined;
    const short = beside.filter(fits(GLANCE));
    const likest = ranked.find((other) => short.includes(other.sentence))?.sentence;
    const neighbour = told ?? close ?? leans ?? likest ?? sentence;
    taken.add(sentence);
    taken.add(neighbour);
    excerpts.push(pair(sentence, neighbour));
  }
  return excerpts;
}

function pair(a: number, b: number): Excerpt {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

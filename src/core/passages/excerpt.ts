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
/** A sentence that begins so leans on the one before. */
const LEANING =
  /^(?:[他她它牠其該该此這这那]|但|而|並|并|因此|所以|於是|于是|不過|不过|然而|當時|当时|後來|后来|隨後|随后|之後|之后|同年|前者|後者|(?:he|she|it|they|this|that|these|those|his|her|its|their|however|but|so|then|instead|therefore)\b)/iu;

/** The text between the beginning of one sentence and the end of another of the same paragraph. */
export function textOf({ first, last }: Excerpt, corpus: Corpus): string {
  const { article, paragraph } = corpus.paragraphs[corpus.paragraphOf(first)] as Corpus['paragraphs'][number];
  const text = corpus.articles[article]?.paragraphs[paragraph]?.text ?? '';
  return text.slice((corpus.spans[first] as Span).start, (corpus.spans[last] as Span).end);
}

/**
 * What to show for each of the ranked sentences: itself; with its neighbour where that holds the kind of thing
 * that is asked for and it does not, or ranks close behind, or is what it leans on; never more than `LONGEST`
 * characters. No sentence is shown twice.
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
    const fits = (other: number): boolean => {
      if (taken.has(other) || other < 0 || other >= corpus.spans.length) return false;
      if (corpus.paragraphOf(other) !== paragraph) return false;
      return textOf(pair(sentence, other), corpus).length <= LONGEST;
    };
    const beside = [sentence - 1, sentence + 1].filter(fits);
    const told = features[AT.lacks]
      ? beside.find((other) => (corpus.kinds[other] as number) & kinds)
      : undefined;
    const close = ranked.find(
      (other) => beside.includes(other.sentence) && Math.abs(rank - other.rank) < CLOSE,
    )?.sentence;
    const leans = LEANING.test(corpus.textOf(sentence))
      ? beside.find((other) => other < sentence)
      : undefined;
    const neighbour = told ?? close ?? leans ?? sentence;
    taken.add(sentence);
    taken.add(neighbour);
    excerpts.push(pair(sentence, neighbour));
  }
  return excerpts;
}

function pair(a: number, b: number): Excerpt {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

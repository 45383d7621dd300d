import Fuse from 'fuse.js';
import { zeros } from '../collections/pool.js';
import { AT, FEATURES, type Measurement } from '../features/index.js';
import type { Catalogue } from '../retrieval/catalogue.js';
import type { Query } from '../retrieval/query.js';
import { BEARING } from '../text/focus.js';

/** What is measured of the first candidate's company: the others behind it and the query itself. */
export const CONTEXT = Object.freeze([
  'share',
  'margin',
  'secondShare',
  'rankScore',
  'entropy',
  'queryMass',
  'queryWords',
  'queryShort',
  'queryAsks',
  'negativeLead',
  'fuzzy',
] as const);

const PLAIN: readonly string[] = [...FEATURES, ...CONTEXT];

/**
 * The features that confidence is computed from: the first candidate's and its company's, and each once more
 * times how richly its entry is worded. What an entry with a dozen variants is not asked by tells more than what
 * an entry with one question lacks.
 */
export const CONFIDENCE_FEATURES: readonly string[] = Object.freeze([
  ...PLAIN,
  ...PLAIN.map((name) => `${name}×variants`),
]);

/** A candidate with its rank score. */
export interface Ranked extends Pick<Measurement, 'item' | 'document' | 'features'> {
  readonly score: number;
}

/** Scores further apart than this are as good as infinitely far. */
const CLIP = 4;
/**
 * What neither fits is ranked below: of two questions that are both worse, how much worse they are tells nothing. Set by
 * hand for the models that ship, well below what fits: three quarters of the questions that are answered rightly are
 * ranked above 3.6, each by itself.
 */
const LEVEL = 2;
/** No question known not to be answered that is ranked below this leads, whatever the entry's own are ranked. */
export const LEAST_LEAD = LEVEL - CLIP;
/** Fuse's bitap matches patterns of up to this many characters at once. */
const FUZZY_LENGTH = 32;
/** Entries with this many wordings count as fully worded. */
const RICH = 10;

/** What stands for a character that the pattern has not, and for the first one that it has; no letter has another case. */
const OTHER = 0x60;
const FIRST = 0x61;
/* What stands for each character of a pattern; emptied after it. */
const letters = new Uint8Array(0x10000);

/** `text` with a letter for each character of the pattern that `letters` holds. */
function lettered(text: string): string {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(letters[text.charCodeAt(i)] || OTHER);
  return String.fromCharCode(...codes);
}

/**
 * How well Fuse.js finds the one text in the other, 0–1. It keeps a pattern's characters as the keys of an object,
 * which V8 is quick with where the same few keys come in the same order: so the first character is an a, the next
 * other one a b, and it finds the same.
 */
function fuzziness(pattern: string, text: string): number {
  if (pattern === '' || text === '') return 0;
  const sought = pattern.slice(0, FUZZY_LENGTH).toLowerCase();
  let letter = FIRST;
  for (let i = 0; i < sought.length; i++) letters[sought.charCodeAt(i)] ||= letter++;
  const { isMatch, score } = Fuse.match(lettered(sought), lettered(text.toLowerCase()), {
    includeScore: true,
    ignoreLocation: true,
    threshold: 1,
  });
  for (let i = 0; i < sought.length; i++) letters[sought.charCodeAt(i)] = 0;
  return isMatch ? 1 - (score ?? 1) : 0;
}

/** How richly the entry is worded that these features are of, or begin with, 0–1. */
export function richnessOf(features: Float64Array): number {
  return Math.min(1, (features[AT.variants] as number) / Math.log(RICH));
}

/**
 * The features of the confidence in `ranked[0]`, in the order of `CONFIDENCE_FEATURES`.
 * @param ranked the answerable candidates, best first; at least one.
 * @param negative the score of the question nearest to it that the knowledge is known not to answer, −Infinity for none.
 * @param own the higher score of the entry's two likest questions, each ranked by itself as that one is; −Infinity where
 * that one cannot lead.
 */
export function describe(
  query: Query,
  ranked: readonly Ranked[],
  negative: number,
  own: number,
  catalogue: Catalogue,
): Float64Array {
  const first = ranked[0] as Ranked;
  const size = FEATURES.length + CONTEXT.length;
  const out = zeros(2 * size);
  out.set(first.features);
  let sum = 0;
  for (const { score } of ranked) sum += Math.exp(score - first.score);
  let entropy = 0;
  for (const { score } of ranked) {
    const share = Math.exp(score - first.score) / sum;
    if (share > 0) entropy -= share * Math.log(share);
  }
  const second = ranked[1];
  const values: Record<(typeof CONTEXT)[number], number> = {
    share: 1 / sum,
    margin: second ? Math.min(CLIP, first.score - second.score) : CLIP,
    secondShare: second ? Math.exp(second.score - first.score) / sum : 0,
    rankScore: first.score,
    entropy,
    queryMass: Math.log(query.mass + 0.1),
    queryWords: Math.min(10, query.words.filter(({ focus }) => focus >= BEARING).length),
    queryShort: query.analysis.compact.length < 4 ? 1 : 0,
    queryAsks: query.analysis.asked ? 1 : 0,
    negativeLead: Math.max(-CLIP, Math.min(CLIP, negative - Math.max(own, LEVEL))),
    fuzzy: fuzziness(query.analysis.compact, catalogue.compacts[first.document] as string),
  };
  CONTEXT.forEach((name, i) => {
    out[FEATURES.length + i] = values[name];
  });
  const richness = richnessOf(first.features);
  for (let i = 0; i < size; i++) out[size + i] = (out[i] as number) * richness;
  return out;
}

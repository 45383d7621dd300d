import { FEATURES } from '../../src/core/features/index.js';
import type { Entry, Knowledge } from '../../src/core/knowledge.js';
import { CONFIDENCE_FEATURES } from '../../src/core/ranking/context.js';
import {
  ASKED_INPUTS,
  ENTRY_INPUTS,
  type Model,
  readModel,
  type UnitsFile,
} from '../../src/core/ranking/model.js';
import { SIGNS } from '../../src/core/ranking/signs.js';
import { NO_BIGRAMS, packBigrams, readBigrams } from '../../src/core/tables/bigrams.js';
import { type English, NO_ENGLISH } from '../../src/core/tables/english.js';
import { NO_KINDS, packKinds, readKinds } from '../../src/core/tables/kinds.js';
import {
  type Lexicon,
  type LexiconSource,
  POS,
  packLexicon,
  readLexicon,
} from '../../src/core/tables/lexicon.js';
import { packVectors } from '../../src/core/tables/packing.js';
import { readVectors, type Vectors } from '../../src/core/tables/vectors.js';
import { readTable } from '../../src/training/kinds/table.js';

type Draft = Partial<Entry> & Pick<Entry, 'id' | 'question' | 'answer'>;

/** An entry of which only what matters is written. */
function entryOf(draft: Draft): Entry {
  return {
    variants: [],
    translations: {},
    paragraphs: [],
    related: [],
    keywords: [],
    notFor: [],
    origin: { file: 'knowledge.yaml', line: 1, column: 1 },
    ...draft,
  };
}

/** A knowledge of these entries. */
export function knowledgeOf(entries: readonly Draft[], rest: Partial<Knowledge> = {}): Knowledge {
  return {
    title: '渡輪',
    source: {},
    synonyms: [],
    unanswered: [],
    articles: [],
    ...rest,
    entries: entries.map(entryOf),
  };
}

/** How rare English forms are, and how tied two are that stand side by side, in nats: `{ rental: 9, 'car rental': 6 }`. */
export type Nats = Readonly<Record<string, number>>;

function englishOf(nats: Nats): English {
  const known = new Map(Object.entries(nats));
  return {
    rarity: (form) => known.get(form),
    tie: (first, second) => known.get(`${first} ${second}`) ?? 0,
  };
}

/** A lexicon of a few words, so that a test depends on no dictionary; `kinds` is written as in `training/kinds.txt`, `bigrams`
 * are texts that they are counted in. */
export function lexiconOf(
  words: Readonly<Record<string, Partial<LexiconSource['words'][number]>>>,
  {
    kinds,
    bigrams,
    english,
    ...rest
  }: Partial<Pick<LexiconSource, 'synonyms' | 'pinyin'>> & {
    readonly kinds?: string;
    readonly bigrams?: readonly string[];
    readonly english?: Nats;
  } = {},
): Lexicon {
  return readLexicon(
    packLexicon({
      words: Object.entries(words).map(([word, known]) => ({
        word,
        rarity: 8,
        pos: POS.noun,
        keys: [],
        ...known,
      })),
      synonyms: [],
      pinyin: [],
      ...rest,
    }),
    kinds === undefined ? NO_KINDS : readKinds(packKinds(readTable(kinds))),
    bigrams === undefined ? NO_BIGRAMS : readBigrams(packBigrams(bigrams)),
    english === undefined ? NO_ENGLISH : englishOf(english),
  );
}

/** Word vectors of two numbers, so that their cosines can be seen. */
export function vectorsOf(words: Readonly<Record<string, readonly [number, number]>>): Vectors {
  const vectors = Object.values(words);
  return readVectors(
    packVectors({
      dims: 2,
      words: Object.keys(words),
      vectors: Float32Array.from(vectors.flat()),
      shares: new Float32Array(vectors.length).fill(1e-5),
    }),
  );
}

type Weights = Readonly<Record<string, number>>;

/** The file of hidden units with these effects, whose bias is half and whose weights count the inputs from 0. */
export const unitsOf = (inputs: readonly string[], ...effect: number[]): UnitsFile => ({
  effect,
  bias: effect.map(() => 0.5),
  weights: Object.fromEntries(inputs.map((input, i) => [input, effect.map(() => i)])),
});

/** What a confidence has where it has no hidden units. */
export const NO_UNITS = {
  units: unitsOf(CONFIDENCE_FEATURES),
  asked: unitsOf(ASKED_INPUTS),
  entry: unitsOf(ENTRY_INPUTS),
};

/** A model that looks at the named features alone. */
export function modelOf(parts: {
  readonly rank?: Weights;
  readonly answer?: Weights;
  readonly offer?: Weights;
  /** What each sign adds to the confidence, kind by kind. */
  readonly signs?: Readonly<Partial<Record<(typeof SIGNS)[number], readonly number[]>>>;
}): Model {
  const signsOf = (signs: typeof parts.signs = {}) => {
    const kinds = Math.max(0, ...Object.values(signs).map(({ length }) => length));
    return Object.fromEntries(
      SIGNS.map((sign) => [sign, Array.from({ length: kinds }, (_, kind) => signs[sign]?.[kind] ?? 0)]),
    );
  };
  const linear = (features: readonly string[], { bias = 0, ...weights }: Weights = {}) => ({
    bias,
    weights: Object.fromEntries(features.map((feature) => [feature, weights[feature] ?? 0])),
  });
  return readModel({
    trainedOn: 'nothing',
    kinds: 0,
    axes: [],
    rank: { ...linear(FEATURES, parts.rank), units: unitsOf(FEATURES) },
    answer: {
      ...linear(CONFIDENCE_FEATURES, parts.answer),
      ...NO_UNITS,
      signs: signsOf(parts.signs),
      english: 0,
    },
    offer: { ...linear(CONFIDENCE_FEATURES, parts.offer), ...NO_UNITS, signs: signsOf(), english: 0 },
  });
}

/** Cosine of two rows, asked of them alone. */
export function cosineOf(table: Vectors, a: number, b: number): number {
  const out = new Float64Array(4);
  table.cosines(a, Int32Array.of(b, b, b, b), 1, out);
  return out[0] as number;
}

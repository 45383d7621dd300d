import type { Analysis } from '../text/analysis.js';
import { BEARING } from '../text/focus.js';
import type { Token } from '../text/segment.js';
import type { Catalogue } from './catalogue.js';
import type { Family } from './family.js';
import type { Related } from './relations.js';
import type { Word } from './words.js';

/** A query, read against a catalogue. */
export interface Query {
  readonly analysis: Analysis;
  readonly words: readonly QueryWord[];
  /** The word that each token is, by its place in `words`; −1 for one that does not count. */
  readonly rows: readonly number[];
  /** Total weight of `words`. */
  readonly mass: number;
  /** Known grams' terms, ascending, with what each is worth, and the same of sounds; `total` covers unknown ones too. */
  readonly grams: Terms;
  readonly sounds: Terms;
  /** The kinds of things that it names, each with the members named. */
  readonly kinds: readonly NamedKind[];
  /** Its place in the space of meanings, by the words that bear on what is asked. */
  readonly place: Float32Array | undefined;
}

/** A kind of things with the members of it that a query names. */
export interface NamedKind {
  readonly kind: number;
  readonly members: readonly number[];
}

/** One distinct word of a query. */
export interface QueryWord {
  readonly word: Word;
  /** What it tells times how much it bears on what is asked. */
  readonly weight: number;
  readonly focus: number;
  /** Whether it is a code or stands in one, as names of models, versions and norms are: see `codesOf`. */
  readonly isCode: boolean;
  /** The knowledge's words that it may mean. */
  readonly related: Related;
}

/** Terms of one family in a query. */
export interface Terms {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  /** Sum of all weights, unknown terms' included. */
  readonly total: number;
  readonly norm: number;
}

/** The most words of a query that count: the heaviest. */
export const MOST_WORDS = 20;

/* Where terms are gathered and put in order, with what each is worth: a query has a few dozen. */
let weightOf = new Float32Array(1024);
let places = new Float64Array(1024);

function termsOf(codes: Float64Array, focus: Float32Array | undefined, family: Family): Terms {
  const { length } = codes;
  if (length > places.length) {
    weightOf = new Float32Array(2 * length);
    places = new Float64Array(2 * length);
  }
  let count = 0;
  let total = 0;
  let square = 0;
  for (let i = 0; i < length; i++) {
    const code = codes[i] as number;
    const id = family.postings.find(code);
    const weight = (id < 0 ? family.unseen(code) : (family.weights[id] as number)) * (focus?.[i] ?? 1);
    total += weight;
    square += weight * weight;
    weightOf[i] = weight;
    /* The id and, to find its weight again, the place in `codes`: one number, so that they sort without a comparison. */
    if (id >= 0) places[count++] = id * length + i;
  }
  const ids: number[] = [];
  const weights: number[] = [];
  places.subarray(0, count).sort();
  for (let k = 0; k < count; k++) {
    const i = (places[k] as number) % length;
    ids.push(((places[k] as number) - i) / length);
    weights.push(weightOf[i] as number);
  }
  return { ids, weights, total, norm: Math.sqrt(square) || 1 };
}

/** The members that a text names, by their kinds. */
function kindsIn({ mentions }: Analysis, { lexicon }: Catalogue): NamedKind[] {
  const kinds = new Map<number, number[]>();
  for (const { member } of mentions) {
    const kind = lexicon.kinds.kindOf(member);
    const members = kinds.get(kind);
    if (!members) kinds.set(kind, [member]);
    else if (!members.includes(member)) members.push(member);
  }
  return [...kinds].map(([kind, members]) => ({ kind, members }));
}

const NO_CODES: ReadonlySet<string> = new Set();

/** Whether a word of letters has a figure in it. */
const isMarked = ({ kind, text }: Token): boolean => kind === 'latin' && /\d/u.test(text);

/** What tells editions of one product apart, behind its code: o1 mini. */
const EDITIONS = new Set('pro mini lite ultra turbo preview nano'.split(' '));

/**
 * The words of a text that are codes (IPv4, V3), or that a hyphen joins with one (R1-Zero), or that name its edition (o1
 * mini): another code, or one that goes on, is another thing.
 */
function codesOf({ folded, tokens }: Analysis): ReadonlySet<string> {
  if (!tokens.some(isMarked)) return NO_CODES;
  const codes = new Set<string>();
  const goesOn = ({ end }: Token, { start, raw }: Token): boolean => {
    const between = folded.slice(end, start);
    return between === '-' || (between === ' ' && EDITIONS.has(raw));
  };
  for (let from = 0, to = 1; from < tokens.length; from = to, to++) {
    while (to < tokens.length && goesOn(tokens[to - 1] as Token, tokens[to] as Token)) to++;
    const joined = tokens.slice(from, to);
    if (joined.some(isMarked)) for (const { text } of joined) codes.add(text);
  }
  return codes;
}

/** Reads a question against the catalogue. */
export function readQuery(question: string, catalogue: Catalogue): Query {
  const analysis = catalogue.read(question);
  const words = new Map<string, Omit<QueryWord, 'isCode' | 'related'>>();
  for (const [i, token] of analysis.tokens.entries()) {
    const focus = analysis.focus[i] as number;
    const known = words.get(token.text);
    if (known && known.focus >= focus) continue;
    const word = known?.word ?? catalogue.wordOf(token);
    words.set(token.text, { word, weight: catalogue.weightOf(word) * focus, focus });
  }
  let heaviest = [...words.values()];
  if (heaviest.length > MOST_WORDS)
    heaviest = heaviest.sort((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
  const codes = codesOf(analysis);
  /* Field by field: what a spread makes is read so much more slowly that a question takes 4 % more. */
  const list = heaviest.map(({ word, weight, focus }) => ({
    word,
    weight,
    focus,
    isCode: codes.has(word.text),
    related: catalogue.related(word),
  }));
  const rowOf = new Map(list.map(({ word }, row) => [word.text, row]));
  return {
    analysis,
    words: list,
    rows: analysis.tokens.map(({ text }) => rowOf.get(text) ?? -1),
    mass: list.reduce((sum, { weight }) => sum + weight, 0) || 1e-6,
    grams: termsOf(analysis.grams, analysis.gramFocus, catalogue.grams),
    sounds: termsOf(analysis.sounds, undefined, catalogue.sounds),
    kinds: kindsIn(analysis, catalogue),
    place: catalogue.vectors?.vectorOf(
      list.filter(({ focus }) => focus >= BEARING).map(({ word }) => word.text),
    ),
  };
}

import { zeros } from '../collections/pool.js';
import type { Catalogue } from '../retrieval/catalogue.js';
import type { Item } from '../retrieval/contents.js';
import type { Places } from '../retrieval/places.js';
import type { Query } from '../retrieval/query.js';
import type { Word } from '../retrieval/words.js';
import { POS } from '../tables/lexicon.js';
import { BEARING } from '../text/focus.js';
import type { Token } from '../text/segment.js';
import { type Axes, type Meaning, meaningsOf } from './axes.js';
import {
  ASKED,
  ASKED_AXES,
  ASKED_FEATURES,
  ENTRY,
  ENTRY_AXES,
  ENTRY_FEATURES,
  WHOLE_FEATURES,
} from './clues.js';
import { CONFIDENCE_FEATURES, type Ranked } from './context.js';
import { NO_SIGNS, type Signs, signsOf } from './signs.js';

const WHOLE_AT = WHOLE_FEATURES.map((name) => CONFIDENCE_FEATURES.indexOf(name));

/** Words and what is measured of them, a row of features each. */
export interface WordRows {
  readonly words: readonly string[];
  readonly rows: Float64Array;
}

/** What speaks for and against a candidate, word by word and kind by kind, and the language of the query. */
export interface Evidence {
  readonly asked: WordRows;
  readonly entry: WordRows;
  readonly whole: Float64Array;
  readonly signs: Signs;
  /** The share of the query's words that are not Chinese, 0–1. */
  readonly english: number;
}

/** Where nothing was found. */
export const NO_EVIDENCE: Evidence = Object.freeze({
  asked: { words: [], rows: new Float64Array(0) },
  entry: { words: [], rows: new Float64Array(0) },
  whole: new Float64Array(0),
  signs: NO_SIGNS,
  english: 0,
});

/** Names longer than this are as telling as this. */
const LONG = 4;
/** A word as good as the same is not "the closest other one". */
const EQUAL = 0.99;
/** The word before the first and behind the last, which there is not, counts as half had. */
const NOBODY = 0.5;

/** Words that are had but for less than this are had. */
const LACKING = 0.3;
/** From here a word of the knowledge is the word asked for under another name. */
export const SAME = 0.6;

/* Where the words of the knowledge stand while one candidate is looked at; emptied after it. */
const IN_ASK = 1;
const IN_ANSWER = 2;
const IN_SECOND = 4;
let marks = new Uint8Array(0);
/* Places in the best question, from 1. */
let places = new Int32Array(0);

/* Of one word with the entry's. */
let cosines = new Float64Array(128);

function mark({ words, askWords }: Item, asks: number, tells: number): void {
  for (let i = 0; i < words.length; i++) {
    const id = words[i] as number;
    marks[id] = (marks[id] as number) | (i < askWords ? asks : tells);
  }
}

function unmark({ words }: Item): void {
  for (let i = 0; i < words.length; i++) marks[words[i] as number] = 0;
}

function raise(rows: Float64Array, at: number, value: number): void {
  if (value > (rows[at] as number)) rows[at] = value;
}

/** The features that both kinds of words begin with. */
function putWord(
  { background, pos, kind, text }: Word,
  weight: number,
  titled: ReadonlySet<string>,
  out: Float64Array,
  at: number,
): void {
  out[at + ASKED.weight] = weight;
  out[at + ASKED.background] = background;
  out[at + ASKED.noun] = pos === POS.noun ? 1 : 0;
  out[at + ASKED.verb] = pos === POS.verb ? 1 : 0;
  out[at + ASKED.name] = pos === POS.name ? 1 : 0;
  out[at + ASKED.number] = pos === POS.number ? 1 : 0;
  out[at + ASKED.grammar] = pos === POS.function ? 1 : 0;
  out[at + ASKED.latin] = kind === 'latin' ? 1 : 0;
  out[at + ASKED.length] = Math.min(LONG, text.length) / LONG;
  out[at + ASKED.titled] = titled.has(text) ? 1 : 0;
}

/**
 * Gathers the evidence for `first`, behind which `second` comes, whose confidence features are `features`; `axes` are
 * those of the model.
 */
export function evidenceOf(
  query: Query,
  first: Ranked,
  second: Ranked | undefined,
  features: Float64Array,
  catalogue: Catalogue,
  axes: Axes,
): Evidence {
  const { words, items } = catalogue;
  const item = items[first.item] as Item;
  const other = second && (items[second.item] as Item);
  const question = words.ofDocument[first.document] as Int32Array;
  if (marks.length < words.list.length) {
    marks = new Uint8Array(words.list.length);
    places = new Int32Array(words.list.length);
  }
  if (other) mark(other, IN_SECOND, IN_SECOND);
  mark(item, IN_ASK, IN_ANSWER);
  for (let i = 0; i < question.length; i++) places[question[i] as number] = i + 1;

  const asked = zeros(query.words.length * ASKED_FEATURES.length);
  const entry = zeros(question.length * ENTRY_FEATURES.length);
  const spreadOf = spreadsOf(catalogue);
  query.words.forEach(({ word, weight, focus }, row) => {
    putWord(word, weight, catalogue.titled, asked, row * ASKED_FEATURES.length);
    asked[row * ASKED_FEATURES.length + ASKED.focus] = focus;
    putRelations(query, row, catalogue, spreadOf, asked, entry);
  });
  putNeighbours(query, asked);
  putKinds(query, item, first.document, catalogue, asked);
  const entryWords: string[] = [];
  for (let row = 0; row < question.length; row++) {
    const id = question[row] as number;
    const word = words.list[id] as Word;
    const at = row * ENTRY_FEATURES.length;
    entryWords.push(word.text);
    putWord(word, words.weights[id] as number, catalogue.titled, entry, at);
    entry[at + ENTRY.spread] = spreadOf(id);
  }
  putTexts(item, catalogue, entry);
  putEntryKinds(query, first.document, catalogue, entry);

  const { vectors } = catalogue;
  if (vectors) {
    const askedWords = query.words.map(({ word }) => word.text);
    const askedMeanings = meaningsOf(askedWords, axes, vectors);
    const entryMeanings = meaningsOf(entryWords, axes, vectors);
    putMeanings(askedMeanings, asked, ASKED_FEATURES.length, ASKED.nearAll, ASKED_AXES);
    putMeanings(entryMeanings, entry, ENTRY_FEATURES.length, ENTRY.near, ENTRY_AXES);
    putLikest(query, askedMeanings, question, words.places as Places, asked, entry);
  }

  const whole = zeros(WHOLE_AT.length);
  for (let i = 0; i < whole.length; i++) whole[i] = features[WHOLE_AT[i] as number] as number;

  unmark(item);
  if (other) unmark(other);
  for (let i = 0; i < question.length; i++) places[question[i] as number] = 0;
  return {
    asked: borne(query, asked),
    entry: { words: entryWords, rows: entry },
    whole,
    signs: signsOf(query, item, first.document, catalogue),
    english: englishOf(query),
  };
}

/** The share of a query's words that are not Chinese, 0–1; figures are of either language. */
function englishOf({ words }: Query): number {
  let chinese = 0;
  let other = 0;
  for (const { word } of words) {
    if (word.kind === 'han') chinese++;
    else if (word.kind === 'latin') other++;
  }
  return other / Math.max(1, chinese + other);
}

/**
 * Where the words that the other side lacks lie along the axes of meaning: whether a lacking word matters depends on
 * what kind of word it is.
 * @param near the column of how near the other side comes to having each.
 */
function putMeanings(
  meanings: readonly Meaning[],
  rows: Float64Array,
  width: number,
  near: number,
  from: number,
): void {
  for (const [row, { place }] of meanings.entries()) {
    const at = row * width;
    const lack = 1 - (rows[at + near] as number);
    if (lack < LACKING) continue;
    for (let k = 0; k < place.length; k++) rows[at + from + k] = lack * (place[k] as number);
  }
}

/**
 * How like in meaning the likest word of the other side is to each that bears on what is asked, and to the entry's: the
 * cosine of their vectors, 0 where either has none.
 */
function putLikest(
  { words }: Query,
  askedMeanings: readonly Meaning[],
  entryWords: Int32Array,
  places: Places,
  asked: Float64Array,
  entry: Float64Array,
): void {
  const count = entryWords.length;
  if (count + 3 > cosines.length) cosines = new Float64Array(2 * count + 3);
  for (const [row, { vector }] of askedMeanings.entries()) {
    if ((words[row] as Query['words'][number]).focus < BEARING) continue;
    places.likenesses(vector, entryWords, count, cosines);
    let most = 0;
    for (let i = 0; i < count; i++) {
      const cosine = cosines[i] as number;
      if (cosine > most) most = cosine;
      raise(entry, i * ENTRY_FEATURES.length + ENTRY.likest, cosine);
    }
    asked[row * ASKED_FEATURES.length + ASKED.likest] = most;
  }
}

/** The rows of the words that bear on what is asked: what is told further off would make each of them count less. */
function borne({ words }: Query, rows: Float64Array): WordRows {
  const width = ASKED_FEATURES.length;
  let count = 0;
  const texts: string[] = [];
  for (const [row, { word, focus }] of words.entries()) {
    if (focus < BEARING) continue;
    rows.copyWithin(count++ * width, row * width, (row + 1) * width);
    texts.push(word.text);
  }
  return { words: texts, rows: rows.subarray(0, count * width) };
}

/** Tells the share of the texts, on a logarithmic scale, that have a word of the knowledge. */
function spreadsOf({ words, itemOf }: Catalogue): (id: number) => number {
  const { starts } = words.family.postings;
  const most = Math.log1p(itemOf.length);
  return (id) => {
    const term = words.termOf[id] as number;
    return term < 0 ? 0 : Math.log1p((starts[term + 1] as number) - (starts[term] as number)) / most;
  };
}

/** What a word of the query has to do with the words of the candidate, of the second one and of the knowledge. */
function putRelations(
  query: Query,
  row: number,
  { words, lexicon }: Catalogue,
  spreadOf: (id: number) => number,
  asked: Float64Array,
  entry: Float64Array,
): void {
  const { word, related } = query.words[row] as Query['words'][number];
  const { ids, near, same, meaning } = related;
  const at = row * ASKED_FEATURES.length;
  let closest = -1;
  let most = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const looks = near[i] as number;
    const likeness = same[i] as number;
    const meant = Math.max(looks, meaning[i] as number);
    raise(asked, at + ASKED.known, likeness);
    raise(asked, at + ASKED.knownNear, looks);
    if (likeness > SAME) raise(asked, at + ASKED.spread, spreadOf(id));
    const place = places[id] as number;
    if (place > 0) {
      raise(asked, at + ASKED.nearQuestion, looks);
      raise(asked, at + ASKED.sameQuestion, likeness);
      raise(asked, at + ASKED.meantQuestion, meant);
      const to = (place - 1) * ENTRY_FEATURES.length;
      raise(entry, to + ENTRY.near, looks);
      raise(entry, to + ENTRY.same, likeness);
      raise(entry, to + ENTRY.meant, meant);
      /* Of two that are as close the one with the lower id. */
      if (meant < EQUAL && (meant > most || (meant === most && id < closest))) {
        most = meant;
        closest = id;
        asked[at + ASKED.closest] = looks;
        asked[at + ASKED.closestMeaning] = meaning[i] as number;
      }
    }
    const bits = marks[id] as number;
    if (bits & IN_ASK) {
      raise(asked, at + ASKED.nearAsk, looks);
      raise(asked, at + ASKED.sameAsk, likeness);
      raise(asked, at + ASKED.meantAsk, meant);
    }
    if (bits & (IN_ASK | IN_ANSWER)) {
      raise(asked, at + ASKED.nearAll, looks);
      raise(asked, at + ASKED.sameAll, likeness);
      raise(asked, at + ASKED.meantAll, meant);
    }
    if (bits & IN_SECOND) {
      raise(asked, at + ASKED.nearSecond, looks);
      raise(asked, at + ASKED.sameSecond, likeness);
    }
  }
  const other = words.list[closest];
  if (other && word.id >= 0 && other.id >= 0)
    asked[at + ASKED.closestSense] = lexicon.similarity(word.id, other.id);
}

/** How well the words beside each word are had, and whether they are nouns. */
function putNeighbours({ words, rows }: Query, asked: Float64Array): void {
  const width = ASKED_FEATURES.length;
  const nearOf = (row: number): number => (row < 0 ? NOBODY : (asked[row * width + ASKED.nearAll] as number));
  const isNoun = (row: number): number => (words[row]?.word.pos === POS.noun ? 1 : 0);
  for (let row = 0; row < words.length; row++) {
    const token = rows.indexOf(row);
    const left = token < 0 ? -1 : (rows[token - 1] ?? -1);
    const right = token < 0 ? -1 : (rows[token + 1] ?? -1);
    const at = row * width;
    asked[at + ASKED.leftNear] = nearOf(left);
    asked[at + ASKED.leftNoun] = isNoun(left);
    asked[at + ASKED.rightNear] = nearOf(right);
    asked[at + ASKED.rightNoun] = isNoun(right);
  }
}

/** Which words name a member of a kind; and one that the item has, or lacks, or has another of in its question. */
function putKinds(
  { analysis, rows, kinds }: Query,
  { members }: Item,
  document: number,
  { lexicon, named }: Catalogue,
  asked: Float64Array,
): void {
  const { kindOf, isWeak } = lexicon.kinds;
  const pairs = named[document] as Int32Array;
  for (const { member, start, end } of analysis.mentions) {
    const kind = kindOf(member);
    const has = members.includes(member);
    const other =
      !has &&
      !kinds.some((each) => each.kind === kind && each.members.some((m) => members.includes(m))) &&
      pairs.some((each, i) => i % 2 === 0 && kindOf(each) === kind);
    for (let i = 0; i < rows.length; i++) {
      const token = analysis.tokens[i] as Token;
      const row = rows[i] as number;
      if (row < 0 || token.start >= end || token.end <= start) continue;
      const at = row * ASKED_FEATURES.length;
      asked[at + ASKED.kindNamed] = 1;
      if (has) asked[at + ASKED.kindHad] = 1;
      else if (!isWeak(kind)) asked[at + ASKED.kindMissing] = 1;
      if (other) asked[at + ASKED.kindClash] = 1;
    }
  }
}

/** In how many of its questions the item has each word of the best one, and whether it has it in an answer. */
function putTexts({ questions, answers }: Item, { words }: Catalogue, entry: Float64Array): void {
  const width = ENTRY_FEATURES.length;
  for (const document of questions) {
    for (const id of words.ofDocument[document] as Int32Array) {
      const at = ((places[id] as number) - 1) * width + ENTRY.share;
      if (at >= 0) entry[at] = (entry[at] as number) + 1;
    }
  }
  for (let at = ENTRY.share; at < entry.length; at += width)
    entry[at] = (entry[at] as number) / questions.length;
  for (const document of answers) {
    for (const id of words.ofDocument[document] as Int32Array) {
      const place = places[id] as number;
      if (place > 0) entry[(place - 1) * width + ENTRY.told] = 1;
    }
  }
}

/** Which words of the best question name a member of a kind; and one that is asked for, or another of whose kind is. */
function putEntryKinds(
  { kinds }: Query,
  document: number,
  { lexicon, named }: Catalogue,
  entry: Float64Array,
): void {
  const pairs = named[document] as Int32Array;
  for (let i = 0; i < pairs.length; i += 2) {
    const member = pairs[i] as number;
    const at = ((places[pairs[i + 1] as number] as number) - 1) * ENTRY_FEATURES.length;
    const kind = lexicon.kinds.kindOf(member);
    const asked = kinds.find((each) => each.kind === kind);
    entry[at + ENTRY.kindNamed] = 1;
    if (asked?.members.includes(member)) entry[at + ENTRY.kindHad] = 1;
    else if (asked) entry[at + ENTRY.kindClash] = 1;
  }
}

import type { Catalogue, Item } from './catalogue.js';
import type { Family } from './family.js';
import { POS } from './lexicon.js';
import type { Analysis } from './text/analysis.js';
import type { Token } from './text/segment.js';
import { dot } from './vectors.js';
import type { Word } from './words.js';

/** A query, read against a catalogue. */
export interface Query {
  readonly analysis: Analysis;
  readonly words: readonly QueryWord[];
  /** Total weight of `words`. */
  readonly mass: number;
  /** Known grams' terms, ascending, with what each is worth, and the same of sounds; `total` covers unknown ones too. */
  readonly grams: Terms;
  readonly sounds: Terms;
  /** The kinds of things that it names, each with the members named. */
  readonly kinds: readonly NamedKind[];
  /** Its place in the space of meanings. */
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
  /** 1, or less where the word is put right from a mistyped one. */
  readonly certainty: number;
}

/** Terms of one family in a query. */
export interface Terms {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** Sum of all weights, unknown terms' included. */
  readonly total: number;
  readonly norm: number;
}

/** An item worth a closer look; texts are told by their document ids, scores are of what they share with the query. */
export interface Hit {
  readonly item: number;
  /** The question that fits best: the item's first one where none shares anything. */
  readonly best: number;
  readonly bestScore: number;
  /** The next question; −1 for none that shares anything. */
  readonly second: number;
  /** The best answer's score. */
  readonly answerScore: number;
  /** Cosine of the query's and the best question's meaning, and the highest with an answer's; 0 without vectors. */
  readonly meaning: number;
  readonly answerMeaning: number;
}

/** One term's documents, and what each gains by it. */
interface Step {
  readonly family: Family;
  readonly start: number;
  readonly end: number;
  readonly worth: number;
}

/** How sure it is that a word put right is the one that was meant. */
const REPAIRED = 0.85;
/** How many hits are looked at closely, and of how many the nearest in meaning are taken. */
const SHORTLIST = 12;
const POOL = 48;
/** How many postings a query may visit: the rarest terms go first. */
const BUDGET = 60_000;
/**
 * How many documents a query may look at: once the rarest terms have named as many, the others only tell which of
 * these is better (the "continue" strategy of Moffat and Zobel, Self-Indexing Inverted Files for Fast Text
 * Retrieval, 1996).
 */
const LOOKED_AT = 2_000;
/** What the families are worth in finding (not in ranking); set by hand, not fitted. */
const WORTH = Object.freeze({ grams: 1, words: 1, sounds: 0.35, keys: 0.5 });
/** What the answer's score, and the likeness in meaning of question and answer, are worth beside the question's score. */
const ANSWER = 1.45;
const QUESTION_MEANING = 1.25;
const ANSWER_MEANING = 1.15;
/** Relations fainter than this find nothing by themselves. */
const NEAR = 0.5;
/** What a word must tell by the language alone for its meanings to find anything. */
const TELLING = 0.4;
/** Keeps a document that a worthless term touched apart from one that none did. */
const TRACE = 1e-9;
/** Words of clauses that bear less on what is asked have no part in what the query means. */
const FOCUSED = 0.5;
/** The most words of a query that count: the heaviest. */
export const MOST_WORDS = 28;

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
  const ids = new Int32Array(count);
  const weights = new Float32Array(count);
  places.subarray(0, count).sort();
  for (let k = 0; k < count; k++) {
    const i = (places[k] as number) % length;
    ids[k] = ((places[k] as number) - i) / length;
    weights[k] = weightOf[i] as number;
  }
  return { ids, weights, total, norm: Math.sqrt(square) || 1 };
}

/** Whether the knowledge has the word or one that means the same. */
function isKnown(catalogue: Catalogue, token: Token): boolean {
  const word = catalogue.wordOf(token);
  return word.pos === POS.function || catalogue.knows(word);
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

/** Reads a question against the catalogue. */
export function readQuery(question: string, catalogue: Catalogue): Query {
  const analysis = catalogue.read(question);
  const words = new Map<string, QueryWord>();
  const add = (token: Token, focus: number, certainty: number): void => {
    const known = words.get(token.text);
    if (known && known.focus >= focus) return;
    const word = known?.word ?? catalogue.wordOf(token);
    words.set(token.text, { word, weight: catalogue.weightOf(word) * focus, focus, certainty });
  };
  const { tokens } = analysis;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const focus = analysis.focus[i] as number;
    const repair = catalogue.repair(tokens, i, isKnown(catalogue, token));
    if (repair) {
      add(repair.token, focus, REPAIRED);
      i += repair.span - 1;
    } else add(token, focus, 1);
  }
  let list = [...words.values()];
  if (list.length > MOST_WORDS) list = list.sort((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
  return {
    analysis,
    words: list,
    mass: list.reduce((sum, { weight }) => sum + weight, 0) || 1e-6,
    grams: termsOf(analysis.grams, analysis.gramFocus, catalogue.grams),
    sounds: termsOf(analysis.sounds, undefined, catalogue.sounds),
    kinds: kindsIn(analysis, catalogue),
    place: catalogue.vectors?.vectorOf(
      list.filter(({ focus }) => focus >= FOCUSED).map(({ word }) => word.text),
    ),
  };
}

/**
 * Makes the first pass over a catalogue: cosines of rarity-weighted grams, words, sounds and meanings through
 * the postings, so that its cost follows what a query shares with the knowledge and not the knowledge's size.
 * The scratch arrays are made once; a query allocates none that grows with the knowledge.
 */
export function createRetriever(catalogue: Catalogue): (query: Query, limit?: number) => Hit[] {
  const { grams, sounds, words, keys, itemOf, isAnswer, items, placeOf } = catalogue;
  const scores = new Float32Array(itemOf.length);
  const touched = new Int32Array(itemOf.length);
  const questionScores = new Float32Array(items.length);
  const answerScores = new Float32Array(items.length);
  const touchedItems = new Int32Array(items.length);

  return (query, limit = SHORTLIST) => {
    const plan: Step[] = [];
    const enlist = (family: Family, term: number, worth: number): void => {
      const { starts } = family.postings;
      const start = starts[term] as number;
      const end = starts[term + 1] as number;
      plan.push({ family, start, end, worth });
    };
    const enlistTerms = (terms: Terms, family: Family, worth: number): void => {
      for (let i = 0; i < terms.ids.length; i++) {
        const term = terms.ids[i] as number;
        const weight = (terms.weights[i] as number) * (family.weights[term] as number);
        enlist(family, term, (worth * weight) / terms.norm);
      }
    };
    enlistTerms(query.grams, grams, WORTH.grams);
    enlistTerms(query.sounds, sounds, WORTH.sounds);
    let square = 0;
    for (const { weight } of query.words) square += weight * weight;
    const norm = Math.sqrt(square) || 1;
    const wanted = new Map<number, number>();
    for (const { word, weight, focus } of query.words) {
      const related = catalogue.related(word);
      for (let i = 0; i < related.ids.length; i++) {
        const near = Math.max(related.near[i] as number, related.meaning[i] as number);
        const id = related.ids[i] as number;
        if (near >= NEAR) wanted.set(id, Math.max(wanted.get(id) ?? 0, weight * near * near));
      }
      if (word.id < 0 || word.background <= TELLING) continue;
      for (const key of catalogue.lexicon.keys(word.id)) {
        const term = keys.postings.find(key);
        if (term < 0) continue;
        enlist(keys, term, (WORTH.keys * focus * (keys.weights[term] as number) ** 2) / (1 + 2 * norm));
      }
    }
    for (const [id, weight] of wanted) {
      const term = words.termOf[id] as number;
      if (term >= 0)
        enlist(words.family, term, (WORTH.words * weight * (words.weights[id] as number)) / norm);
    }
    if (itemOf.length > LOOKED_AT) plan.sort((a, b) => a.end - a.start - (b.end - b.start));
    let count = 0;
    let visited = 0;
    for (const { family, start, end, worth } of plan) {
      visited += end - start;
      if (visited > BUDGET && count > 0) break;
      const closed = count >= LOOKED_AT;
      const { norms, postings } = family;
      const { documents } = postings;
      for (let i = start; i < end; i++) {
        const document = documents[i] as number;
        const before = scores[document] as number;
        if (before === 0) {
          if (closed) continue;
          touched[count++] = document;
        }
        scores[document] = before + worth / (norms[document] as number) + TRACE;
      }
    }

    let itemCount = 0;
    for (let i = 0; i < count; i++) {
      const document = touched[i] as number;
      const item = itemOf[document] as number;
      if (scoreOf(item) === 0) touchedItems[itemCount++] = item;
      const best = isAnswer[document] ? answerScores : questionScores;
      best[item] = Math.max(best[item] as number, scores[document] as number);
    }
    const pool = Math.max(limit, POOL);
    const top: number[] = [];
    for (let i = 0; i < itemCount; i++) {
      const item = touchedItems[i] as number;
      const score = scoreOf(item);
      if (top.length === pool && score <= scoreOf(top[pool - 1] as number)) continue;
      let at = top.length < pool ? top.length : pool - 1;
      for (; at > 0 && beats(score, item, top[at - 1] as number); at--) top[at] = top[at - 1] as number;
      top[at] = item;
    }
    const hits = top.map((item) => hit(item, query.place));
    for (let i = 0; i < count; i++) scores[touched[i] as number] = 0;
    for (let i = 0; i < itemCount; i++) {
      questionScores[touchedItems[i] as number] = 0;
      answerScores[touchedItems[i] as number] = 0;
    }
    return hits.sort((a, b) => likeness(b) - likeness(a) || a.item - b.item).slice(0, limit);
  };

  function scoreOf(item: number): number {
    return (questionScores[item] as number) + ANSWER * (answerScores[item] as number);
  }

  function beats(score: number, item: number, other: number): boolean {
    const otherScore = scoreOf(other);
    return score > otherScore || (score === otherScore && item < other);
  }

  function hit(item: number, place: Float32Array | undefined): Hit {
    const { questions, answers } = items[item] as Item;
    let best = -1;
    let bestScore = 0;
    let second = -1;
    let secondScore = 0;
    for (const document of questions) {
      const score = scores[document] as number;
      if (score > bestScore) {
        second = best;
        secondScore = bestScore;
        best = document;
        bestScore = score;
      } else if (score > secondScore) {
        second = document;
        secondScore = score;
      }
    }
    if (best < 0) best = questions[0] as number;
    let answerMeaning = 0;
    for (const answer of answers) answerMeaning = Math.max(answerMeaning, cosine(place, placeOf(answer)));
    return {
      item,
      best,
      bestScore,
      second,
      answerScore: answerScores[item] as number,
      meaning: cosine(place, placeOf(best)),
      answerMeaning,
    };
  }
}

/** By what the shortlist is chosen: what a hit's texts share with the query, and how near they are in meaning. */
function likeness({ bestScore, answerScore, meaning, answerMeaning }: Hit): number {
  return bestScore + ANSWER * answerScore + QUESTION_MEANING * meaning + ANSWER_MEANING * answerMeaning;
}

const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number => (a && b ? dot(a, b) : 0);

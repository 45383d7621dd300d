import type { Catalogue, Item } from './catalogue.js';
import type { Family } from './family.js';
import type { Query, Terms } from './query.js';
import { dots } from './vectors.js';

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

/**
 * Makes the first pass over a catalogue: cosines of rarity-weighted grams, words, sounds and meanings through
 * the postings, so that its cost follows what a query shares with the knowledge and not the knowledge's size.
 * The scratch arrays are made once; a query allocates none that grows with the knowledge.
 */
export function createRetriever(catalogue: Catalogue): (query: Query, limit?: number) => Hit[] {
  const { grams, sounds, words, keys, itemOf, isAnswer, items, placeOf } = catalogue;
  const scores = new Float32Array(itemOf.length);
  const touched = new Int32Array(itemOf.length);
  /* Of an item: its best question's score, and then what question and answer make together. */
  const itemScores = new Float32Array(items.length);
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
      if (itemScores[item] === 0 && answerScores[item] === 0) touchedItems[itemCount++] = item;
      const bests = isAnswer[document] ? answerScores : itemScores;
      bests[item] = Math.max(bests[item] as number, scores[document] as number);
    }
    for (let i = 0; i < itemCount; i++) {
      const item = touchedItems[i] as number;
      itemScores[item] = (itemScores[item] as number) + ANSWER * (answerScores[item] as number);
    }
    const hits = bestItems(itemCount, Math.max(limit, POOL)).map(hit);
    for (let i = 0; i < count; i++) scores[touched[i] as number] = 0;
    for (let i = 0; i < itemCount; i++) {
      itemScores[touchedItems[i] as number] = 0;
      answerScores[touchedItems[i] as number] = 0;
    }
    if (query.place) measureMeaning(hits, query.place);
    const likenesses = Float64Array.from(hits, likeness);
    return Array.from(hits.keys())
      .sort((a, b) => (likenesses[b] as number) - (likenesses[a] as number))
      .slice(0, limit)
      .map((i) => hits[i] as Hit);
  };

  /** The best of the first `count` touched items. */
  function bestItems(count: number, limit: number): number[] {
    const top: number[] = [];
    for (let i = 0; i < count; i++) {
      const item = touchedItems[i] as number;
      const score = itemScores[item] as number;
      if (top.length === limit && score <= (itemScores[top[limit - 1] as number] as number)) continue;
      let at = top.length < limit ? top.length : limit - 1;
      for (; at > 0 && beats(score, item, top[at - 1] as number); at--) top[at] = top[at - 1] as number;
      top[at] = item;
    }
    return top;
  }

  function beats(score: number, item: number, other: number): boolean {
    const otherScore = itemScores[other] as number;
    return score > otherScore || (score === otherScore && item < other);
  }

  function hit(item: number): Mutable<Hit> {
    let best = -1;
    let bestScore = 0;
    let second = -1;
    let secondScore = 0;
    for (const document of (items[item] as Item).questions) {
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
    if (best < 0) best = (items[item] as Item).questions[0] as number;
    const answerScore = answerScores[item] as number;
    return { item, best, bestScore, second, answerScore, meaning: 0, answerMeaning: 0 };
  }

  /** Measures all at once: that is several times as fast as one by one. */
  function measureMeaning(hits: readonly Mutable<Hit>[], place: Float32Array): void {
    const places: Float32Array[] = [];
    for (const { item, best } of hits) {
      places.push(placeOf(best) as Float32Array);
      for (const answer of (items[item] as Item).answers) places.push(placeOf(answer) as Float32Array);
    }
    const cosines = dots(place, places);
    let at = 0;
    for (const hit of hits) {
      hit.meaning = cosines[at++] as number;
      for (const _ of (items[hit.item] as Item).answers)
        hit.answerMeaning = Math.max(hit.answerMeaning, cosines[at++] as number);
    }
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** By what the shortlist is chosen: what a hit's texts share with the query, and how near they are in meaning. */
function likeness({ bestScore, answerScore, meaning, answerMeaning }: Hit): number {
  return bestScore + ANSWER * answerScore + QUESTION_MEANING * meaning + ANSWER_MEANING * answerMeaning;
}

import type { Catalogue } from './catalogue.js';
import type { Family } from './family.js';
import { createPlanner, type Plan, rarestFirst } from './plan.js';
import type { Query } from './query.js';

/** An item worth a closer look; texts are told by their document ids, scores are of what they share with the query. */
export interface Hit {
  readonly item: number;
  /** The question that fits best: the item's first one where none shares anything. */
  readonly best: number;
  readonly bestScore: number;
  /** The next question; −1 for none that shares anything, whose score is 0. */
  readonly second: number;
  readonly secondScore: number;
  /** The best answer's score. */
  readonly answerScore: number;
  /** Cosine of the query's and the best question's meaning, and the highest with an answer's; 0 without vectors. */
  readonly meaning: number;
  readonly answerMeaning: number;
}

/** How many hits are looked at closely at most, and of how many the nearest in meaning are taken. */
const SHORTLIST = 10;
const POOL = 64;
/**
 * Behind as many entries as can be offered, one that is less than this share as like the query as the first entry is
 * not looked at: hardly one of these comes to be among the five (docs/experiments.md, Retrieval).
 */
const OFFERED = 5;
const FAR = 0.5;
/** How many postings a query may visit: the rarest terms go first. */
const BUDGET = 60_000;
/**
 * How many documents a query may look at: once the rarest terms have named as many, the others only tell which of
 * these is better (the "continue" strategy of Moffat and Zobel, Self-Indexing Inverted Files for Fast Text
 * Retrieval, 1996).
 */
const LOOKED_AT = 2_000;
/**
 * Of so many items and more, as long as all documents are looked at, a term that is worth less than this share of the
 * weightiest is not visited: these are the commonest, and most of all postings (docs/experiments.md, Retrieval).
 */
const MANY = 500;
const FAINT = 0.1;
/** What the answer's score, and the likeness in meaning of question and answer, are worth beside the question's score. */
const ANSWER = 1.45;
const QUESTION_MEANING = 1.6;
const ANSWER_MEANING = 1.15;
/** How many times over a question counts that the knowledge is known not to answer: no answer helps to find it. */
const UNANSWERED = 1.5;
/** Keeps a document that a worthless term touched apart from one that none did. */
const TRACE = 1e-9;

/**
 * Makes the first pass over a catalogue: cosines of rarity-weighted grams, words, sounds and meanings through
 * the postings, so that its cost follows what a query shares with the knowledge and not the knowledge's size.
 * The scratch arrays are made once; a query allocates none that grows with the knowledge. Each step is a function of
 * its own, so that its loop is compiled early and by itself.
 * @returns what finds at most `limit` hits, the likest first; behind the first five entries none that is less than the
 * share `far` as like the query as the first, 0 for no matter how far.
 */
export function createRetriever(catalogue: Catalogue): (query: Query, limit?: number, far?: number) => Hit[] {
  const { itemOf, isAnswer, items, places } = catalogue;
  /* The documents of an item stand together, its questions first: where they begin, and where the answers do. */
  const starts = Int32Array.from([...items.map(({ questions }) => questions[0] as number), itemOf.length]);
  const answersFrom = Int32Array.from(items, ({ questions }) => (questions[0] as number) + questions.length);
  const scores = new Float32Array(itemOf.length);
  /* The same bytes as whole numbers: 0 for a document that no term touched, else above; one more is written than counts. */
  const bits = new Int32Array(scores.buffer);
  const touched = new Int32Array(itemOf.length + 1);
  /* Of an item: its best question's score and its best answer's, side by side, and what they make together. */
  const bests = new Float32Array(2 * items.length);
  const itemScores = new Float32Array(items.length);
  const touchedItems = new Int32Array(items.length);
  const times = Float32Array.from(items, ({ entry }) => (entry ? 1 : UNANSWERED));
  const planOf = createPlanner(catalogue);
  /* Of the best items: the question that fits best, the likeness in meaning of it and of the answers, and of all. */
  const asks: number[] = [];
  const meanings: number[] = [];
  const answerMeanings: number[] = [];
  const likenesses: number[] = [];
  const looked: number[] = [];
  let cosines = new Float64Array(0);

  return (query, limit = SHORTLIST, far = FAR) => {
    const count = visitAll(planOf(query));
    const itemCount = gather(count);
    const top = bestItems(itemCount, Math.max(limit, POOL));
    measure(top, query.place);
    const hits = nearest(top, limit, far);
    for (let i = 0; i < count; i++) scores[touched[i] as number] = 0;
    for (let i = 0; i < itemCount; i++) {
      const item = touchedItems[i] as number;
      itemScores[item] = 0;
      bests[2 * item] = 0;
      bests[2 * item + 1] = 0;
    }
    return hits;
  };

  /** Takes the steps of the plan, and tells how many documents they touched. */
  function visitAll(plan: Plan): number {
    const order = itemOf.length > LOOKED_AT ? rarestFirst(plan) : undefined;
    let count = 0;
    let visited = 0;
    const least = order || items.length < MANY ? 0 : FAINT * mostWorth(plan);
    for (let i = 0; i < plan.size; i++) {
      const step = order ? (order[i] as number) : i;
      const start = plan.starts[step] as number;
      const end = plan.ends[step] as number;
      const worth = plan.worths[step] as number;
      if (worth < least) continue;
      const { scales, postings } = plan.families[step] as Family;
      visited += end - start;
      if (visited > BUDGET && count > 0) break;
      if (count < LOOKED_AT) count = visit(postings.documents, scales, start, end, worth, count);
      else revisit(postings.documents, scales, start, end, worth);
    }
    return count;
  }

  /** The most that a document gains by a term of the plan. */
  function mostWorth({ size, worths }: Plan): number {
    let most = 0;
    for (let i = 0; i < size; i++) most = Math.max(most, worths[i] as number);
    return most;
  }

  /** Adds what the documents of a term gain; of them `count` were touched before, and as many as it returns are now. */
  function visit(
    documents: Int32Array,
    scales: Float32Array,
    start: number,
    end: number,
    worth: number,
    count: number,
  ): number {
    let touching = count;
    for (let i = start; i < end; i++) {
      const document = documents[i] as number;
      const before = scores[document] as number;
      touched[touching] = document;
      touching += ((bits[document] as number) - 1) >>> 31;
      scores[document] = before + worth * (scales[document] as number) + TRACE;
    }
    return touching;
  }

  /** The same for the documents alone that were touched before. */
  function revisit(
    documents: Int32Array,
    scales: Float32Array,
    start: number,
    end: number,
    worth: number,
  ): void {
    for (let i = start; i < end; i++) {
      const document = documents[i] as number;
      const before = scores[document] as number;
      if (before !== 0) scores[document] = before + worth * (scales[document] as number) + TRACE;
    }
  }

  /** Scores the items of the first `count` touched documents, and tells how many they are. */
  function gather(count: number): number {
    let itemCount = 0;
    for (let i = 0; i < count; i++) {
      const document = touched[i] as number;
      const item = itemOf[document] as number;
      if (itemScores[item] === 0) touchedItems[itemCount++] = item;
      itemScores[item] = 1;
      const slot = 2 * item + (isAnswer[document] as number);
      bests[slot] = Math.max(bests[slot] as number, scores[document] as number);
    }
    for (let i = 0; i < itemCount; i++) {
      const item = touchedItems[i] as number;
      itemScores[item] =
        (times[item] as number) * ((bests[2 * item] as number) + ANSWER * (bests[2 * item + 1] as number));
    }
    return itemCount;
  }

  /** The question of an item that fits best, the first one where none shares anything. */
  function bestQuestion(item: number): number {
    const end = answersFrom[item] as number;
    let best = starts[item] as number;
    for (let document = best + 1; document < end; document++)
      if ((scores[document] as number) > (scores[best] as number)) best = document;
    return best;
  }

  /** The question that fits best but for `best`, −1 where no other shares anything. */
  function secondQuestion(item: number, best: number): number {
    const end = answersFrom[item] as number;
    let second = -1;
    let most = 0;
    for (let document = starts[item] as number; document < end; document++) {
      const score = scores[document] as number;
      if (document === best || score <= most) continue;
      second = document;
      most = score;
    }
    return second;
  }

  /** Measures how near the items are in meaning, all at once: that is several times as fast as one by one. */
  function measure(top: readonly number[], place: Float32Array | undefined): void {
    let count = 0;
    for (let i = 0; i < top.length; i++) {
      const item = top[i] as number;
      const best = bestQuestion(item);
      asks[i] = best;
      looked[count++] = best;
      const end = starts[item + 1] as number;
      for (let answer = answersFrom[item] as number; answer < end; answer++) looked[count++] = answer;
    }
    if (count + 3 > cosines.length) cosines = new Float64Array(2 * count + 3);
    if (place && places) places.likenesses(place, looked, count, cosines);
    let at = 0;
    for (let i = 0; i < top.length; i++) {
      const item = top[i] as number;
      const meaning = cosines[at++] as number;
      let answerMeaning = 0;
      const end = starts[item + 1] as number;
      for (let answer = answersFrom[item] as number; answer < end; answer++)
        answerMeaning = Math.max(answerMeaning, cosines[at++] as number);
      meanings[i] = meaning;
      answerMeanings[i] = answerMeaning;
      likenesses[i] =
        (itemScores[item] as number) +
        (times[item] as number) * (QUESTION_MEANING * meaning + ANSWER_MEANING * answerMeaning);
    }
  }

  /** The best `limit` of the first `count` touched items, as a heap with the worst of them at its root. */
  function bestItems(count: number, limit: number): number[] {
    const heap: number[] = [];
    for (let i = 0; i < count; i++) {
      const item = touchedItems[i] as number;
      if (heap.length < limit) rise(heap, item);
      else if (beats(item, heap[0] as number)) sink(heap, item);
    }
    return heap;
  }

  function beats(item: number, other: number): boolean {
    const score = itemScores[item] as number;
    const otherScore = itemScores[other] as number;
    return score > otherScore || (score === otherScore && item < other);
  }

  /** Adds an item to the heap. */
  function rise(heap: number[], item: number): void {
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!beats(heap[above] as number, item)) break;
      heap[at] = heap[above] as number;
      at = above;
    }
    heap[at] = item;
  }

  /** Puts an item into the heap for the worst one. */
  function sink(heap: number[], item: number): void {
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && beats(heap[below] as number, heap[below + 1] as number)) below++;
      if (!beats(item, heap[below] as number)) break;
      heap[at] = heap[below] as number;
      at = below;
    }
    heap[at] = item;
  }

  /** The `limit` of the items that are the most like the query, without entries that are too far behind the first. */
  function nearest(top: readonly number[], limit: number, far: number): Hit[] {
    const order: number[] = [];
    const isNearer = (i: number, other: number): boolean => {
      const difference = (likenesses[i] as number) - (likenesses[other] as number);
      return difference > 0 || (difference === 0 && beats(top[i] as number, top[other] as number));
    };
    for (let i = 0; i < top.length; i++) {
      if (order.length === limit && !isNearer(i, order[limit - 1] as number)) continue;
      let at = order.length < limit ? order.length : limit - 1;
      for (; at > 0 && isNearer(i, order[at - 1] as number); at--) order[at] = order[at - 1] as number;
      order[at] = i;
    }
    let entries = 0;
    let least = 0;
    const isNear = (i: number): boolean => {
      if (!items[top[i] as number]?.entry) return true;
      const likeness = likenesses[i] as number;
      if (entries === 0) least = far * likeness;
      entries++;
      return entries <= OFFERED || far === 0 || likeness >= least;
    };
    return order.filter(isNear).map((i) => {
      const item = top[i] as number;
      const best = asks[i] as number;
      const second = secondQuestion(item, best);
      return {
        item,
        best,
        bestScore: bests[2 * item] as number,
        second,
        secondScore: second < 0 ? 0 : (scores[second] as number),
        answerScore: bests[2 * item + 1] as number,
        meaning: meanings[i] as number,
        answerMeaning: answerMeanings[i] as number,
      };
    });
  }
}

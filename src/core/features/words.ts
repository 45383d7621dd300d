import type { Catalogue } from '../retrieval/catalogue.js';
import type { Item } from '../retrieval/contents.js';
import type { Query } from '../retrieval/query.js';
import { isName } from '../retrieval/words.js';
import { POS } from '../tables/lexicon.js';
import { AT } from './names.js';

/** A word that the item has at least this nearly counts as the item's name for the thing. */
const AS_GOOD = 0.8;
/** What a word must tell by the language alone to be a name that matters, or to modify another. */
const TELLING = 0.3;
const MODIFYING = 0.35;
/** From here a word counts as had, below as not had, for the modifier before it. */
const HAD = 0.6;
const NOT_HAD = 0.5;

/** Relations that the scratch has room for at first; it grows with what queries relate to. */
const ROOM = 1024;

const asName = (same: number, near: number): number => Math.max(same, near > AS_GOOD ? near : 0);

/**
 * Makes the measure of words: which of the query's the item has (softly: by meaning, shared characters; strictly:
 * the same thing under any of its names), which of the best question's the query has, and what is left over on
 * either side, weighed by how much it tells. What the query's words relate to stands in lists, one for each word of
 * the knowledge: most words of an item are related to none of the query's, and few to more than one.
 */
export function createWordMeasure({ words }: Catalogue, mostWords: number) {
  /* The first relation of each word of the knowledge and the next one of each relation, 0 for none. */
  const firstOf = new Int32Array(words.list.length);
  let next = new Int32Array(ROOM);
  let rowOf = new Int32Array(ROOM);
  let near = new Float32Array(ROOM);
  let same = new Float32Array(ROOM);
  let meaning = new Float32Array(ROOM);
  let hasHan = false;
  const known = new Float32Array(mostWords);
  /* How well the best question, the item's questions and all its words have each word of the query. */
  const nearQuestion = new Float32Array(mostWords);
  const sameQuestion = new Float32Array(mostWords);
  const meantQuestion = new Float32Array(mostWords);
  const nearAsk = new Float32Array(mostWords);
  const sameAsk = new Float32Array(mostWords);
  const nearAll = new Float32Array(mostWords);
  const sameAll = new Float32Array(mostWords);
  const meantAll = new Float32Array(mostWords);

  function set(query: Query): void {
    hasHan = query.analysis.tokens.some(({ kind }) => kind === 'han');
    let total = 1;
    for (const { related } of query.words) total += related.ids.length;
    if (total > near.length) {
      next = new Int32Array(2 * total);
      rowOf = new Int32Array(2 * total);
      near = new Float32Array(2 * total);
      same = new Float32Array(2 * total);
      meaning = new Float32Array(2 * total);
    }
    let at = 0;
    query.words.forEach(({ related }, row) => {
      known[row] = 0;
      for (let i = 0; i < related.ids.length; i++) {
        const id = related.ids[i] as number;
        const nearness = related.near[i] as number;
        const sameness = related.same[i] as number;
        at++;
        next[at] = firstOf[id] as number;
        firstOf[id] = at;
        rowOf[at] = row;
        near[at] = nearness;
        same[at] = sameness;
        meaning[at] = Math.max(nearness, related.meaning[i] as number);
        known[row] = Math.max(known[row] as number, sameness);
      }
    });
  }

  function clear(query: Query): void {
    for (const { related } of query.words)
      for (let i = 0; i < related.ids.length; i++) firstOf[related.ids[i] as number] = 0;
  }

  /** Raises how near, same and meant each of the query's words is to the best of the words `ids[from…to]`. */
  function raise(
    ids: Int32Array,
    from: number,
    to: number,
    nearest: Float32Array,
    samest: Float32Array,
    meant: Float32Array,
  ): void {
    for (let i = from; i < to; i++) {
      for (let at = firstOf[ids[i] as number] as number; at > 0; at = next[at] as number) {
        const row = rowOf[at] as number;
        if ((near[at] as number) > (nearest[row] as number)) nearest[row] = near[at] as number;
        if ((same[at] as number) > (samest[row] as number)) samest[row] = same[at] as number;
        if ((meaning[at] as number) > (meant[row] as number)) meant[row] = meaning[at] as number;
      }
    }
  }

  /** Looks how well the document and the item have each of the query's `rows` words. */
  function look(documentWords: Int32Array, item: Item, rows: number): void {
    for (let row = 0; row < rows; row++) {
      nearQuestion[row] = 0;
      sameQuestion[row] = 0;
      meantQuestion[row] = 0;
      nearAll[row] = 0;
      sameAll[row] = 0;
      meantAll[row] = 0;
    }
    raise(documentWords, 0, documentWords.length, nearQuestion, sameQuestion, meantQuestion);
    raise(item.words, 0, item.askWords, nearAll, sameAll, meantAll);
    for (let row = 0; row < rows; row++) {
      nearAsk[row] = nearAll[row] as number;
      sameAsk[row] = sameAll[row] as number;
    }
    raise(item.words, item.askWords, item.words.length, nearAll, sameAll, meantAll);
  }

  /** Measures what of the query the question and the item have and lack, and tells the weight of the names they lack. */
  function measureAsked(query: Query, out: Float64Array): number {
    let meantCover = 0;
    let meantCoverQuestion = 0;
    let missingMeaning = 0;
    let softQuestion = 0;
    let softAll = 0;
    let strictQuestion = 0;
    let strictAll = 0;
    let missingMost = 0;
    let missingMostSoft = 0;
    let missingKnown = 0;
    let missingNew = 0;
    let missingNoun = 0;
    let missingVerb = 0;
    let missingName = 0;
    let missingLatin = 0;
    let latin = 0;
    let foreign = 0;
    let foreignAsk = 0;
    let foreignQuestion = 0;
    let foreignCode = 0;
    let missingModifier = 0;
    let missingQuestion = 0;
    let dangling = 0;
    for (let row = 0; row < query.words.length; row++) {
      const { word, weight, focus, isCode } = query.words[row] as Query['words'][number];
      const nearestQuestion = nearQuestion[row] as number;
      const samestQuestion = sameQuestion[row] as number;
      const nearestAsk = nearAsk[row] as number;
      const samestAsk = sameAsk[row] as number;
      const nearest = nearAll[row] as number;
      const samest = sameAll[row] as number;
      const meant = meantAll[row] as number;
      meantCover += weight * meant;
      meantCoverQuestion += weight * (meantQuestion[row] as number);
      missingMeaning = Math.max(missingMeaning, weight * (1 - meant));
      softQuestion += weight * nearestQuestion;
      softAll += weight * nearest;
      strictQuestion += weight * samestQuestion;
      strictAll += weight * samest;
      const missing = weight * (1 - samest);
      missingMost = Math.max(missingMost, missing);
      missingMostSoft = Math.max(missingMostSoft, weight * (1 - nearest));
      missingQuestion = Math.max(missingQuestion, weight * (1 - nearestQuestion));
      if ((known[row] as number) > 0.5) missingKnown += missing;
      else missingNew += missing;
      if (word.pos === POS.noun) missingNoun += missing;
      else if (word.pos === POS.verb) missingVerb += missing;
      else if (isName(word) || word.pos === POS.number) missingName += missing;
      if ((isName(word) || word.kind === 'number') && word.background > TELLING) {
        foreignAsk = Math.max(foreignAsk, focus * (1 - asName(samestAsk, nearestAsk)));
        foreignQuestion = Math.max(foreignQuestion, focus * (1 - asName(samestQuestion, nearestQuestion)));
        foreign = Math.max(foreign, focus * (1 - asName(samest, nearest)));
      }
      if (isCode) {
        /* Of a code that goes on in a word, only the word itself will do: R1-Zero is not R1 and nothing. */
        const had = isName(word) ? asName(samest, nearest) : Math.trunc(samest);
        foreignCode = Math.max(foreignCode, focus * (1 - had));
      }
      if (word.kind === 'latin' && hasHan) {
        latin++;
        missingLatin += 1 - samest;
      }
      /* An unknown modifier before a known noun (四价 疫苗, 女 医师) names another thing of that kind. */
      if (word.background > MODIFYING) {
        const verb = word.pos === POS.verb;
        if (nearest > HAD && !verb) missingModifier = Math.max(missingModifier, dangling);
        dangling = nearest < NOT_HAD && !verb ? weight : 0;
      }
    }

    const { mass } = query;
    out[AT.wordQuestion] = softQuestion / mass;
    out[AT.wordAll] = softAll / mass;
    out[AT.strictQuestion] = strictQuestion / mass;
    out[AT.strictAll] = strictAll / mass;
    out[AT.meaningCover] = meantCover / mass;
    out[AT.meaningCoverQuestion] = meantCoverQuestion / mass;
    out[AT.missingMost] = missingMost;
    out[AT.missingMostSoft] = missingMostSoft;
    out[AT.missingMeaning] = missingMeaning;
    out[AT.missingKnown] = missingKnown / mass;
    out[AT.missingNew] = missingNew / mass;
    out[AT.missingNoun] = missingNoun / mass;
    out[AT.missingVerb] = missingVerb / mass;
    out[AT.missingName] = missingName / mass;
    out[AT.missingLatin] = latin > 0 ? missingLatin / latin : 0;
    out[AT.missingModifier] = missingModifier;
    out[AT.missingQuestion] = missingQuestion;
    out[AT.foreignNames] = foreign;
    out[AT.foreignAsk] = foreignAsk;
    out[AT.foreignQuestion] = foreignQuestion;
    out[AT.foreignCode] = foreignCode;
    return missingName;
  }

  /** Measures what of the question the query has and lacks, and tells the weight of the names that it lacks. */
  function measureBack(documentWords: Int32Array, out: Float64Array): number {
    let total = 1e-6;
    let back = 0;
    let backSame = 0;
    let backMeant = 0;
    let missingBack = 0;
    let extraName = 0;
    let dropped = 0;
    for (let i = 0; i < documentWords.length; i++) {
      const id = documentWords[i] as number;
      let nearest = 0;
      let samest = 0;
      let meant = 0;
      for (let at = firstOf[id] as number; at > 0; at = next[at] as number) {
        if ((near[at] as number) > nearest) nearest = near[at] as number;
        if ((same[at] as number) > samest) samest = same[at] as number;
        if ((meaning[at] as number) > meant) meant = meaning[at] as number;
      }
      const weight = words.weights[id] as number;
      total += weight;
      back += weight * nearest;
      backSame += weight * samest;
      backMeant += weight * meant;
      missingBack = Math.max(missingBack, weight * (1 - nearest));
      const word = words.list[id];
      if (!word) continue;
      if (isName(word) && word.background > TELLING) dropped = Math.max(dropped, 1 - asName(samest, nearest));
      if (isName(word) || word.pos === POS.number) extraName += weight * (1 - samest);
    }

    out[AT.wordBack] = back / total;
    out[AT.strictBack] = backSame / total;
    out[AT.meaningBack] = backMeant / total;
    out[AT.missingBackMost] = missingBack;
    out[AT.extraName] = extraName / total;
    out[AT.droppedNames] = dropped;
    return extraName;
  }

  /** How far the query lacks what the item is about, 0–1. */
  function subjectDroppedOf({ subjects }: Item): number {
    let dropped = 0;
    for (const id of subjects) {
      let nearest = 0;
      let samest = 0;
      for (let at = firstOf[id] as number; at > 0; at = next[at] as number) {
        nearest = Math.max(nearest, near[at] as number);
        samest = Math.max(samest, same[at] as number);
      }
      dropped = Math.max(dropped, 1 - asName(samest, nearest));
    }
    return dropped;
  }

  function measure(query: Query, item: Item, document: number, out: Float64Array): void {
    const documentWords = words.ofDocument[document] as Int32Array;
    look(documentWords, item, query.words.length);
    const missingName = measureAsked(query, out);
    const extraName = measureBack(documentWords, out);
    out[AT.nameSwap] = Math.min(1, missingName) * Math.min(1, extraName);
    out[AT.subjectDropped] = subjectDroppedOf(item);
  }

  return {
    measure,
    /** Sets the scratch to `query`; `clear` empties it again, with the same query. */
    set,
    clear,
  };
}

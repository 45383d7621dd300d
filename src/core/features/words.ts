import type { Catalogue, Item } from '../catalogue.js';
import { POS } from '../lexicon.js';
import type { Query } from '../retrieve.js';
import { isName } from '../words.js';
import { AT } from './names.js';

/** A word that the item has at least this nearly counts as the item's name for the thing. */
const AS_GOOD = 0.8;
/** What a word must tell by the language alone to be a name that matters, or to modify another. */
const TELLING = 0.3;
const MODIFYING = 0.35;
/** From here a word counts as had, below as not had, for the modifier before it. */
const HAD = 0.6;
const NOT_HAD = 0.5;

/** Numbers that the scratch matrices have room for at first; they grow with what queries relate to. */
const ROOM = 4096;

const longest = (lists: readonly Int32Array[]): number =>
  lists.reduce((most, { length }) => Math.max(most, length), 0);

const asName = (same: number, near: number): number => Math.max(same, near > AS_GOOD ? near : 0);

/**
 * Makes the measure of words: which of the query's the item has (softly: by meaning, shared characters; strictly:
 * the same thing under any of its names), which of the best question's the query has, and what is left over on
 * either side, weighed by how much it tells. The scratch matrices have a column for each word of the knowledge that
 * is related to the query: most words of an item are not, and all of these share the column 0, which stays empty.
 */
export function createWordMeasure(catalogue: Catalogue, mostWords: number) {
  const { words, items } = catalogue;
  const columnOf = new Int32Array(words.list.length);
  let rows = 0;
  let columns = 1;
  let near = new Float32Array(ROOM);
  let same = new Float32Array(ROOM);
  let meaning = new Float32Array(ROOM);
  const known = new Float32Array(mostWords);
  /* The columns of a document's and an item's words that are related, in the order of the words. */
  const ofDocument = new Int32Array(longest(words.ofDocument));
  const ofItem = new Int32Array(longest(items.map((item) => item.words)));

  function set(query: Query): void {
    rows = query.words.length;
    for (const { word } of query.words) {
      for (const id of catalogue.related(word).keys()) if (columnOf[id] === 0) columnOf[id] = columns++;
    }
    if (columns * rows > near.length) {
      near = new Float32Array(2 * columns * rows);
      same = new Float32Array(2 * columns * rows);
      meaning = new Float32Array(2 * columns * rows);
    }
    query.words.forEach(({ word, certainty }, row) => {
      known[row] = 0;
      for (const [id, relation] of catalogue.related(word)) {
        const at = (columnOf[id] as number) * rows + row;
        near[at] = relation.near * certainty;
        same[at] = relation.same * certainty;
        meaning[at] = Math.max(relation.near, relation.meaning) * certainty;
        known[row] = Math.max(known[row] as number, relation.same * certainty);
      }
    });
  }

  function clear(query: Query): void {
    for (const { word } of query.words) for (const id of catalogue.related(word).keys()) columnOf[id] = 0;
    near.fill(0, 0, columns * rows);
    same.fill(0, 0, columns * rows);
    meaning.fill(0, 0, columns * rows);
    columns = 1;
  }

  function measure(query: Query, itemId: number, document: number, out: Float64Array): void {
    const item = items[itemId] as Item;
    const documentWords = words.ofDocument[document] as Int32Array;
    const mostlyHan = query.analysis.tokens.some(({ kind }) => kind === 'han');
    let inDocument = 0;
    for (let i = 0; i < documentWords.length; i++) {
      const column = columnOf[documentWords[i] as number] as number;
      if (column > 0) ofDocument[inDocument++] = column;
    }
    let inAsk = 0;
    let inItem = 0;
    for (let i = 0; i < item.words.length; i++) {
      const column = columnOf[item.words[i] as number] as number;
      if (column > 0) ofItem[inItem++] = column;
      if (i < item.askWords) inAsk = inItem;
    }
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
    let missingModifier = 0;
    let missingQuestion = 0;
    let dangling = 0;
    for (let row = 0; row < query.words.length; row++) {
      const { word, weight, focus } = query.words[row] as Query['words'][number];
      let nearQuestion = 0;
      let sameQuestion = 0;
      let meantQuestion = 0;
      for (let i = 0; i < inDocument; i++) {
        const at = (ofDocument[i] as number) * rows + row;
        if ((near[at] as number) > nearQuestion) nearQuestion = near[at] as number;
        if ((same[at] as number) > sameQuestion) sameQuestion = same[at] as number;
        if ((meaning[at] as number) > meantQuestion) meantQuestion = meaning[at] as number;
      }
      let nearAsk = 0;
      let sameAsk = 0;
      let nearAll = 0;
      let sameAll = 0;
      let meantAll = 0;
      for (let i = 0; i < inItem; i++) {
        const at = (ofItem[i] as number) * rows + row;
        if ((near[at] as number) > nearAll) nearAll = near[at] as number;
        if ((same[at] as number) > sameAll) sameAll = same[at] as number;
        if ((meaning[at] as number) > meantAll) meantAll = meaning[at] as number;
        if (i === inAsk - 1) {
          nearAsk = nearAll;
          sameAsk = sameAll;
        }
      }
      meantCover += weight * meantAll;
      meantCoverQuestion += weight * meantQuestion;
      missingMeaning = Math.max(missingMeaning, weight * (1 - meantAll));
      softQuestion += weight * nearQuestion;
      softAll += weight * nearAll;
      strictQuestion += weight * sameQuestion;
      strictAll += weight * sameAll;
      const missing = weight * (1 - sameAll);
      missingMost = Math.max(missingMost, missing);
      missingMostSoft = Math.max(missingMostSoft, weight * (1 - nearAll));
      missingQuestion = Math.max(missingQuestion, weight * (1 - nearQuestion));
      if ((known[row] as number) > 0.5) missingKnown += missing;
      else missingNew += missing;
      if (word.pos === POS.noun) missingNoun += missing;
      else if (word.pos === POS.verb) missingVerb += missing;
      else if (isName(word) || word.pos === POS.number) missingName += missing;
      if ((isName(word) || word.kind === 'number') && word.background > TELLING) {
        foreignAsk = Math.max(foreignAsk, focus * (1 - asName(sameAsk, nearAsk)));
        foreignQuestion = Math.max(foreignQuestion, focus * (1 - asName(sameQuestion, nearQuestion)));
        foreign = Math.max(foreign, focus * (1 - asName(sameAll, nearAll)));
      }
      if (word.kind === 'latin' && mostlyHan) {
        latin++;
        missingLatin += 1 - sameAll;
      }
      /* An unknown modifier before a known noun (四价 疫苗, 女 医师) names another thing of that kind. */
      if (word.background > MODIFYING) {
        const verb = word.pos === POS.verb;
        if (nearAll > HAD && !verb) missingModifier = Math.max(missingModifier, dangling);
        dangling = nearAll < NOT_HAD && !verb ? weight : 0;
      }
    }

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
      const column = columnOf[id] as number;
      for (let row = 0; column > 0 && row < rows; row++) {
        const at = column * rows + row;
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

    let subjectDropped = 0;
    for (const id of item.subjects) {
      let nearest = 0;
      let samest = 0;
      const column = columnOf[id] as number;
      for (let row = 0; row < rows; row++) {
        nearest = Math.max(nearest, near[column * rows + row] as number);
        samest = Math.max(samest, same[column * rows + row] as number);
      }
      subjectDropped = Math.max(subjectDropped, 1 - asName(samest, nearest));
    }

    const { mass } = query;
    out[AT.wordQuestion] = softQuestion / mass;
    out[AT.wordAll] = softAll / mass;
    out[AT.strictQuestion] = strictQuestion / mass;
    out[AT.strictAll] = strictAll / mass;
    out[AT.wordBack] = back / total;
    out[AT.strictBack] = backSame / total;
    out[AT.meaningCover] = meantCover / mass;
    out[AT.meaningCoverQuestion] = meantCoverQuestion / mass;
    out[AT.meaningBack] = backMeant / total;
    out[AT.missingMost] = missingMost;
    out[AT.missingMostSoft] = missingMostSoft;
    out[AT.missingMeaning] = missingMeaning;
    out[AT.missingBackMost] = missingBack;
    out[AT.missingKnown] = missingKnown / mass;
    out[AT.missingNew] = missingNew / mass;
    out[AT.missingNoun] = missingNoun / mass;
    out[AT.missingVerb] = missingVerb / mass;
    out[AT.missingName] = missingName / mass;
    out[AT.missingLatin] = latin > 0 ? missingLatin / latin : 0;
    out[AT.missingModifier] = missingModifier;
    out[AT.missingQuestion] = missingQuestion;
    out[AT.extraName] = extraName / total;
    out[AT.nameSwap] = Math.min(1, missingName) * Math.min(1, extraName);
    out[AT.foreignNames] = foreign;
    out[AT.foreignAsk] = foreignAsk;
    out[AT.foreignQuestion] = foreignQuestion;
    out[AT.droppedNames] = dropped;
    out[AT.subjectDropped] = subjectDropped;
  }

  return {
    measure,
    /** Sets the scratch to `query`; `clear` empties it again, with the same query. */
    set,
    clear,
  };
}

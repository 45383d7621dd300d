import type { Catalogue, Item } from './catalogue.js';
import { POS } from './lexicon.js';
import type { Hit, Query, Terms } from './retrieve.js';
import { POLAR, THINGS } from './text/asked.js';
import { isName } from './words.js';

/** What is measured of a query against one item; all in 0–1 unless said, higher is closer unless the name says otherwise. */
export const FEATURES = Object.freeze([
  'gramCosine',
  'gramRecall',
  'gramPrecision',
  'gramAnswer',
  'gramSecond',
  'soundCosine',
  'wordQuestion',
  'wordAll',
  'strictQuestion',
  'strictAll',
  'wordBack',
  'strictBack',
  'missingMost',
  'missingMostSoft',
  'missingBackMost',
  'missingKnown',
  'missingNew',
  'missingNoun',
  'missingVerb',
  'missingName',
  'missingLatin',
  'missingModifier',
  'missingQuestion',
  'extraName',
  'nameSwap',
  'foreignNames',
  'droppedNames',
  'swappedNames',
  'foreignAsk',
  'swappedAsk',
  'swappedQuestion',
  'foreignOpen',
  'figureOpen',
  'variants',
  'figureConflict',
  'askedAgree',
  'askedConflict',
  'lengthRatio',
  'same',
  'commonRun',
  'firstQuestion',
  'firstAnswer',
  'meaningQuestion',
  'meaningSecond',
  'meaningAnswer',
  'meaningCover',
  'meaningCoverQuestion',
  'meaningBack',
  'missingMeaning',
  'negative',
] as const);
export type Feature = (typeof FEATURES)[number];

/** Weighted overlap of a query's terms with a document's, as a cosine, a recall and a precision. */
function overlap(query: Terms, document: Int32Array, weights: Float32Array, out: Float64Array): void {
  const { ids } = query;
  let dot = 0;
  let recalled = 0;
  let precise = 0;
  let total = 0;
  let square = 0;
  let j = 0;
  const order = ids;
  for (const term of document) {
    const weight = weights[term] as number;
    total += weight;
    square += weight * weight;
    while (j < order.length && (order[j] as number) < term) j++;
    if (j < order.length && order[j] === term) {
      const w = query.weights[j] as number;
      dot += w * weight;
      recalled += w;
      precise += weight;
    }
  }
  out[0] = dot / (query.norm * (Math.sqrt(square) || 1));
  out[1] = query.total > 0 ? recalled / query.total : 0;
  out[2] = total > 0 ? precise / total : 0;
}

/** Length of the longest run of characters that two texts share. */
function longestRun(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  let previous = new Uint16Array(b.length + 1);
  let current = new Uint16Array(b.length + 1);
  let best = 0;
  for (let i = 0; i < a.length; i++) {
    const c = a.charCodeAt(i);
    for (let j = 0; j < b.length; j++) {
      const run = c === b.charCodeAt(j) ? (previous[j] as number) + 1 : 0;
      current[j + 1] = run;
      if (run > best) best = run;
    }
    [previous, current] = [current, previous];
  }
  return best;
}

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

const MAX_RUN_LENGTH = 80;

/** The question that a hit is measured by: the one that fits best, or the first where none has a term of the query. */
export function documentOf(hit: Hit, { items }: Catalogue): number {
  return hit.best >= 0 ? hit.best : ((items[hit.item] as Item).questions[0] as number);
}

/** Writes the features of `query` against `hit` into `out`, in the order of `FEATURES`. */
export function measure(query: Query, hit: Hit, catalogue: Catalogue, out: Float64Array): void {
  const { grams, sounds, words, items } = catalogue;
  const item = items[hit.item] as Item;
  const document = documentOf(hit, catalogue);
  const scratch = new Float64Array(3);
  let at = 0;
  const put = (value: number): void => {
    out[at++] = value;
  };

  overlap(query.grams, grams.postings.terms(document), grams.weights, scratch);
  put(scratch[0] as number);
  put(scratch[1] as number);
  put(scratch[2] as number);
  const questionRecall = scratch[1] as number;
  let answerRecall = 0;
  for (const answer of item.answers) {
    overlap(query.grams, grams.postings.terms(answer), grams.weights, scratch);
    answerRecall = Math.max(answerRecall, scratch[1] as number);
  }
  put(Math.max(answerRecall, questionRecall));
  if (hit.second >= 0) {
    overlap(query.grams, grams.postings.terms(hit.second), grams.weights, scratch);
    put(scratch[0] as number);
  } else put(out[0] as number);
  overlap(query.sounds, sounds.postings.terms(document), sounds.weights, scratch);
  put(scratch[0] as number);

  /* Words of the query that the item has. */
  const mostlyHan = query.analysis.tokens.some(({ kind }) => kind === 'han');
  const documentWords = words.postings.terms(document);
  const inQuestion = new Set<number>();
  for (const term of documentWords) inQuestion.add(term);
  const back = new Map<number, number>();
  const backSame = new Map<number, number>();
  const backMeant = new Map<number, number>();
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
  for (const { word, weight, focus, certainty } of query.words) {
    let nearQuestion = 0;
    let nearAll = 0;
    let sameQuestion = 0;
    let sameAll = 0;
    let known = 0;
    let sameAsk = 0;
    let nearAsk = 0;
    let meantAll = 0;
    let meantQuestion = 0;
    for (const [id, relation] of catalogue.related(word)) {
      const near = relation.near * certainty;
      const same = relation.same * certainty;
      const meaning = relation.meaning * certainty;
      const either = Math.max(near, meaning);
      if (same > known) known = same;
      const term = words.postings.find(id);
      if (inQuestion.has(term)) {
        if (near > nearQuestion) nearQuestion = near;
        if (same > sameQuestion) sameQuestion = same;
        if (near > (back.get(term) ?? 0)) back.set(term, near);
        if (either > meantQuestion) meantQuestion = either;
        if (either > (backMeant.get(term) ?? 0)) backMeant.set(term, either);
        if (same > (backSame.get(term) ?? 0)) backSame.set(term, same);
      }
      if (item.askWords.has(id)) {
        if (near > nearAsk) nearAsk = near;
        if (same > sameAsk) sameAsk = same;
      }
      if (item.words.has(id)) {
        if (near > nearAll) nearAll = near;
        if (either > meantAll) meantAll = either;
        if (same > sameAll) sameAll = same;
      }
    }
    meantCover += weight * meantAll;
    meantCoverQuestion += weight * meantQuestion;
    missingMeaning = Math.max(missingMeaning, weight * (1 - meantAll));
    softQuestion += weight * nearQuestion;
    softAll += weight * Math.max(nearAll, nearQuestion);
    strictQuestion += weight * sameQuestion;
    strictAll += weight * sameAll;
    const miss = weight * (1 - sameAll);
    if (miss > missingMost) missingMost = miss;
    missingMostSoft = Math.max(missingMostSoft, weight * (1 - nearAll));
    if (known > 0.5) missingKnown += miss;
    else missingNew += miss;
    if (word.pos === POS.noun) missingNoun += miss;
    else if (word.pos === POS.verb) missingVerb += miss;
    else if (word.pos === POS.name || word.pos === POS.number) missingName += miss;
    if ((isName(word) || word.kind === 'number') && word.background > 0.3) {
      foreignAsk = Math.max(foreignAsk, focus * (1 - Math.max(sameAsk, nearAsk > 0.8 ? nearAsk : 0)));
      foreignQuestion = Math.max(
        foreignQuestion,
        focus * (1 - Math.max(sameQuestion, nearQuestion > 0.8 ? nearQuestion : 0)),
      );
      foreign = Math.max(foreign, focus * (1 - Math.max(sameAll, nearAll > 0.8 ? nearAll : 0)));
    }
    missingQuestion = Math.max(missingQuestion, weight * (1 - nearQuestion));
    if (word.kind === 'latin' && mostlyHan) {
      latin++;
      missingLatin += 1 - sameAll;
    }
    /* An unknown modifier before a known noun (四价 疫苗, 女 医师) names another thing of that kind. */
    if (word.background > 0.35) {
      if (nearAll > 0.6 && word.pos !== POS.verb) missingModifier = Math.max(missingModifier, dangling);
      dangling = nearAll < 0.5 && word.pos !== POS.verb ? weight : 0;
    }
  }
  put(softQuestion / query.mass);
  put(softAll / query.mass);
  put(strictQuestion / query.mass);
  put(strictAll / query.mass);

  /* Words of the question that the query lacks. */
  let total = 1e-6;
  let covered = 0;
  let coveredMeant = 0;
  let coveredSame = 0;
  let missingBack = 0;
  let extraName = 0;
  let dropped = 0;
  for (const term of documentWords) {
    const weight = words.weights[term] as number;
    const near = back.get(term) ?? 0;
    total += weight;
    covered += weight * near;
    coveredMeant += weight * (backMeant.get(term) ?? 0);
    coveredSame += weight * (backSame.get(term) ?? 0);
    missingBack = Math.max(missingBack, weight * (1 - near));
    const word = words.list[words.codes[term] as number];
    if (word && isName(word) && word.background > 0.3) {
      dropped = Math.max(dropped, 1 - Math.max(backSame.get(term) ?? 0, near > 0.8 ? near : 0));
    }
    if (word && (word.pos === POS.name || word.pos === POS.number))
      extraName += weight * (1 - (backSame.get(term) ?? 0));
  }
  put(covered / total);
  put(coveredSame / total);
  put(missingMost);
  put(missingMostSoft);
  put(missingBack);
  put(missingKnown / query.mass);
  put(missingNew / query.mass);
  put(missingNoun / query.mass);
  put(missingVerb / query.mass);
  put(missingName / query.mass);
  put(latin > 0 ? missingLatin / latin : 0);
  put(missingModifier);
  put(missingQuestion);
  put(extraName / total);
  put(Math.min(1, missingName) * Math.min(1, extraName));
  const { figures, asked, compact } = query.analysis;
  const figureConflict =
    figures.length > 0 ? figures.filter((figure) => !item.figures.has(figure)).length / figures.length : 0;
  put(foreign);
  put(dropped);
  put(foreign * dropped);
  const open = query.analysis.asked & POLAR ? 0 : 1;
  put(foreignAsk);
  put(foreignAsk * dropped);
  put(foreignQuestion * dropped * open);
  put(foreignAsk * open);
  put(figureConflict * open);
  put(Math.log(item.questions.length));

  /* Figures, kinds of question, lengths. */
  put(figureConflict);
  const things = asked & THINGS;
  const offered = (catalogue.asked[document] as number) & THINGS;
  put(things & offered ? 1 : 0);
  put(things && offered && !(things & offered) ? 1 : 0);
  const length = catalogue.lengths[document] as number;
  put(Math.min(length, compact.length) / Math.max(length, compact.length, 1));
  const text = catalogue.compacts[document] as string;
  put(text === compact ? 1 : 0);
  const run = longestRun(compact.slice(0, MAX_RUN_LENGTH), text.slice(0, MAX_RUN_LENGTH));
  put(run / Math.max(1, Math.min(text.length, compact.length, MAX_RUN_LENGTH)));
  put(hit.bestScore);
  put(hit.answerScore);
  const { place } = query;
  put(cosine(place, catalogue.places[document]));
  put(
    hit.second >= 0 ? cosine(place, catalogue.places[hit.second]) : cosine(place, catalogue.places[document]),
  );
  let answerMeaning = 0;
  for (const answer of item.answers)
    answerMeaning = Math.max(answerMeaning, cosine(place, catalogue.places[answer]));
  put(answerMeaning);
  put(meantCover / query.mass);
  put(meantCoverQuestion / query.mass);
  put(coveredMeant / total);
  put(missingMeaning);
  put(item.entry ? 0 : 1);
}

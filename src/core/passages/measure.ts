import { isName } from '../retrieval/words.js';
import { KIND } from './asking.js';
import { createCloseLook } from './close.js';
import { type Corpus, ROLE } from './corpus.js';
import { AT, FEATURES, type Measured } from './features.js';
import type { PassageQuery, Term } from './query.js';
import { createRetriever } from './retrieve.js';
import type { Span } from './sentences.js';

/** How many sentences are looked at closely. */
const FINALISTS = 12;
/** Where a term of the question was found: the places add up as bits. */
const IN = Object.freeze({ sentence: 1, beside: 2, title: 4, paragraph: 8 });
/** Where what the sentence lacks may stand instead, the likeliest to be meant first. */
const PLACES = [
  [IN.title, AT.title],
  [IN.beside, AT.beside],
  [IN.paragraph, AT.paragraph],
] as const;

/**
 * Makes the measure of a corpus: paragraphs by their postings, then every sentence of the best of them. The
 * scratch arrays are made once; a query allocates none that grows with the corpus.
 */
export function createMeasure(corpus: Corpus): (query: PassageQuery) => Measured[] {
  const { postings, weights, firsts, paragraphs, terms, starts, titles, roles, kinds } = corpus;
  const retrieve = createRetriever(corpus);
  const lookClosely = createCloseLook(corpus);
  /** The place of each term among the query's, from 1. */
  const places = new Int16Array(postings.size);

  /** Marks in `found` which of the query's terms a list holds, and tallies what the list weighs and what of it the query lacks. */
  function mark(list: Int32Array, found: Uint8Array, bit: number, tally?: Tally): void {
    for (let i = 0; i < list.length; i++) {
      const term = list[i] as number;
      const place = places[term] as number;
      if (place > 0) found[place - 1] = (found[place - 1] as number) | bit;
      if (!tally) continue;
      const weight = weights[term] as number;
      const role = roles[term] as number;
      if (role === ROLE.gram) tally.grams += weight * weight;
      else {
        tally.words += weight * weight;
        if (place > 0 || role === ROLE.grammar) continue;
        tally.novel += weight;
        if (role === ROLE.name) tally.names++;
      }
    }
  }

  function measureParagraph(query: PassageQuery, paragraph: number): Measured[] {
    const first = firsts[paragraph] as number;
    const last = firsts[paragraph + 1] as number;
    const size = query.terms.length;
    const title = titles[paragraphs[paragraph]?.article as number] as Int32Array;
    const inTitle = new Uint8Array(size);
    mark(title, inTitle, 1);
    let titleMass = 0;
    let titleNamed = 0;
    for (const term of title) {
      if (roles[term] === ROLE.gram) continue;
      titleMass += weights[term] as number;
      if ((places[term] as number) > 0) titleNamed += weights[term] as number;
    }
    const found: Uint8Array[] = [];
    const tallies: Tally[] = [];
    const inParagraph = new Uint8Array(size);
    for (let sentence = first; sentence < last; sentence++) {
      const own = new Uint8Array(size);
      const tally = { words: 0, grams: 0, novel: 0, names: 0 };
      const list = terms.subarray(starts[sentence], starts[sentence + 1]);
      mark(list, own, IN.sentence, tally);
      for (let k = 0; k < size; k++) if (own[k]) inParagraph[k] = 1;
      found.push(own);
      tallies.push(tally);
    }
    return found.map((own, i) => {
      for (let k = 0; k < size; k++) {
        if (((found[i - 1]?.[k] ?? 0) | (found[i + 1]?.[k] ?? 0)) & IN.sentence)
          own[k] = (own[k] as number) | IN.beside;
        if (inTitle[k]) own[k] = (own[k] as number) | IN.title;
        if (inParagraph[k]) own[k] = (own[k] as number) | IN.paragraph;
      }
      return measureSentence(
        query,
        first + i,
        paragraph,
        own,
        tallies[i] as Tally,
        titleNamed / (titleMass || 1),
        i === 0,
      );
    });
  }

  function measureSentence(
    query: PassageQuery,
    sentence: number,
    paragraph: number,
    own: Uint8Array,
    tally: Tally,
    named: number,
    first: boolean,
  ): Measured {
    const features = new Float64Array(FEATURES.length);
    const mass = query.wordMass + query.gramMass || 1;
    let gram = 0;
    let word = 0;
    let gramSquare = 0;
    let wordSquare = 0;
    let gramDot = 0;
    let wordDot = 0;
    let beyond = 0;
    let focus = 0;
    let focusBeside = 0;
    let otherFigure = false;
    for (let k = 0; k < own.length; k++) {
      const { weight, id, word: isWord } = query.terms[k] as Term;
      const where = own[k] as number;
      if (!(where & IN.title)) {
        beyond += weight;
        if (where & IN.sentence) focus += weight;
        else if (where & IN.beside) focusBeside += weight;
      }
      if (isWord) wordSquare += weight * weight;
      else gramSquare += weight * weight;
      if (where & IN.sentence) {
        if (isWord) {
          word += weight;
          wordDot += weight * (weights[id] as number);
        } else {
          gram += weight;
          gramDot += weight * (weights[id] as number);
        }
        continue;
      }
      const at = PLACES.find(([bit]) => where & bit)?.[1] ?? AT.open;
      features[at] = (features[at] as number) + weight / mass;
      if (!isWord) continue;
      if (!(where & (IN.title | IN.beside)))
        features[AT.missingMost] = Math.max(features[AT.missingMost] as number, weight);
      if (where === 0 && (isName(isWord) || isWord.kind !== 'han'))
        features[AT.missingNames] = (features[AT.missingNames] as number) + weight / (query.wordMass || 1);
      if (isWord.kind !== 'number') continue;
      features[AT.figure] = 1;
      if (where === 0) otherFigure = true;
    }
    features[AT.gramRecall] = gram / (query.gramMass || 1);
    features[AT.wordRecall] = word / (query.wordMass || 1);
    features[AT.gramCosine] = gramDot / (Math.sqrt(gramSquare * tally.grams) || 1);
    features[AT.wordCosine] = wordDot / (Math.sqrt(wordSquare * tally.words) || 1);
    features[AT.named] = named;
    features[AT.focus] = focus / (beyond || 1);
    features[AT.focusBeside] = focusBeside / (beyond || 1);
    features[AT.topic] = Math.max(0, 1 - beyond / mass);
    features[AT.define] = first ? (features[AT.topic] as number) : 0;
    const { kinds: asked } = query;
    const names = tally.names > 0 ? KIND.person | KIND.place : 0;
    const has = ((kinds[sentence] as number) | names) & asked;
    features[AT.has] = has ? 1 : 0;
    features[AT.lacks] = asked && !has ? 1 : 0;
    features[AT.novel] = tally.novel / (1 + tally.novel);
    const span = corpus.spans[sentence] as Span;
    features[AT.length] = Math.log(span.end - span.start);
    features[AT.first] = first ? 1 : 0;
    return { sentence, paragraph, features, otherFigure, score: handScore(features) };
  }

  return (query) => {
    query.terms.forEach(({ id }, k) => {
      if (id >= 0) places[id] = k + 1;
    });
    const measured = retrieve(query).flatMap((paragraph) => measureParagraph(query, paragraph));
    measured.sort((a, b) => b.score - a.score || a.sentence - b.sentence);
    const finalists = measured.slice(0, FINALISTS);
    lookClosely(query, finalists);
    for (const { id } of query.terms) if (id >= 0) places[id] = 0;
    return finalists;
  };
}

/** What a sentence weighs. */
interface Tally {
  /** Sums of squared weights: of words, of grams. */
  words: number;
  grams: number;
  /** Weight of the words that the query lacks, and how many names are among them. */
  novel: number;
  names: number;
}

/** Which sentences deserve a close look; the ranking proper is trained. */
function handScore(f: Float64Array): number {
  return (
    (f[AT.gramRecall] as number) +
    (f[AT.wordRecall] as number) +
    0.5 * (f[AT.gramCosine] as number) +
    0.5 * (f[AT.wordCosine] as number) +
    0.8 * (f[AT.title] as number) +
    0.5 * (f[AT.beside] as number) +
    0.4 * (f[AT.paragraph] as number) +
    0.2 * (f[AT.named] as number) +
    0.3 * (f[AT.has] as number) -
    0.3 * (f[AT.lacks] as number) +
    0.3 * (f[AT.novel] as number) +
    0.5 * (f[AT.focus] as number) +
    0.2 * (f[AT.focusBeside] as number)
  );
}

import type { Catalogue, Item } from '../catalogue.js';
import type { Hit, Query, Terms } from '../retrieve.js';
import { AT } from './names.js';

/** Weighted overlap of a query's terms with a document's; all 0–1. */
interface Overlap {
  readonly cosine: number;
  /** Share of the query's weight that the document has. */
  readonly recall: number;
  /** Share of the document's weight that the query has. */
  readonly precision: number;
}

const NONE: Overlap = { cosine: 0, recall: 0, precision: 0 };

function overlap(query: Terms, document: Int32Array, weights: Float32Array): Overlap {
  const { ids } = query;
  let dot = 0;
  let recalled = 0;
  let precise = 0;
  let total = 0;
  let square = 0;
  let j = 0;
  for (let i = 0; i < document.length; i++) {
    const term = document[i] as number;
    const weight = weights[term] as number;
    total += weight;
    square += weight * weight;
    while (j < ids.length && (ids[j] as number) < term) j++;
    if (j < ids.length && ids[j] === term) {
      const w = query.weights[j] as number;
      dot += w * weight;
      recalled += w;
      precise += weight;
    }
  }
  if (dot === 0) return NONE;
  return {
    cosine: dot / (query.norm * Math.sqrt(square)),
    recall: recalled / query.total,
    precision: precise / total,
  };
}

/** What the characters, their pairs and their sounds tell. */
export function measureGrams(
  query: Query,
  hit: Hit,
  document: number,
  { grams, sounds, items }: Catalogue,
  out: Float64Array,
): void {
  const best = overlap(query.grams, grams.postings.terms(document), grams.weights);
  let answer = best.recall;
  for (const each of (items[hit.item] as Item).answers) {
    answer = Math.max(answer, overlap(query.grams, grams.postings.terms(each), grams.weights).recall);
  }
  out[AT.gramCosine] = best.cosine;
  out[AT.gramRecall] = best.recall;
  out[AT.gramPrecision] = best.precision;
  out[AT.gramAnswer] = answer;
  out[AT.gramSecond] =
    hit.second < 0
      ? best.cosine
      : overlap(query.grams, grams.postings.terms(hit.second), grams.weights).cosine;
  out[AT.soundCosine] = overlap(query.sounds, sounds.postings.terms(document), sounds.weights).cosine;
}

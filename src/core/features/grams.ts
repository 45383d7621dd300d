import type { Catalogue } from '../retrieval/catalogue.js';
import type { Item } from '../retrieval/contents.js';
import type { Family } from '../retrieval/family.js';
import type { TwoWayPostings } from '../retrieval/postings.js';
import type { Query, Terms } from '../retrieval/query.js';
import type { Hit } from '../retrieval/retrieve.js';
import { AT } from './names.js';

/** Makes the weighted overlap of a query's terms with a document's. */
function createOverlap({ postings, weights }: Family<TwoWayPostings>) {
  const { terms, bounds } = postings;
  /* What each term is worth in the query; 0 for those that it has not. */
  const worth = new Float32Array(postings.size);
  let norm = 1;
  let total = 0;
  return {
    set(query: Terms): void {
      for (let i = 0; i < query.ids.length; i++) worth[query.ids[i] as number] = query.weights[i] as number;
      ({ norm, total } = query);
    },
    clear({ ids }: Terms): void {
      for (let i = 0; i < ids.length; i++) worth[ids[i] as number] = 0;
    },
    cosine(document: number): number {
      const end = bounds[document + 1] as number;
      let dot = 0;
      let square = 0;
      for (let i = bounds[document] as number; i < end; i++) {
        const term = terms[i] as number;
        const weight = weights[term] as number;
        square += weight * weight;
        dot += (worth[term] as number) * weight;
      }
      return dot === 0 ? 0 : dot / (norm * Math.sqrt(square));
    },
    /** Share of the query's weight that the document has. */
    recall(document: number): number {
      const end = bounds[document + 1] as number;
      let recalled = 0;
      for (let i = bounds[document] as number; i < end; i++) recalled += worth[terms[i] as number] as number;
      return recalled === 0 ? 0 : recalled / total;
    },
    /** The cosine, the recall, and the share of the document's weight that the query has, in one look. */
    measure(document: number, out: Float64Array): void {
      const end = bounds[document + 1] as number;
      let dot = 0;
      let square = 0;
      let recalled = 0;
      let precise = 0;
      let whole = 0;
      for (let i = bounds[document] as number; i < end; i++) {
        const term = terms[i] as number;
        const weight = weights[term] as number;
        square += weight * weight;
        whole += weight;
        const asked = worth[term] as number;
        if (asked === 0) continue;
        dot += asked * weight;
        recalled += asked;
        precise += weight;
      }
      if (dot === 0) return;
      out[AT.gramCosine] = dot / (norm * Math.sqrt(square));
      out[AT.gramRecall] = recalled / total;
      out[AT.gramPrecision] = precise / whole;
    },
  };
}

/** Makes the measure of the characters, their pairs and their sounds. */
export function createGramMeasure({ grams, sounds }: Catalogue) {
  const ofGrams = createOverlap(grams);
  const ofSounds = createOverlap(sounds);
  return {
    /** Sets the scratch to `query`; `clear` empties it again, with the same query. */
    set(query: Query): void {
      ofGrams.set(query.grams);
      ofSounds.set(query.sounds);
    },
    clear(query: Query): void {
      ofGrams.clear(query.grams);
      ofSounds.clear(query.sounds);
    },
    measure({ answers }: Item, hit: Hit, out: Float64Array): void {
      ofGrams.measure(hit.best, out);
      let answer = out[AT.gramRecall] as number;
      for (let i = 0; i < answers.length; i++)
        answer = Math.max(answer, ofGrams.recall(answers[i] as number));
      out[AT.gramAnswer] = answer;
      out[AT.gramSecond] = hit.second < 0 ? (out[AT.gramCosine] as number) : ofGrams.cosine(hit.second);
      out[AT.soundCosine] = ofSounds.cosine(hit.best);
    },
  };
}

import type { Catalogue, Item } from '../catalogue.js';
import type { Hit, Query } from '../retrieve.js';
import { dot } from '../vectors.js';
import { AT } from './names.js';

const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number => (a && b ? dot(a, b) : 0);

/** What the places in the space of meanings tell; 0 without vectors. */
export function measureMeaning(
  { place }: Query,
  hit: Hit,
  document: number,
  { places, items }: Catalogue,
  out: Float64Array,
): void {
  const question = cosine(place, places[document]);
  let answer = 0;
  for (const each of (items[hit.item] as Item).answers)
    answer = Math.max(answer, cosine(place, places[each]));
  out[AT.meaningQuestion] = question;
  out[AT.meaningSecond] = hit.second < 0 ? question : cosine(place, places[hit.second]);
  out[AT.meaningAnswer] = answer;
}

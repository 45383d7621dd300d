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
  { placeOf, items }: Catalogue,
  out: Float64Array,
): void {
  const question = cosine(place, placeOf(document));
  let answer = 0;
  for (const each of (items[hit.item] as Item).answers)
    answer = Math.max(answer, cosine(place, placeOf(each)));
  out[AT.meaningQuestion] = question;
  out[AT.meaningSecond] = hit.second < 0 ? question : cosine(place, placeOf(hit.second));
  out[AT.meaningAnswer] = answer;
}

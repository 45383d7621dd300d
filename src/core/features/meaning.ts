import type { Catalogue } from '../catalogue.js';
import type { Query } from '../query.js';
import type { Hit } from '../retrieve.js';
import { dot } from '../vectors.js';
import { AT } from './names.js';

/** What the places in the space of meanings tell; 0 without vectors. */
export function measureMeaning({ place }: Query, hit: Hit, { placeOf }: Catalogue, out: Float64Array): void {
  const second = hit.second < 0 ? undefined : placeOf(hit.second);
  out[AT.meaningQuestion] = hit.meaning;
  out[AT.meaningSecond] = place && second ? dot(place, second) : hit.meaning;
  out[AT.meaningAnswer] = hit.answerMeaning;
}

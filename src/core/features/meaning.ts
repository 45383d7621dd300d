import type { Catalogue } from '../retrieval/catalogue.js';
import type { Query } from '../retrieval/query.js';
import type { Hit } from '../retrieval/retrieve.js';
import { AT } from './names.js';

/** What the places in the space of meanings tell; 0 without vectors. */
export function measureMeaning({ place }: Query, hit: Hit, { places }: Catalogue, out: Float64Array): void {
  out[AT.meaningQuestion] = hit.meaning;
  out[AT.meaningSecond] =
    place && places && hit.second >= 0 ? places.likeness(place, hit.second) : hit.meaning;
  out[AT.meaningAnswer] = hit.answerMeaning;
}

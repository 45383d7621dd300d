import type { Catalogue, Item } from '../catalogue.js';
import type { Hit, Query } from '../retrieve.js';

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** What the places in the space of meanings tell; 0 without vectors. */
export function meaningFeatures({ place }: Query, hit: Hit, document: number, { places, items }: Catalogue) {
  const question = cosine(place, places[document]);
  let answer = 0;
  for (const each of (items[hit.item] as Item).answers)
    answer = Math.max(answer, cosine(place, places[each]));
  return {
    meaningQuestion: question,
    meaningSecond: hit.second < 0 ? question : cosine(place, places[hit.second]),
    meaningAnswer: answer,
  };
}

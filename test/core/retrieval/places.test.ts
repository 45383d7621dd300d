import { describe, expect, it } from 'vitest';
import { createPlaces } from '../../../src/core/retrieval/places.js';
import { vectorsOf } from '../support.js';

const vectors = vectorsOf({ 船票: [3, 4], 价格: [0, 1], 码头: [1, 0] });
const texts = [['船票'], ['价格'], ['码头'], ['天气'], ['船票', '价格']];
const place = Float32Array.of(0.6, 0.8);

describe('createPlaces', () => {
  it('tells the cosine with the words of a document, 0 where none is known', () => {
    const { likeness } = createPlaces(texts.length, vectors, (document) => texts[document] as string[]);
    const found = [0, 1, 2, 3].map((document) => likeness(place, document));
    for (const [i, cosine] of [1, 0.8, 0.6, 0].entries()) expect(found[i]).toBeCloseTo(cosine, 1);
  });

  it.each([0, 1, 2, 3, 4, 5])('tells %d cosines at once as one by one, to the last bit', (count) => {
    const { likeness, likenesses } = createPlaces(texts.length, vectors, (at) => texts[at] as string[]);
    const documents = [4, 0, 3, 2, 1].slice(0, count);
    const out = new Float64Array(count + 3);
    likenesses(place, documents, count, out);
    expect([...out.subarray(0, count)]).toEqual(documents.map((document) => likeness(place, document)));
  });

  it('makes each place once', () => {
    let made = 0;
    const { likeness } = createPlaces(1, vectors, () => {
      made++;
      return ['船票'];
    });
    expect(likeness(place, 0)).toBe(likeness(place, 0));
    expect(made).toBe(1);
  });
});

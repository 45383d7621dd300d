import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { NO_EVIDENCE } from '../../../src/core/ranking/evidence.js';
import type { Ranking } from '../../../src/core/ranking/rank.js';
import { createTypical } from '../../../src/core/ranking/typical.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { knowledgeOf } from '../support.js';

const NOTHING: Ranking = {
  ranked: [],
  negatives: [],
  confidence: 0,
  offer: 0,
  features: new Float64Array(0),
  evidence: NO_EVIDENCE,
};

/** A ranking whose features are these. */
function found(rank: readonly number[], confidence: readonly number[]): Ranking {
  const features = Float64Array.from(rank);
  return {
    ...NOTHING,
    ranked: [{ item: 0, document: 0, score: 0, features }],
    features: Float64Array.from(confidence),
  };
}

function catalogueOf(questions: readonly string[], unanswered: readonly string[] = []) {
  const entries = questions.map((question, i) => ({ id: `e${i}`, question, answer: '答' }));
  return createCatalogue(knowledgeOf(entries, { unanswered }), loadLexicon());
}

describe('createTypical', () => {
  it('asks halves of questions that are answered, once, when it is first needed', () => {
    const asked: string[] = [];
    const typical = createTypical(catalogueOf(['船票多少錢', '幾點開船'], ['船上有狗嗎']), (question) => {
      asked.push(question);
      return found([1], [1]);
    });
    expect(asked).toEqual([]);
    expect(typical()).toBe(typical());
    expect(asked).toEqual(['船票多開船', '幾點少錢']);
  });

  it('takes the mean of what was found', () => {
    const rankings = [found([1, 4], [0]), NOTHING, found([3, 4], [1])];
    const typical = createTypical(catalogueOf(['甲乙', '丙丁', '戊己']), () => rankings.pop() as Ranking);
    expect(typical()).toEqual({ rank: Float64Array.of(2, 4), confidence: Float64Array.of(0.5) });
  });

  it('asks no more of a large knowledge than of a small one', () => {
    let asked = 0;
    createTypical(catalogueOf(Array.from({ length: 50 }, (_, i) => `第 ${i} 班船`)), () => {
      asked++;
      return NOTHING;
    })();
    expect(asked).toBe(16);
  });

  it('is nothing where there is nothing', () => {
    const empty = { rank: new Float64Array(0), confidence: new Float64Array(0) };
    expect(createTypical(catalogueOf([]), () => NOTHING)()).toEqual(empty);
    expect(createTypical(catalogueOf(['甲']), () => NOTHING)()).toEqual(empty);
  });
});

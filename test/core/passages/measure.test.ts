import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { createCorpus } from '../../../src/core/passages/corpus.js';
import { AT, FEATURES, type Feature } from '../../../src/core/passages/features.js';
import { createMeasure } from '../../../src/core/passages/measure.js';
import { CONFIDENCE_FEATURES, rankSentences, readPassageModel } from '../../../src/core/passages/model.js';
import { readPassageQuery } from '../../../src/core/passages/query.js';
import { knowledgeOf } from '../support.js';
import { CRAB, MILL, TOWER } from './tower.js';

const corpus = createCorpus(knowledgeOf([], { articles: [TOWER, CRAB, MILL] }), loadLexicon());
const measure = createMeasure(corpus);
const measured = (question: string) => measure(readPassageQuery(question, corpus));
/** What is measured of the question against the sentence that holds `part`. */
function of(question: string, part: string): Record<Feature, number> {
  const found = measured(question).find(({ sentence }) => corpus.textOf(sentence).includes(part));
  if (!found) throw new Error(`${part} is not among the measured`);
  return Object.fromEntries(FEATURES.map((name) => [name, found.features[AT[name]]])) as Record<
    Feature,
    number
  >;
}

describe('createMeasure', () => {
  it('credits the title for what a sentence leaves to it', () => {
    const { title, gramRecall } = of('望潮塔的建材取自哪裡', '建材');
    expect(title).toBeGreaterThan(0.2);
    expect(gramRecall).toBeGreaterThan(0.3);
  });

  it('looks at what the question says beyond the title', () => {
    const question = '望潮塔的建材取自哪裡';
    expect(of(question, '建材').focus).toBeGreaterThan(0.8);
    expect(of(question, '建材').focus).toBeGreaterThan(of(question, '塔高').focus);
    expect(of(question, '礁石').focusBeside).toBeGreaterThan(0.5);
  });

  it('counts a first sentence for a question about the title alone', () => {
    expect(of('望潮塔是什麼', '八角形').define).toBeGreaterThan(0.9);
    expect(of('望潮塔是什麼', '塔高').define).toBe(0);
  });

  it('tells whether a sentence has what is asked for', () => {
    expect(of('望潮塔哪一年動工', '1891')).toMatchObject({ has: 1, lacks: 0 });
    expect(of('望潮塔哪一年動工', '建材')).toMatchObject({ has: 0, lacks: 1 });
  });

  it('sees the same meant in other words', () => {
    const { otherWords, missingSoft } = of('螃蟹的壳是什么颜色', '灰绿色');
    expect(otherWords).toBeGreaterThan(0);
    expect(missingSoft).toBeLessThan(1);
  });

  it('notes a figure that the sentence, or all of its paragraph, lacks', () => {
    expect(of('1937年鐵箍陳列在哪裡', '文物館').figure).toBe(1);
    const [same] = measured('1937年鐵箍陳列在哪裡');
    const [other] = measured('1952年鐵箍陳列在哪裡');
    expect(same?.otherFigure).toBe(false);
    expect(other?.otherFigure).toBe(true);
  });

  it('measures a repetition as a full match that tells nothing new', () => {
    const { gramRecall, wordRecall, novel, run, open } = of('现在铁箍陈列在雾港文物馆', '文物館');
    expect([gramRecall, wordRecall]).toEqual([1, 1]);
    expect([novel, open]).toEqual([0, 0]);
    expect(run).toBe(1);
  });

  it('finds nothing for a question without a shared word', () => {
    expect(measured('zzz')).toEqual([]);
    expect(measured('')).toEqual([]);
  });

  it('keeps shares within 0 and 1, whatever is asked', () => {
    const parts = fc.constantFrom(
      '望潮塔',
      '1891',
      '什麼',
      '鐵箍',
      '哪一年',
      'mill',
      'who',
      '，',
      '蟹',
      '產卵',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (words) => {
        for (const { features } of measured(words.join(''))) {
          for (const [i, value] of features.entries()) {
            if (i === AT.length) continue;
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1.000001);
          }
        }
      }),
    );
  });
});

const weights = (names: readonly string[], given: Readonly<Record<string, number>>) => ({
  bias: 0,
  weights: Object.fromEntries(names.map((name) => [name, given[name] ?? 0])),
});
const file = {
  trainedOn: 'nothing',
  rank: weights(FEATURES, { focus: 4 }),
  answer: weights(CONFIDENCE_FEATURES, { margin: 1 }),
};

describe('rankSentences', () => {
  const model = readPassageModel(file);
  const question = '望潮塔的建材取自哪裡';
  const query = readPassageQuery(question, corpus);

  it('puts the best first, equal ones in the order of the articles', () => {
    const { ranked } = rankSentences(query, measure(query), model);
    expect(corpus.textOf(ranked[0]?.sentence as number)).toContain('建材');
    for (const [i, { rank, sentence }] of ranked.entries()) {
      const next = ranked[i + 1];
      if (!next) continue;
      expect(rank > next.rank || (rank === next.rank && sentence < next.sentence)).toBe(true);
    }
  });

  it('is sure of a sentence that stands alone', () => {
    const [only] = measure(query);
    const alone = rankSentences(query, only ? [only] : [], model);
    expect(alone.confidence).toBeCloseTo(1 / (1 + Math.exp(-4)));
  });

  it('has no confidence where there is nothing', () => {
    expect(rankSentences(query, [], model)).toMatchObject({ ranked: [], confidence: 0 });
  });
});

describe('readPassageModel', () => {
  it.each([
    ['lacks a weight', { ...file, rank: { bias: 0, weights: {} } }, /focus/u],
    ['has an unknown one', { ...file, rank: weights([...FEATURES, 'colour'], {}) }, /colour/u],
  ])('refuses a file that %s', (_, wrong, message) => {
    expect(() => readPassageModel(wrong)).toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/core/catalogue.js';
import { decide } from '../../src/core/decide.js';
import { createEngine } from '../../src/core/engine.js';
import { type Contribution, createExplainer } from '../../src/core/explain.js';
import { createMeasure } from '../../src/core/features/index.js';
import type { Knowledge } from '../../src/core/knowledge.js';
import { loadLexicon } from '../../src/core/loader/lexicon.js';
import { completeOptions } from '../../src/core/options.js';
import { rank } from '../../src/core/rank.js';
import { createRetriever, readQuery } from '../../src/core/retrieve.js';
import { createTypical } from '../../src/core/typical.js';
import { FERRY } from './ferry.js';
import { modelOf } from './support.js';

const MODEL = modelOf({
  rank: { bias: 1, gramCosine: 8, strictAll: 4, missingMost: -2 },
  answer: { bias: -3, gramCosine: 6, margin: 0.5 },
  offer: { bias: 1 },
});
const OPTIONS = completeOptions({ candidates: 2, answerAt: 0.5 });
const catalogue = createCatalogue(FERRY, loadLexicon());
const retrieve = createRetriever(catalogue);
const measure = createMeasure(catalogue);

function find(question: string) {
  const query = readQuery(question, catalogue);
  const ranking = rank(query, measure(query, retrieve(query)), catalogue, MODEL);
  return { query, ranking, decision: decide(ranking, query.analysis.compact, OPTIONS) };
}

const typical = createTypical(catalogue, (question) => find(question).ranking);

function explain(question: string) {
  const { query, ranking, decision } = find(question);
  return createExplainer(catalogue, MODEL, OPTIONS, typical)(query, ranking, decision);
}

const sumOf = (parts: readonly Contribution[]): number => parts.reduce((sum, { effect }) => sum + effect, 0);
const logOdds = (probability: number): number => Math.log(probability / (1 - probability));

describe('createExplainer', () => {
  it('tells the rule, the thresholds, and the question as it was matched', () => {
    expect(explain('請問 船票多少錢？ 謝謝')).toMatchObject({
      kind: 'answer',
      rule: 'sure',
      folded: '船票多少钱?',
      asked: ['price'],
      thresholds: { answerAt: 0.5, clarifyAt: OPTIONS.clarifyAt },
    });
  });

  it('tells which words the knowledge has', () => {
    const known = new Map(explain('船票和火箭').words.map(({ word, known: has }) => [word, has]));
    expect(known.get('船票')).toBe(true);
    expect(known.get('火箭')).toBe(false);
  });

  it('tells how little the background bears on what is asked', () => {
    const { words } = explain('我昨天跟全家人一起去了火箭基地，下著大雨。船票多少錢？');
    const focus = new Map(words.map((each) => [each.word, each.focus]));
    expect(focus.get('火箭')).toBeLessThan(1);
    expect(focus.get('船票')).toBe(1);
  });

  it('tells every score from any other by their features, the strongest first', () => {
    const { candidates, because, confidence } = explain('船票要多少錢');
    const other = explain('渡輪有幾艘');
    const [best, second] = other.candidates;
    expect(candidates.map(({ id }) => id)[0]).toBe('fare');
    expect(candidates).toHaveLength(2);
    for (const { score, because: parts } of candidates) {
      expect(sumOf(parts) - sumOf(best?.because ?? [])).toBeCloseTo(score - (best?.score ?? 0));
      const strengths = parts.map(({ effect }) => Math.abs(effect));
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      expect(strengths).not.toContain(0);
    }
    expect(second?.because).not.toEqual([]);
    expect(sumOf(because) - sumOf(other.because)).toBeCloseTo(
      logOdds(confidence) - logOdds(other.confidence),
    );
    expect(candidates[0]?.confidence).toBe(confidence);
    expect(because.every(({ feature }) => ['gramCosine', 'margin'].includes(feature))).toBe(true);
  });

  it('counts a feature and the same times the richness of its entry as one reason', () => {
    const rich = modelOf({ answer: { gramCosine: 6, 'gramCosine×variants': 2 } });
    const { query, ranking, decision } = find('船票要多少錢');
    const { because } = createExplainer(catalogue, rich, OPTIONS, typical)(query, ranking, decision);
    expect(because.map(({ feature }) => feature)).toEqual(['gramCosine']);
  });

  it('gives no reason that is the same for all questions of the knowledge', () => {
    const heard = ({ unanswered }: Pick<Knowledge, 'unanswered'>): boolean =>
      createEngine({
        ...FERRY,
        unanswered,
        entries: FERRY.entries.map((entry) => ({ ...entry, notFor: [] })),
      })
        .explain('船上有餐廳嗎')
        .because.some(({ feature }) => feature === 'negativeMargin');
    expect(heard({ unanswered: ['船上有餐廳嗎？'] })).toBe(true);
    expect(heard({ unanswered: [] })).toBe(false);
  });

  it('names the unanswered question that came nearest', () => {
    const { unanswered, kind, rule, candidates } = explain('船上有餐廳嗎');
    expect({ kind, rule }).toEqual({ kind: 'abstain', rule: 'known-unanswered' });
    expect(unanswered?.question).toBe('船上有餐廳嗎？');
    expect(unanswered?.score).toBeGreaterThan(candidates[0]?.score ?? Number.POSITIVE_INFINITY);
    expect(explain('票價').unanswered).toBeUndefined();
  });

  it('has nothing to tell of nothing', () => {
    expect(explain('？')).toMatchObject({
      kind: 'abstain',
      rule: 'nothing-asked',
      words: [],
      asked: [],
      because: [],
      candidates: [],
      confidence: 0,
      offer: 0,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide.js';
import { createEngine } from '../../src/core/engine.js';
import { createExplainer } from '../../src/core/explain.js';
import type { Contribution } from '../../src/core/explanation.js';
import { AT, createMeasure, FEATURES } from '../../src/core/features/index.js';
import type { Knowledge } from '../../src/core/knowledge.js';
import { loadLexicon } from '../../src/core/loader/lexicon.js';
import { natureOf } from '../../src/core/nature.js';
import { completeOptions } from '../../src/core/options.js';
import { CONFIDENCE_FEATURES } from '../../src/core/ranking/context.js';
import {
  ASKED_INPUTS,
  ENTRY_INPUTS,
  type Model,
  tanh,
  type Unit,
  wordEffects,
} from '../../src/core/ranking/model.js';
import { rank } from '../../src/core/ranking/rank.js';
import { createTypical } from '../../src/core/ranking/typical.js';
import { createCatalogue } from '../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../src/core/retrieval/query.js';
import { createRetriever } from '../../src/core/retrieval/retrieve.js';
import { asksNothing } from '../../src/core/text/talk.js';
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

function find(question: string, model: Model = MODEL) {
  const query = readQuery(question, catalogue);
  const ranking = rank(query, measure(query, retrieve(query)), catalogue, model);
  const nature = natureOf(question, query, catalogue, OPTIONS.choices);
  return { query, ranking, decision: decide(ranking, () => asksNothing(question), OPTIONS, 3, nature) };
}

const typical = createTypical(catalogue, (question) => find(question).ranking);

function explain(question: string, model: Model = MODEL) {
  const { query, ranking, decision } = find(question, model);
  return createExplainer(catalogue, model, OPTIONS, typical)(query, ranking, decision);
}

/** A unit that sees the named inputs alone. */
function unitOf(inputs: readonly string[], weights: Readonly<Record<string, number>>, effect: number): Unit {
  return { bias: 0, weights: Float64Array.from(inputs, (name) => weights[name] ?? 0), effect };
}

/** Beside `MODEL`: a word of the question that no text has speaks against, a word of the entry that is asked for. */
const BY_WORDS: Model = {
  ...MODEL,
  answer: {
    ...MODEL.answer,
    asked: [unitOf(ASKED_INPUTS, { weight: 1, known: -1 }, -2)],
    entry: [unitOf(ENTRY_INPUTS, { same: 1 }, 3)],
  },
};

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

  it('tells what English adds, by how much of the question is English', () => {
    const model: Model = { ...MODEL, answer: { ...MODEL.answer, english: 2 } };
    const told = (question: string) =>
      explain(question, model).because.filter(({ feature }) => feature === 'english');
    expect(told('ferry 船票')).toEqual([{ feature: 'english', value: 0.5, effect: 1 }]);
    expect(told('船票要多少錢')).toEqual([]);
  });

  it('tells every score from any other by their features where hidden units see them', () => {
    const model: Model = {
      ...MODEL,
      rank: { ...MODEL.rank, units: [unitOf(FEATURES, { gramCosine: 2, missingMost: -1 }, 3)] },
      answer: {
        ...MODEL.answer,
        units: [unitOf(CONFIDENCE_FEATURES, { gramCosine: 1, margin: 0.3 }, -2)],
      },
    };
    const atypical = createTypical(catalogue, (question) => find(question, model).ranking);
    const tell = (question: string) => {
      const { query, ranking, decision } = find(question, model);
      return createExplainer(catalogue, model, OPTIONS, atypical)(query, ranking, decision);
    };
    const [one, other] = [tell('船票要多少錢'), tell('渡輪有幾艘')];
    expect(sumOf(one.candidates[0]?.because ?? []) - sumOf(other.candidates[0]?.because ?? [])).toBeCloseTo(
      (one.candidates[0]?.score ?? 0) - (other.candidates[0]?.score ?? 0),
    );
    expect(new Set(one.because.map(({ feature }) => feature))).toEqual(new Set(['gramCosine', 'margin']));
    expect(sumOf(one.because) - sumOf(other.because)).toBeCloseTo(
      logOdds(one.confidence) - logOdds(other.confidence),
    );
  });

  it('tells of two features that a hidden unit sees together the mean of what each adds before and behind the other', () => {
    const model: Model = {
      ...MODEL,
      rank: {
        bias: 0,
        weights: new Float64Array(FEATURES.length),
        units: [unitOf(FEATURES, { gramCosine: 2, strictAll: 1 }, 1)],
      },
    };
    const { query, ranking, decision } = find('船票要多少錢', model);
    const none = { rank: new Float64Array(FEATURES.length), confidence: new Float64Array(0) };
    const { candidates } = createExplainer(catalogue, model, OPTIONS, () => none)(query, ranking, decision);
    const { features } = ranking.ranked[0] as (typeof ranking.ranked)[number];
    const [cosine, strict] = [AT.gramCosine, AT.strictAll].map((at) => features[at] as number) as [
      number,
      number,
    ];
    const effect = candidates[0]?.because.find(({ feature }) => feature === 'gramCosine')?.effect;
    expect(effect).toBeCloseTo((tanh(2 * cosine) + tanh(2 * cosine + strict) - tanh(strict)) / 2);
  });

  it('counts a feature and the same times the richness of its entry as one reason', () => {
    const rich = modelOf({ answer: { gramCosine: 6, 'gramCosine×variants': 2 } });
    const { query, ranking, decision } = find('船票要多少錢');
    const { because } = createExplainer(catalogue, rich, OPTIONS, typical)(query, ranking, decision);
    expect(because.map(({ feature }) => feature)).toEqual(['gramCosine']);
  });

  it('tells what each word of the question and of the entry’s question adds', () => {
    const question = '火箭船票';
    const { because, words } = explain(question, BY_WORDS);
    const { evidence } = find(question, BY_WORDS).ranking;
    const told = new Map(because.map((each) => [each.feature, each]));
    for (const part of ['asked', 'entry'] as const) {
      const effects = wordEffects(BY_WORDS.answer[part], evidence[part], evidence.whole);
      expect(evidence[part].words.map((word) => told.get(`${part} ${word}`)?.effect ?? 0)).toEqual([
        ...effects,
      ]);
    }
    expect(told.get('asked 火箭')).toMatchObject({
      value: words.find(({ word }) => word === '火箭')?.weight,
      effect: expect.closeTo(-2 * Math.SQRT1_2 * Math.tanh(told.get('asked 火箭')?.value ?? 0)),
    });
    expect(told.get('entry 船票')?.effect).toBeGreaterThan(0);
  });

  it('leaves out the words that add nothing', () => {
    const { because } = explain('火箭船票', BY_WORDS);
    const [asked, entry] = ['asked ', 'entry '].map((part) =>
      because.map(({ feature }) => feature).filter((feature) => feature.startsWith(part)),
    );
    expect(entry).toEqual(['entry 船票']);
    expect(asked).toContain('asked 火箭');
    expect(explain('火箭船票').because.every(({ feature }) => !feature.includes(' '))).toBe(true);
  });

  it('puts words among the features by how much they add, and all of it tells two scores apart', () => {
    const [one, other] = [explain('火箭船票', BY_WORDS), explain('渡輪有幾艘', BY_WORDS)];
    for (const { because } of [one, other]) {
      const strengths = because.map(({ effect }) => Math.abs(effect));
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      const isWord = because.map(({ feature }) => feature.includes(' '));
      expect(new Set(isWord)).toEqual(new Set([true, false]));
    }
    expect(sumOf(one.because) - sumOf(other.because)).toBeCloseTo(
      logOdds(one.confidence) - logOdds(other.confidence),
    );
  });

  it('gives no reason that is the same for all questions of the knowledge', () => {
    const heard = ({ unanswered }: Pick<Knowledge, 'unanswered'>): boolean =>
      createEngine({
        ...FERRY,
        unanswered,
        entries: FERRY.entries.map((entry) => ({ ...entry, notFor: [] })),
      })
        .explain('船上有餐廳嗎')
        .because.some(({ feature }) => feature === 'negativeLead');
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

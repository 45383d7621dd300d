import { describe, expect, it } from 'vitest';
import type { LabelledCase } from '../../../src/authoring/cases.js';
import { FEATURES } from '../../../src/core/features/index.js';
import {
  contestsOf,
  examplesOf,
  type Measured,
  measureAsked,
  measureSet,
  rankMeasured,
} from '../../../src/training/matcher/measured.js';
import { FERRY } from '../../core/ferry.js';
import { modelOf } from '../../core/support.js';

const caseOf = (q: string, kind: LabelledCase['kind'], expect: readonly string[] = []): LabelledCase => ({
  id: q,
  line: 1,
  q,
  kind,
  style: '-',
  expect,
  accept: [],
  reject: [],
  maxLength: Number.POSITIVE_INFINITY,
});
const FARE = '搭渡輪的船票要多少錢';
const NEAR = '渡輪的船票可以退嗎';
const OUTSIDE = '今天的天氣怎麼樣';
const SET = {
  name: 'ferry',
  knowledge: FERRY,
  cases: [caseOf(FARE, 'in', ['fare']), caseOf(NEAR, 'near')],
  outside: [caseOf(OUTSIDE, 'out')],
  few: { knowledge: { ...FERRY, entries: FERRY.entries.slice(0, 1) }, cases: [caseOf(NEAR, 'near')] },
};
const questions = measureSet(SET, undefined);
const MODEL = modelOf({ rank: { gramCosine: 8, negative: -20 }, answer: { bias: 1 } });
const as = (q: string, weight: number): Measured[] =>
  questions.filter((each) => each.case.q === q && each.weight === weight);
const asked = (q: string): Measured => {
  const question = questions.find((each) => each.case.q === q && each.asked);
  if (!question) throw new Error(`expected the question ${q} as asked, found none`);
  return question;
};

describe('measureAsked', () => {
  it('measures each question as asked, and nothing else', () => {
    expect(measureAsked(SET, undefined).map((each) => [each.case.q, each.weight, each.asked])).toEqual([
      [FARE, 1, true],
      [NEAR, 1, true],
    ]);
  });
});

describe('measureSet', () => {
  it('measures each question as asked, then copies of it, those from outside, and those asked of a few entries', () => {
    expect(questions.map((each) => [each.case.q, each.weight])).toEqual([
      [FARE, 1],
      [FARE, 0.4],
      [FARE, 0.4],
      [NEAR, 1],
      [NEAR, 0.4],
      [NEAR, 0.4],
      [OUTSIDE, 1],
      [NEAR, 0.4],
    ]);
    expect(questions.flatMap((each) => (each.asked ? each.case.q : []))).toEqual([FARE, NEAR]);
    const items = questions.map(({ catalogue }) => catalogue.items.filter(({ entry }) => entry).length);
    expect(items.at(-1)).toBe(1);
    expect(items.at(-2)).toBe(FERRY.entries.length);
  });

  it('writes each copy of a question in another way', () => {
    const written = questions.slice(0, 6).map(({ query }) => query.analysis.folded);
    expect(new Set(written.filter((text) => text !== written[0])).size).toBeGreaterThan(2);
  });

  it('tells which candidates are right', () => {
    const { candidates, catalogue } = asked(FARE);
    const right = candidates.filter((each) => each.right).map(({ item }) => catalogue.items[item]?.entry?.id);
    expect(right).toEqual(['fare']);
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.every(({ features }) => features.length === FEATURES.length)).toBe(true);
    expect(asked(NEAR).candidates.some((each) => each.right)).toBe(false);
  });
});

describe('contestsOf', () => {
  it('takes the questions that have a right candidate among others', () => {
    const found = contestsOf(questions);
    expect(found.map(({ weight }) => weight)).toEqual([1, 0.4, 0.4]);
    const alone = { ...asked(FARE), candidates: asked(FARE).candidates.filter(({ right }) => right) };
    expect(contestsOf([alone])).toEqual([]);
  });
});

describe('rankMeasured', () => {
  it('tells whether the right one is first, and among five', () => {
    expect(rankMeasured(asked(FARE), MODEL)).toMatchObject({ first: true, five: true });
    const upside = modelOf({ rank: { gramCosine: -8 } });
    expect(rankMeasured(asked(FARE), upside).first).toBe(false);
    expect(rankMeasured(asked(NEAR), MODEL)).toMatchObject({ first: false, five: false });
  });

  it('leaves the right ones out where they are taken away', () => {
    const [whole, without] = [rankMeasured(asked(FARE), MODEL), rankMeasured(asked(FARE), MODEL, true)];
    expect(without).toMatchObject({ first: false, five: false });
    expect(without.ranked.map(({ item }) => item)).toEqual(whole.ranked.slice(1).map(({ item }) => item));
  });
});

describe('examplesOf', () => {
  const seen = (list: readonly Measured[], of: 'first' | 'five') =>
    examplesOf(list, MODEL, of).map(({ right, weight }) => [right, weight]);

  it('makes a near miss of an answered question as asked, by taking its entry away, at half', () => {
    expect(seen([asked(FARE)], 'first')).toEqual([
      [1, 1],
      [0, 0.5],
    ]);
    const [whole, without] = examplesOf([asked(FARE)], MODEL, 'first');
    expect(without?.evidence.entry.words).not.toEqual(whole?.evidence.entry.words);
    expect(without?.evidence.asked.words).toEqual(whole?.evidence.asked.words);
  });

  it.each([
    ['a copy that is written wrongly', as(FARE, 0.4).slice(0, 1), [[1, 0.4]]],
    ['a near miss', as(NEAR, 1), [[0, 1]]],
    ['a question from outside', as(OUTSIDE, 1), [[0, 1]]],
  ])('makes one example of %s', (_, list, examples) => {
    expect(list).toHaveLength(1);
    expect(seen(list, 'first')).toEqual(examples);
  });

  it('takes nothing away where one of five is asked for', () => {
    expect(seen([asked(FARE)], 'five')).toEqual([[1, 1]]);
  });

  it('makes none of a question without a candidate, nor of one that loses its only one', () => {
    expect(seen([{ ...asked(FARE), candidates: [] }], 'first')).toEqual([]);
    const alone = { ...asked(FARE), candidates: asked(FARE).candidates.filter(({ right }) => right) };
    expect(seen([alone], 'first')).toEqual([[1, 1]]);
  });
});

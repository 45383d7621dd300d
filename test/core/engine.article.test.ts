import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, createEngines } from '../../src/core/engine.js';
import type { Options } from '../../src/core/options.js';
import { FERRY } from './ferry.js';
import { anything } from './stranger.js';
import { knowledgeOf } from './support.js';

describe('createEngine over an article', () => {
  const article = {
    title: '渡輪的餐廳',
    file: 'article.md',
    paragraphs: [
      { number: 1, text: '船上有餐廳，在上層甲板，座位四十個。' },
      { number: 2, text: '燈塔由歐洛家族看守，燈油用的是鯡魚油。' },
    ],
  };
  const alone = createEngine(knowledgeOf([], { articles: [article] }));
  const beside = createEngine({ ...FERRY, articles: [article] });

  it('quotes the article where there are no entries', () => {
    const outcome = alone.ask('燈塔由誰看守？');
    expect(outcome).toMatchObject({ kind: 'answer', entry: null, excerpt: true, paragraphs: [2] });
    expect(alone.ask('灯塔由谁看守？')).toMatchObject({
      answer: expect.stringContaining('灯塔由欧洛家族看守'),
    });
    const [candidate] = outcome.candidates;
    expect(alone.show(candidate?.id ?? '')).toMatchObject({ entry: null, answer: candidate?.answer });
    expect(alone.show('nowhere')).toBeUndefined();
  });

  it('tells what the article is about', () => {
    for (const topics of [alone.topics(), alone.suggest('', { locale: 'zh-Hant' })])
      expect(topics.map(({ question }) => question)).toEqual(['渡輪的餐廳']);
  });

  it('quotes nothing where an entry answers or a question is known to be unanswered', () => {
    expect(beside.ask('船票多少錢？')).toMatchObject({
      kind: 'answer',
      entry: { id: 'fare' },
      excerpt: false,
    });
    expect(beside.ask('船上有餐廳嗎？').kind).toBe('abstain');
    expect(beside.ask('？').kind).toBe('abstain');
    expect(beside.topics()[0]?.id).toBe('founded');
  });

  it('quotes nothing where a question is known to be unanswered, in however many wordings', () => {
    const wordings = [
      '可以帶狗進餐廳嗎',
      '餐廳可以帶狗嗎',
      '帶狗進餐廳可以嗎',
      '我可以帶狗進餐廳嗎',
      '餐廳裡可以帶狗進去嗎',
      '可以帶著狗進餐廳嗎',
    ];
    const told = { number: 3, text: '去年有人帶狗進餐廳，可不可以還沒有定。' };
    const dogs = { ...article, paragraphs: [...article.paragraphs, told] };
    for (const entries of [[], [{ id: 'fee', question: '年費是多少', answer: '三百元' }]]) {
      const engine = createEngine(knowledgeOf(entries, { articles: [dogs], unanswered: wordings }));
      for (const wording of wordings) {
        expect(engine.ask(wording).kind).toBe('abstain');
        expect(engine.explain(wording).rule).toBe('known-unanswered');
      }
      expect(engine.ask('餐廳的燈塔由誰看守？').kind).toBe('answer');
    }
  });

  it('never throws, and gives a sound outcome, whatever the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const over of [alone, beside]) {
          const { candidates, confidence } = over.ask(text);
          expect(candidates.length).toBeLessThanOrEqual(5);
          for (const value of [confidence, ...candidates.map((candidate) => candidate.confidence)]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  const lamps = {
    title: '港口的燈',
    file: 'lamps.md',
    paragraphs: [
      { number: 1, text: '燈塔的燈在夜裡亮著，由歐洛家族看守。' },
      { number: 2, text: '碼頭的燈在夜裡也亮著，由船員看守。' },
      { number: 3, text: '餐廳的燈由廚師在十點關。' },
    ],
  };
  const lit = (options?: Partial<Options>) => createEngine(knowledgeOf([], { articles: [lamps] }), options);

  it.each([
    ['answered', '餐廳的燈什麼時候關', 'answer'],
    ['offered', '哪些燈亮著', 'clarify'],
    ['unknown', '明天會下雨嗎', 'abstain'],
  ])('explains what is %s as what it is', (_, question, kind) => {
    const told = lit().explain(question);
    expect(lit().ask(question)).toMatchObject({ kind, confidence: told.confidence });
    expect(told.kind).toBe(kind);
    expect(told.confidence >= told.thresholds.answerAt).toBe(kind === 'answer');
  });

  it('explains any text as what becomes of it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const over of [alone, beside]) {
          const { kind, confidence } = over.ask(text);
          expect(over.explain(text)).toMatchObject({ kind, confidence });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('quotes and offers nothing where the options want none, and no more than they allow', () => {
    const kindOf = (options: Partial<Options>) => lit(options).ask('餐廳的燈什麼時候關').kind;
    expect(kindOf({ answerAt: 1, clarifyAt: 1 })).toBe('abstain');
    expect(kindOf({ answerAt: 1 })).toBe('clarify');
    const offered = lit({ choices: 2 }).ask('哪些燈亮著');
    expect(offered.kind === 'clarify' && offered.choices).toHaveLength(2);
  });
});

describe('createEngines', () => {
  it('makes engines that answer as one made by itself does, whatever was asked of the others before', () => {
    const make = createEngines(FERRY);
    const questions = [
      '船票多少錢？可以帶狗嗎？',
      'when was it founded and who founded it',
      '船票',
      '明天會下雨嗎',
    ];
    for (const question of questions)
      for (const thresholds of [{}, { answerAt: 0 }, { answerAt: 0.5 }, { clarifyAt: 0.1 }, { clarifyAt: 1 }])
        expect(make(thresholds).ask(question)).toEqual(createEngine(FERRY, thresholds).ask(question));
  });
});

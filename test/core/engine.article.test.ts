import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/core/engine.js';
import type { Answer } from '../../src/core/outcome.js';
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

  it('names what answers by the id that shows it', () => {
    const quoted = alone.ask('燈塔由誰看守？');
    expect(quoted).toMatchObject({ id: quoted.candidates[0]?.id });
    expect(alone.show((quoted as Answer).id)).toMatchObject({ id: (quoted as Answer).id, excerpt: true });
    expect(beside.ask('船票多少錢？')).toMatchObject({ id: 'fare', entry: { id: 'fare' } });
  });

  it('explains what it does, whatever the text and the thresholds', () => {
    const engines = [alone, beside].flatMap(({ knowledge }) =>
      [{}, { answerAt: 0.2 }, { answerAt: 1, clarifyAt: 0.1 }, { clarifyAt: 1 }].map((options) =>
        createEngine(knowledge, options),
      ),
    );
    const part = fc.constantFrom(
      ...[
        '燈塔',
        '由誰看守',
        '餐廳',
        '座位有幾個',
        '燈油',
        '船票多少錢',
        '誰創辦的',
        '1952年',
        '多少錢',
        '？',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: part, maxLength: 6 })), (text) => {
        for (const engine of engines) {
          const outcome = engine.ask(text);
          const { kind, confidence, candidates } = engine.explain(text);
          expect({ kind, confidence }).toEqual({ kind: outcome.kind, confidence: outcome.confidence });
          expect(candidates.map(({ id }) => id)).toEqual(outcome.candidates.map(({ id }) => id));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads an article beside entries when it must: for a question, or to be prepared', () => {
    const read = (work: (engine: Engine) => void): boolean => {
      let isRead = false;
      const watched = {
        ...article,
        get paragraphs() {
          isRead = true;
          return article.paragraphs;
        },
      };
      work(createEngine({ ...FERRY, articles: [watched] }));
      return isRead;
    };
    expect(read((engine) => engine.ask('船票多少錢？'))).toBe(false);
    expect(read((engine) => engine.ask('燈塔由誰看守？'))).toBe(true);
    expect(read((engine) => engine.prepare())).toBe(true);
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
});

import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/index.js';
import { knowledgeOf } from '../support.js';
import { MILL, TOWER } from './tower.js';

const engine = createEngine(knowledgeOf([], { articles: [TOWER, MILL] }));

describe('an engine over articles alone', () => {
  it('answers with an excerpt and its paragraph', () => {
    expect(engine.ask('望潮塔由誰設計？')).toMatchObject({
      kind: 'answer',
      entry: null,
      excerpt: true,
      paragraphs: [2],
      source: { title: '望潮塔', url: 'https://tower.example/' },
    });
  });

  it('shows every candidate by its id', () => {
    const { candidates } = engine.ask('望潮塔由誰設計？');
    expect(candidates.length).toBeGreaterThan(1);
    for (const { id, answer } of candidates) expect(engine.show(id)).toMatchObject({ answer, excerpt: true });
  });

  it('abstains on what no article says, with the articles as topics', () => {
    const topics = [{ question: '望潮塔' }, { question: 'Dunmore Mill' }];
    expect(engine.ask('木星有幾顆衛星？')).toMatchObject({ kind: 'abstain', topics });
    expect(engine.ask('！？')).toMatchObject({ kind: 'abstain', topics });
    expect(engine.topics()).toMatchObject(topics);
    expect(engine.suggest('')).toMatchObject(topics);
  });

  it.each([
    ['a hundred thousand characters', '望潮塔'.repeat(33_334)],
    ['lone surrogates', '\ud800望潮塔\udfff'],
    ['markup', '<b>望潮塔</b> @everyone `x` $(y)'],
    ['controls', '望\u0000潮\u202e塔'],
    ['nothing but signs', '。。。，，，？？？'],
  ])('takes %s without complaint', (_, question) => {
    expect(['answer', 'clarify', 'abstain']).toContain(engine.ask(question).kind);
  });
});

describe('an engine over entries and articles', () => {
  const entry = { id: 'height', question: '望潮塔有多高？', answer: '塔高三十六公尺。', paragraphs: [1] };
  const both = createEngine(knowledgeOf([entry], { articles: [TOWER] }));

  it('answers from the entry where it can', () => {
    expect(both.ask('望潮塔有多高？')).toMatchObject({
      kind: 'answer',
      entry: { id: 'height' },
      excerpt: false,
    });
  });

  it('answers from the article what entries would leave to be chosen from, and says so', () => {
    const question = '望潮塔的鐵箍陳列在哪裡？';
    const near = ['望潮塔的照片在哪裡？', '望潮塔的石頭陳列在哪裡？'];
    const entries = near.map((question, i) => ({ id: `e${i}`, question, answer: '入口左邊。' }));
    expect(createEngine(knowledgeOf(entries)).ask(question).kind).toBe('clarify');
    const beside = createEngine(knowledgeOf(entries, { articles: [TOWER] }));
    expect(beside.ask(question)).toMatchObject({ kind: 'answer', excerpt: true, paragraphs: [3] });
    expect(beside.explain(question)).toMatchObject({ rule: 'excerpt', excerpt: true });
    const open = createEngine(knowledgeOf(entries, { articles: [TOWER] }), { answerAt: 1 });
    expect(open.ask(question)).toMatchObject({ kind: 'clarify', choices: { length: 2 } });
  });

  it('answers from the article what no entry covers', () => {
    expect(both.ask('葉阿海用什麼捆住塔身？')).toMatchObject({
      kind: 'answer',
      excerpt: true,
      paragraphs: [3],
    });
  });
});

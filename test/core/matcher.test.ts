import { expect, it, vi } from 'vitest';
import { createEngine } from '../../src/core/engine.js';
import { knowledgeOf } from './support.js';

vi.mock(import('../../src/core/loader/data.js'), async (original) => {
  const data = await original();
  return {
    ...data,
    readData(name) {
      if (name === 'passages.json') throw new Error('there is no passages.json');
      return data.readData(name);
    },
  };
});

it('says at the start, and in no question, that the model of excerpts is missing', () => {
  const article = {
    title: '燈塔',
    file: 'article.md',
    paragraphs: [{ number: 1, text: '由歐洛家族看守。' }],
  };
  const entry = { id: 'fee', question: '年費是多少', answer: '三百元' };
  expect(() => createEngine(knowledgeOf([entry], { articles: [article] }))).toThrow('passages.json');
  expect(createEngine(knowledgeOf([entry])).ask('誰看守燈塔？').kind).toBe('abstain');
});

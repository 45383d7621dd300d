import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/core/retrieval/reader.js';
import { knowledgeOf, lexiconOf } from '../support.js';

const lexicon = lexiconOf({ 棚: {}, 恤: {}, 租金: {}, 多大: {}, 棚内: {} });
const { segment } = createReader(
  knowledgeOf([
    { id: 'a', question: 'A棚的租金', answer: '800' },
    { id: 'b', question: 'B 棚多大', variants: ['穿T恤'], answer: '25' },
    { id: 'wifi', question: 'WiFi棚', answer: '有' },
  ]),
  lexicon,
);
const wordsOf = (text: string): string[] => segment(text).map(({ text: word }) => word);

describe('createReader', () => {
  it('keeps what the questions tell apart by a letter whole, with a space or without', () => {
    expect(wordsOf('b棚租金')).toEqual(['b棚', '租金']);
    expect(wordsOf('a 棚租金')).toEqual(['a棚', '租金']);
  });

  it('parts a letter that stands before one thing alone, and one that no question has', () => {
    expect(wordsOf('t恤')).toEqual(['t', '恤']);
    expect(wordsOf('c棚')).toEqual(['c', '棚']);
  });

  it('parts a letter before a longer word', () => {
    expect(wordsOf('a棚内')).toEqual(['a', '棚内']);
  });
});

import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../../src/adapters/terminal/paint.js';
import { renderExplanation } from '../../../src/adapters/terminal/why.js';
import { type Explanation, wordsFor } from '../../../src/adapters/terminal/words.js';

const EXPLANATION: Explanation = {
  kind: 'abstain',
  rule: 'known-unanswered',
  excerpt: false,
  folded: '塔有多重\u001b[2J',
  words: [
    { word: '塔', weight: 0.5, focus: 0.5, known: true },
    { word: '多重', weight: 1, focus: 1, known: false },
  ],
  asked: ['figure'],
  confidence: 0.321,
  offer: 0.4,
  thresholds: { answerAt: 0.6, clarifyAt: 0.35 },
  because: Array.from({ length: 9 }, (_, index) => ({
    feature: `f${index}`,
    value: 1,
    effect: index % 2 ? -1 : 1,
  })),
  candidates: [
    {
      id: 'height',
      question: '燈塔有多高？',
      confidence: 0.3,
      score: 0.7,
      because: [{ feature: 'gramCosine', value: 0.5, effect: 1.234 }],
    },
  ],
  unanswered: { question: '燈塔重多少？', score: 0.8 },
};

describe('renderExplanation', () => {
  it('tells the rule, the confidences, what made them, the words and the nearest entries', () => {
    expect(renderExplanation(EXPLANATION, wordsFor('en'), PLAIN).split('\n')).toEqual([
      'more like a question that is known to have no answer here [abstain: known-unanswered]',
      'confidence: 0.32 (answers at 0.60); that a choice is right: 0.40 (asks back at 0.35)',
      'confidence comes from: f0 +1.00, f1 −1.00, f2 +1.00, f3 −1.00, f4 +1.00, f5 −1.00',
      'matched as: 塔有多重␛[2J',
      'words and their weight: 塔 0.25, 多重 1.00 (unknown)',
      'asks for: figure',
      'nearest question without an answer: 燈塔重多少？',
      'nearest entries:',
      '  0.30 燈塔有多高？ [height]',
      '       gramCosine +1.23',
    ]);
  });

  it('tells of excerpts by the one confidence that both thresholds are for', () => {
    const lines = renderExplanation(
      { ...EXPLANATION, kind: 'answer', rule: 'excerpt', excerpt: true },
      wordsFor('en'),
      PLAIN,
    );
    expect(lines).toContain('confidence: 0.32 (answers at 0.60, asks back at 0.35)\n');
    expect(lines).toContain('nearest sentences of the article:\n');
  });

  it('leaves out what there is nothing to tell of', () => {
    const { unanswered: _none, ...known } = EXPLANATION;
    const bare: Explanation = {
      ...known,
      rule: 'nothing-found',
      folded: '',
      words: [],
      asked: [],
      because: [],
      candidates: [],
    };
    expect(renderExplanation(bare, wordsFor('zh-Hant'), PLAIN).split('\n')).toHaveLength(2);
  });
});

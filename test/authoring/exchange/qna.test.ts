import { describe, expect, it } from 'vitest';
import { promptedIds } from '../../../src/authoring/exchange/qna.js';

describe('promptedIds', () => {
  it('has the numbers in the order that readers are shown them, each once', () => {
    const prompts = [
      { displayOrder: 2, qnaId: 9 },
      { DisplayOrder: 1, QnaId: 7 },
      { displayOrder: 0, qnaId: 8 },
      { displayOrder: 3, qnaId: 8 },
    ];
    expect(promptedIds(prompts)).toEqual(['8', '7', '9']);
    expect(promptedIds(JSON.stringify(prompts))).toEqual(['8', '7', '9']);
  });
});

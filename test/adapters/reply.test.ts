import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../src/adapters/phrases.js';
import { composeReply } from '../../src/adapters/reply.js';
import type { Abstain } from '../../src/core/index.js';

const SILENT: Abstain = {
  kind: 'abstain',
  question: 'hello',
  locale: 'en',
  confidence: 0,
  candidates: [],
  topics: [],
};

describe('composeReply', () => {
  it('says that the knowledge does not say, to who asked something', () => {
    expect(composeReply(SILENT, 'The Lighthouse').body).toBe(phrasesFor('en').abstain('The Lighthouse'));
  });

  it('greets who asked nothing', () => {
    const { kind, body } = composeReply({ ...SILENT, unasked: true }, 'The Lighthouse');
    expect({ kind, body }).toEqual({ kind: 'abstain', body: phrasesFor('en').greeting('The Lighthouse') });
  });
});

import { describe, expect, it } from 'vitest';
import { toJson, toText } from '../../src/cli/answer.js';
import type { Answer } from '../../src/core/index.js';
import { createStubEngine, QUESTIONS } from '../support/engine.js';

const TITLE = 'The Lighthouse';
const engine = createStubEngine();

describe('toJson', () => {
  it('has the same keys whatever the outcome', () => {
    const [answer, clarify, abstain] = Object.values(QUESTIONS.en).map((question) =>
      JSON.parse(toJson(engine.ask(question), TITLE)),
    );
    expect(Object.keys(clarify)).toEqual(Object.keys(answer));
    expect(Object.keys(abstain)).toEqual(Object.keys(answer));
    expect(answer).toMatchObject({ kind: 'answer', paragraphs: [2], choices: [] });
    expect(clarify).toMatchObject({ kind: 'clarify', answer: null, entry: null, related: [] });
    expect(clarify.choices.map(({ id }: { id: string }) => id)).toEqual(['lamp-fuel', 'lamp-range']);
    expect(abstain).toMatchObject({ kind: 'abstain', answer: null, entry: null, choices: [], related: [] });
  });

  it("gives as its text what a person reads, whatever the outcome's kind", () => {
    for (const question of Object.values(QUESTIONS.en)) {
      const outcome = engine.ask(question);
      expect(JSON.parse(toJson(outcome, TITLE)).text).toBe(toText(outcome, TITLE));
    }
  });

  it('escapes what a terminal obeys or ends a line at, and keeps it in the values', () => {
    const evil = 'a\u009b2J\u202eb\u2028c\u001b\n\u007f';
    const answer = engine.ask(QUESTIONS.en.answer) as Answer;
    const line = toJson({ ...answer, answer: evil }, TITLE);
    expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028]/u);
    expect(JSON.parse(line)).toMatchObject({ answer: evil, text: expect.stringContaining('a\ufffd2Jb') });
  });
});

import type { Answer, Choice, Engine } from '../../src/core/index.js';
import { createStubEngine } from '../support/engine.js';

/** An engine over articles alone, as excerpts with the ids and texts of `texts`: it offers all, or answers with the one asked for. */
export function createArticles(texts: Readonly<Record<string, string>>): Engine {
  const choices: readonly Choice[] = Object.entries(texts).map(([id, answer]) => ({
    id,
    question: `About ${answer}`,
    answer,
  }));
  const engine = createStubEngine([]);
  const quote = (choice: Choice): Answer => ({
    kind: 'answer',
    id: choice.id,
    question: choice.question,
    locale: 'en',
    confidence: 1,
    candidates: [{ ...choice, confidence: 1 }],
    entry: null,
    answer: choice.answer,
    paragraphs: [1],
    source: { title: 'The Harbour' },
    related: [],
    excerpt: true,
  });
  return {
    ...engine,
    ask(question) {
      const asked = choices.find(({ answer }) => answer === question);
      if (asked) return quote(asked);
      return { kind: 'clarify', question, locale: 'en', confidence: 0.4, candidates: [], choices };
    },
    show(id) {
      const choice = choices.find((each) => each.id === id);
      return choice && quote(choice);
    },
    suggest: (prefix) => (prefix ? [] : choices),
    topics: () => choices,
  };
}

import type { Abstain, Answer, Candidate, Choice, Clarify } from '../../src/core/index.js';

const choice = (id: string): Choice => ({ id, question: `${id}？`, answer: `${id}。` });

/** Candidates by id, the first with `confidence`, each further one with half of the one before. */
function asked(ids: readonly string[], confidence: number) {
  const candidates = ids.map((id, i): Candidate => ({ ...choice(id), confidence: confidence / 2 ** i }));
  return { question: '', locale: 'zh-Hant', confidence, candidates } as const;
}

/** An answer by the entry `id`. */
export function answer(id: string, candidates: readonly string[] = [id], confidence = 0.9): Answer {
  return {
    kind: 'answer',
    ...asked(candidates, confidence),
    id,
    entry: { id, question: `${id}？` },
    answer: `${id}。`,
    paragraphs: [],
    source: { title: '燈塔' },
    related: [],
    excerpt: false,
  };
}

/** A clarify between the entries `ids`. */
export function clarify(ids: readonly string[], confidence = 0.4): Clarify {
  return { kind: 'clarify', ...asked(ids, confidence), choices: ids.map(choice) };
}

/** An abstain with the entries `ids` as candidates. */
export function abstain(ids: readonly string[], confidence = 0.1): Abstain {
  return { kind: 'abstain', ...asked(ids, ids.length > 0 ? confidence : 0), topics: [] };
}

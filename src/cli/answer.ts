import { composeReply } from '../adapters/reply.js';
import { renderReply } from '../adapters/terminal/render.js';
import type { Outcome } from '../core/index.js';
import { toJsonLine } from './json.js';

/** An outcome as a person reads it in the terminal; `title` is the knowledge's. */
export function toText(outcome: Outcome, title: string): string {
  return renderReply(composeReply(outcome, title));
}

/** An outcome as one line of JSON, for other programs: the same keys whatever its kind. */
export function toJson(outcome: Outcome, title: string): string {
  const answer = outcome.kind === 'answer' ? outcome : undefined;
  return toJsonLine({
    question: outcome.question,
    kind: outcome.kind,
    text: toText(outcome, title),
    answer: answer?.answer ?? null,
    entry: answer?.entry ?? null,
    confidence: outcome.confidence,
    paragraphs: answer?.paragraphs ?? [],
    choices: outcome.kind === 'clarify' ? outcome.choices : [],
    related: answer?.related ?? [],
    excerpt: answer?.excerpt ?? false,
    candidates: outcome.candidates,
    unasked: outcome.kind === 'abstain' && outcome.unasked === true,
  });
}

import { composeReply } from '../adapters/reply.js';
import { renderReply } from '../adapters/terminal/render.js';
import type { Outcome } from '../core/index.js';

/** An outcome as a person reads it in the terminal; `title` is the knowledge's. */
export function toText(outcome: Outcome, title: string): string {
  return renderReply(composeReply(outcome, title));
}

/** An outcome as one line of JSON, for other programs: the same keys whatever its kind. */
export function toJson(outcome: Outcome, title: string): string {
  const answer = outcome.kind === 'answer' ? outcome : undefined;
  return JSON.stringify({
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
  }).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, unicodeEscape);
}

/** JSON leaves these as they are; a terminal obeys some of them, and some programs end a line at others. */
function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

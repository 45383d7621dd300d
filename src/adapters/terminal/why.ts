import type { Paint } from './paint.js';
import { printableLine } from './printable.js';
import type { Explanation, Words } from './words.js';

/** How many features are listed: the weaker ones would bury the strong. */
const LISTED = Object.freeze({ confidence: 6, candidate: 3 });

/** How an outcome came about, for a person who tends the knowledge: the rule first, then what led to it. */
export function renderExplanation(explanation: Explanation, words: Words, paint: Paint): string {
  const { kind, rule, folded, asked, candidates, unanswered } = explanation;
  const lines = [paint.strong(`${words.rules[rule]} [${kind}: ${rule}]`), words.confidence(explanation)];
  const told = (lead: string, text: string): void => {
    if (text !== '') lines.push(`${paint.faint(lead)}${printableLine(text)}`);
  };
  told(words.because, strongest(explanation.because, LISTED.confidence));
  told(words.matched, folded);
  told(words.tokens, explanation.words.map((word) => weigh(word, words.unknownWord)).join(', '));
  told(words.asked, asked.join(', '));
  told(words.unanswered, unanswered?.question ?? '');
  if (candidates.length > 0) lines.push(paint.faint(words.candidates(explanation)));
  for (const { confidence, question, id, because } of candidates) {
    const features = strongest(because, LISTED.candidate);
    lines.push(`  ${paint.accent(confidence.toFixed(2))} ${printableLine(`${question} [${id}]`)}`);
    if (features) lines.push(`       ${paint.faint(features)}`);
  }
  return lines.join('\n');
}

function strongest(because: Explanation['because'], count: number): string {
  return because
    .slice(0, count)
    .map(({ feature, effect }) => `${feature} ${effect < 0 ? '−' : '+'}${Math.abs(effect).toFixed(2)}`)
    .join(', ');
}

function weigh({ word, weight, focus, known }: Explanation['words'][number], unknown: string): string {
  return `${word} ${(weight * focus).toFixed(2)}${known ? '' : unknown}`;
}

import type { Choice } from '../../core/index.js';
import { phrasesFor } from '../phrases.js';
import type { Reply } from '../reply.js';
import { type Paint, PLAIN } from './paint.js';
import { printable, printableLine } from './printable.js';

/**
 * A reply as text for a terminal, without a line feed at its end; whatever stands in it prints as text.
 * @example renderReply({ kind: 'abstain', locale: 'en', body: 'It does not say.', quote: false, choices: [] })
 * // => 'It does not say.'
 */
export function renderReply(reply: Reply, paint: Paint = PLAIN): string {
  const lines: string[] = [];
  if (reply.title !== undefined) lines.push(paint.strong(printableLine(reply.title)));
  if (reply.quote) lines.push(paint.faint(`${phrasesFor(reply.locale).excerpt}:`), quotation(reply.body));
  else lines.push(printable(reply.body));
  if (reply.footer !== undefined) lines.push(paint.faint(printableLine(reply.footer)));
  if (reply.choices.length > 0) {
    if (reply.lead !== undefined) lines.push('', paint.faint(reply.lead));
    lines.push(renderChoices(reply.choices, paint));
  }
  return lines.join('\n');
}

/** Choices under the numbers that a person types to take one, counted from 1. */
export function renderChoices(choices: readonly Choice[], paint: Paint = PLAIN): string {
  return choices
    .map((choice, index) => `  ${paint.accent(`${index + 1}.`)} ${printableLine(choice.question)}`)
    .join('\n');
}

function quotation(text: string): string {
  return printable(text).replace(/^/gmu, '│ ');
}

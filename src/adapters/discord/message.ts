import type { Message } from 'discord.js';
import { detectLocale, homeLocale, type Knowledge, type Locale } from '../../core/index.js';
import { phrasesFor } from '../phrases.js';
import type { Services } from '../services.js';
import { renderGreeting, renderOutcome } from './embed.js';
import { preferredLocale } from './locale.js';
import { isBlank } from './text.js';

/** Replies to a message that asks the bot `question`. */
export async function answerMessage(
  message: Message,
  question: string,
  { live, log }: Services,
): Promise<void> {
  const engine = live.current;
  const locale = localeOf(question, message, engine.knowledge);
  const asked = { asker: message.author.id };
  // The nonce makes Discord drop the reply of a second running copy.
  const once = { nonce: message.id, enforceNonce: true };
  if (isBlank(question)) {
    await message.reply({ ...renderGreeting(engine, locale, asked), ...once });
    return;
  }
  const outcome = engine.ask(question, { locale });
  await message.reply({ ...renderOutcome(outcome, engine.knowledge.title, asked), ...once });
  log.debug({ via: 'message', kind: outcome.kind, locale, confidence: outcome.confidence }, 'replied');
}

/** Says that it went wrong. */
export async function apologiseTo(message: Message, question: string, { live }: Services): Promise<void> {
  const locale = localeOf(question, message, live.current.knowledge);
  await message.reply(phrasesFor(locale).failed);
}

/** A message does not tell its author's language: what the text leaves open, the server decides, or the knowledge. */
function localeOf(text: string, { guild }: Message, knowledge: Knowledge): Locale {
  const server = guild ? [preferredLocale(guild.preferredLocale)] : [];
  return detectLocale(text, ...server, homeLocale(knowledge));
}

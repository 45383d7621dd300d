import type { Message } from 'discord.js';

/** Mentions, custom emoji, timestamps and command links: Discord's own markup, which asks nothing. */
const MARKUP = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^<>:]+:\d+)>/gu;

/**
 * The question in a message to the bot, empty where there is none but the mention; `undefined` where the
 * message is none of the bot's business. The bot has no privileged intent: it reads only messages that
 * mention it, that reply to it with a mention, or that are sent to it alone.
 */
export function questionIn(message: Message, botId: string): string | undefined {
  if (message.author.bot || message.webhookId || message.system) return undefined;
  const direct = message.guildId === null;
  const mentioned = message.mentions.users.has(botId);
  const replied = message.mentions.repliedUser?.id === botId && message.content !== '';
  if (!direct && !mentioned && !replied) return undefined;
  return stripMarkup(message.content);
}

/**
 * Text without Discord's own markup.
 * @example stripMarkup('<@42> 為什麼是杭州？') // => '為什麼是杭州？'
 */
export function stripMarkup(content: string): string {
  return content.replace(MARKUP, ' ').trim();
}

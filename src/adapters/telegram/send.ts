import type { Context } from 'grammy';
import type { ForceReply } from 'grammy/types';
import type { Rendered } from './render.js';

/** How every text of the bot is to be read: as HTML, and without a preview of links in it. */
export const FORMAT = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/** Telegram's name for the topic that every forum has. A message sent there must not name it. */
const GENERAL_TOPIC = 1;

/**
 * Sends `rendered` to where `ctx` comes from: the same chat and topic, in a group as a reply. The buttons
 * stand under the last message; `prompt` takes their place where the bot asks for an answer.
 */
export async function send(
  ctx: Context,
  { messages, keyboard }: Rendered,
  prompt?: ForceReply,
): Promise<void> {
  const markup = keyboard ?? prompt;
  if (ctx.chatId === undefined) return;
  for (const [i, text] of messages.entries()) {
    await ctx.api.sendMessage(ctx.chatId, text, {
      ...FORMAT,
      ...topicOf(ctx),
      ...(i === 0 ? replyTarget(ctx) : {}),
      ...(markup && i === messages.length - 1 ? { reply_markup: markup } : {}),
    });
  }
}

/** Puts `rendered` in place of the message whose button was pressed; what does not fit follows it. */
export async function replace(ctx: Context, { messages, keyboard }: Rendered): Promise<void> {
  const [first = '', ...others] = messages;
  await ctx.editMessageText(first, {
    ...FORMAT,
    ...(keyboard && others.length === 0 ? { reply_markup: keyboard } : {}),
  });
  if (others.length) await send(ctx, { messages: others, ...(keyboard ? { keyboard } : {}) });
}

/** Whether `ctx` comes from a chat of several people. */
export function isGroup(ctx: Context): boolean {
  return ctx.chat !== undefined && ctx.chat.type !== 'private';
}

/** Outside of topics too, a message may have a `message_thread_id`, which stands for its chain of replies. */
function topicOf({ msg }: Context) {
  const { message_thread_id, is_topic_message, direct_messages_topic } = msg ?? {};
  const named = is_topic_message && message_thread_id !== undefined && message_thread_id !== GENERAL_TOPIC;
  return {
    ...(named ? { message_thread_id } : {}),
    ...(direct_messages_topic ? { direct_messages_topic_id: direct_messages_topic.topic_id } : {}),
  };
}

/** In a group an answer needs its question beside it; in a private chat that would only repeat it. */
function replyTarget(ctx: Context) {
  return isGroup(ctx) && ctx.msgId !== undefined
    ? { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } }
    : {};
}

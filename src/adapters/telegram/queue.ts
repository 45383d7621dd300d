import { sequentialize } from '@grammyjs/runner';
import type { Context, MiddlewareFn } from 'grammy';
import type { Log } from '../log.js';

/**
 * Handles the updates of a chat one after the other, in order, and those of different chats side by side.
 * Of a chat that has `backlog` updates waiting, further ones are dropped: a flood in one chat would else
 * fill the runner's queue and delay all the others. A dropped button press is still answered.
 */
export function inOrder(backlog: number, log: Log): MiddlewareFn {
  const order = sequentialize<Context>((ctx) => ctx.chat?.id.toString());
  const waiting = new Map<number, number>();
  return async (ctx, next) => {
    const chat = ctx.chat?.id;
    if (chat === undefined) return next();
    const ahead = waiting.get(chat) ?? 0;
    if (ahead >= backlog) {
      log.debug({ update: ctx.update.update_id, waiting: ahead }, 'telegram: a flooded chat loses an update');
      if (ctx.callbackQuery) await ctx.answerCallbackQuery();
      return;
    }
    waiting.set(chat, ahead + 1);
    try {
      await order(ctx, next);
    } finally {
      const left = (waiting.get(chat) ?? 1) - 1;
      if (left > 0) waiting.set(chat, left);
      else waiting.delete(chat);
    }
  };
}

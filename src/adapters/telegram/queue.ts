import { sequentialize } from '@grammyjs/runner';
import type { Context, MiddlewareFn } from 'grammy';
import { createBacklog } from '../backlog.js';
import type { Log } from '../log.js';
import { createNewest } from '../newest.js';
import type { Tuning } from './tuning.js';

/**
 * Handles the updates of a chat one after the other, in order, and those of different chats side by side; so
 * too the inline queries, which have no chat, of different people. Of a chat that has enough of them waiting,
 * further ones are dropped, and of a person the older ones: a flood would else fill the runner's queue and delay
 * all the others.
 */
export function inOrder({ backlog, inlineBacklog }: Tuning, log: Log): MiddlewareFn {
  const order = sequentialize<Context>((ctx) => ctx.chat?.id.toString());
  const chats = createBacklog<number>(backlog, () =>
    log.info({ waiting: backlog }, 'telegram: updates of a chat are dropped: too many wait'),
  );
  const people = createNewest<number | undefined>(inlineBacklog);
  return async (ctx, next) => {
    if (ctx.chat) await chats.run(ctx.chat.id, () => order(ctx, next));
    else await people.run(ctx.from?.id, next);
  };
}

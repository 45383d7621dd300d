import { sequentialize } from '@grammyjs/runner';
import type { Context, MiddlewareFn } from 'grammy';
import { createBacklog } from '../backlog.js';
import type { Log } from '../log.js';
import type { Tuning } from './tuning.js';

/**
 * Handles the updates of a chat one after the other, in order, and those of different chats side by side; so
 * too the inline queries, which have no chat, of different people. Of a chat or a person that has enough of
 * them waiting, further ones are dropped: a flood would else fill the runner's queue and delay all the others.
 */
export function inOrder({ backlog, inlineBacklog }: Tuning, log: Log): MiddlewareFn {
  const order = sequentialize<Context>((ctx) => ctx.chat?.id.toString());
  const bound = (waiting: number, what: string) =>
    createBacklog<number | undefined>(waiting, () =>
      log.info({ waiting }, `telegram: ${what} are dropped: too many wait`),
    );
  const chats = bound(backlog, 'updates of a chat');
  const people = bound(inlineBacklog, 'inline queries of a person');
  return async (ctx, next) => {
    if (ctx.chat) await chats.run(ctx.chat.id, () => order(ctx, next));
    else await people.run(ctx.from?.id, next);
  };
}

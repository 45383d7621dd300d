import type { Message } from 'discord.js';
import { createBacklog } from '../backlog.js';
import type { Log } from '../log.js';
import type { Tuning } from './tuning.js';

/** Runs `work` for `message`, or drops it. */
export type Floodgate = (message: Message, work: () => Promise<void>) => Promise<void>;

/**
 * Drops messages of a person or in a channel that has enough of them waiting: discord.js sends the replies of a channel
 * one after another, as slowly as Discord takes them, and a flood would delay all that are asked for after it.
 * Commands and presses need no bound, for the response to each has a way of its own; of suggestions the newest are given
 * (`newest.ts`).
 */
export function createFloodgate({ personBacklog, channelBacklog }: Tuning, log: Log): Floodgate {
  const bound = (waiting: number, whose: 'person' | 'channel') =>
    createBacklog<string>(waiting, () =>
      log.info({ waiting }, `messages of a ${whose} are dropped: too many wait`),
    );
  const people = bound(personBacklog, 'person');
  const channels = bound(channelBacklog, 'channel');
  return ({ author, channelId }, work) => people.run(author.id, () => channels.run(channelId, work));
}

import type { Update } from 'grammy/types';
import { Refusal } from './refusal.js';

/** Updates that wait for the bot, handed out as `getUpdates` does. */
export interface Inbox {
  push(update: Omit<Update, 'update_id'>): number;
  /** Waits for updates as long as `timeout` seconds, or until `gone` aborts; a second poller ends the first one's wait. */
  poll(request: PollRequest, gone: AbortSignal): Promise<readonly Update[]>;
  /** Ids of the updates that no poll has confirmed. */
  pending(): readonly number[];
  /** Resolves once a poll waits. */
  polled(): Promise<void>;
  /** Ends the poll that waits, or the next one that does, as if its time were over. */
  endPoll(): void;
}

/** The parameters of `getUpdates` that the inbox heeds. */
export interface PollRequest {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
}

/** Makes an empty inbox whose updates count from `first`. */
export function createInbox(first = 1000): Inbox {
  let next = first;
  let queue: Update[] = [];
  let allowed: readonly string[] = [];
  let ending = false;
  let awaited = () => {};
  let wait: { wake(): void; conflict(): void } | undefined;

  return {
    push(update) {
      const id = next++;
      const kind = Object.keys(update)[0] ?? '';
      // An empty list stands for Telegram's default, which leaves out kinds that are rarely wanted.
      if (allowed.length === 0 || allowed.includes(kind)) queue.push({ ...update, update_id: id } as Update);
      wait?.wake();
      return id;
    },
    async poll({ offset = 0, limit = 100, timeout = 0, allowed_updates }, gone) {
      wait?.conflict();
      if (allowed_updates) allowed = allowed_updates;
      queue = queue.filter(({ update_id }) => update_id >= offset);
      if (queue.length === 0 && timeout > 0 && !ending) await untilPushed(timeout, gone);
      if (queue.length === 0) ending = false;
      return queue.slice(0, limit);
    },
    pending: () => queue.map(({ update_id }) => update_id),
    polled: () =>
      new Promise((resolve) => {
        if (wait) resolve();
        else awaited = resolve;
      }),
    endPoll() {
      if (wait) wait.wake();
      else ending = true;
    },
  };

  function untilPushed(timeout: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(resolve), timeout * 1000);
      const mine = {
        wake: () => end(resolve),
        conflict: () =>
          end(() =>
            reject(
              new Refusal(
                409,
                'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
              ),
            ),
          ),
      };
      wait = mine;
      awaited();
      gone.addEventListener('abort', mine.wake);
      function end(settle: () => void) {
        clearTimeout(timer);
        gone.removeEventListener('abort', mine.wake);
        if (wait === mine) wait = undefined;
        settle();
      }
    });
  }
}

import type { Update } from 'grammy/types';

/** The updates that polls get, each of them once. */
export interface Intake {
  /** The first update that the next poll is to get; 0 before any was read. */
  readonly offset: number;
  /** The news in what a poll was answered, and what is wrong with the rest of it. */
  read(answer: unknown): { readonly updates: Update[]; readonly fault?: NoNews };
}

/** An answer holds what is no news. */
export class NoNews extends Error {
  override readonly name = 'NoNews';
  readonly kind: 'unreadable' | 'repeated';

  constructor(kind: NoNews['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Keeps the place in the queue. Updates of the last answer that come again, from a server that heeds no offset, are
 * passed over; older ones need not be known, for ids begin anew, at any number, after a week without updates.
 */
export function createIntake(): Intake {
  let offset = 0;
  let last: ReadonlySet<number> = new Set();
  return {
    get offset() {
      return offset;
    },
    read(answer) {
      const all = Array.isArray(answer) ? answer.filter(isUpdate) : [];
      const taken = new Set(last);
      const updates = all.filter(({ update_id }) => !taken.has(update_id) && taken.add(update_id));
      const end = all.at(-1);
      if (end) {
        offset = end.update_id + 1;
        last = new Set(all.map(({ update_id }) => update_id));
      }
      const isWhole = Array.isArray(answer) && all.length === answer.length;
      if (!isWhole) return { updates, fault: new NoNews('unreadable') };
      return { updates, ...(updates.length === all.length ? {} : { fault: new NoNews('repeated') }) };
    },
  };
}

function isUpdate(value: unknown): value is Update {
  return Number.isSafeInteger((value as Partial<Update> | null)?.update_id);
}

/** Every figure of the Telegram adapter that may be changed without changing what it does. */
export interface Tuning {
  /** Milliseconds that Telegram may take to accept the bot. */
  readonly startMs: number;
  /** Seconds that one `getUpdates` waits for news; 1–50. 30 is grammY's own default. */
  readonly pollSeconds: number;
  /** Milliseconds before a failed poll is repeated; doubles with each failure up to `retryMaxMs`. */
  readonly retryMs: number;
  /** The longest pause between two failed polls, in milliseconds. */
  readonly retryMaxMs: number;
  /** The longest `retry_after` that a poll waits for, in milliseconds: asking too early once an hour does no harm. */
  readonly askedMaxMs: number;
  /** The longest `retry_after` that a reply waits for, in seconds; groups are told up to about 40. */
  readonly patienceSeconds: number;
  /** How often one call is repeated after a 429, a 5xx or a broken connection. */
  readonly attempts: number;
  /**
   * Updates of one chat that may wait; what exceeds it is dropped, so that a flood stays its chat's trouble.
   * Well above what gathers in a lively group while the bot is down, well below `concurrency`.
   */
  readonly backlog: number;
  /** Inline queries of one person that may be under way: each letter typed may make one, and the newest alone waits. */
  readonly inlineBacklog: number;
  /** Milliseconds that an inline answer or the acknowledgement of a press may take: nobody waits for it longer. */
  readonly expiryMs: number;
  /** Updates handled at the same time, over all chats; the runner's own default is 500. */
  readonly concurrency: number;
  /** Seconds that Telegram may keep an inline answer; short, since a reload changes the answers. */
  readonly inlineCacheSeconds: number;
  /** Milliseconds that `stop` waits for running replies. */
  readonly graceMs: number;
}

/** What the adapter runs with unless told otherwise. */
export const TUNING: Tuning = Object.freeze({
  startMs: 15_000,
  pollSeconds: 30,
  retryMs: 1_000,
  retryMaxMs: 30_000,
  askedMaxMs: 3_600_000,
  patienceSeconds: 45,
  attempts: 2,
  backlog: 100,
  inlineBacklog: 5,
  expiryMs: 5_000,
  concurrency: 500,
  inlineCacheSeconds: 60,
  graceMs: 10_000,
});

/** Every figure of the Discord adapter that may be changed without changing what it does. */
export interface Tuning {
  /** Milliseconds that `start` waits for the gateway, anew for each shard that gets ready. */
  readonly startMs: number;
  /** Milliseconds that `stop` waits for running replies. */
  readonly graceMs: number;
  /** Milliseconds that `stop` waits for a connection that is just being made; a local one takes half a second. */
  readonly settleMs: number;
  /**
   * Messages of one person that may wait for their replies; what exceeds it is dropped. Discord takes five replies in
   * five seconds, so that nobody keeps a channel waiting for longer than that.
   */
  readonly personBacklog: number;
  /** Messages of one channel that may wait: later than after some twenty seconds a reply is of no use. */
  readonly channelBacklog: number;
  /** Suggestions for one person that may be on their way: each letter typed asks for some, and the newest alone waits. */
  readonly suggestionBacklog: number;
}

/** What the adapter runs with unless told otherwise. */
export const TUNING: Tuning = Object.freeze({
  startMs: 30_000,
  graceMs: 10_000,
  settleMs: 1_000,
  personBacklog: 5,
  channelBacklog: 20,
  suggestionBacklog: 5,
});

/** What Discord takes at most, counted in code points. */
export const LIMITS = Object.freeze({
  title: 256,
  description: 4096,
  author: 256,
  /** Discord takes 2048, but only 6000 over all parts of an embed. */
  footer: 1024,
  url: 2048,
  buttons: 5,
  buttonLabel: 80,
  options: 25,
  optionText: 100,
  placeholder: 150,
  customId: 100,
  /** An option of a command may take 6000; nobody asks that much. */
  question: 2000,
});

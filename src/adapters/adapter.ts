/** One platform's side of the bot: built by its `createX(options)`, apart from being started. */
export interface Adapter {
  /**
   * Connects; resolves once the platform accepted the bot, rejects with a `StartError` otherwise. Where `stop`
   * overtakes it, it settles either way, and says nothing of being connected.
   */
  start(): Promise<void>;
  /** Takes no new message, lets running replies finish (10 s at most), disconnects. A second call joins the first. */
  stop(): Promise<void>;
}

/** A failure of `start` that a person can mend. Its message is one line and holds no secret. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** What to do about it, as one line. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

import type { LiveEngine } from './live.js';
import type { Log } from './log.js';

/** What handlers work with. */
export interface Services {
  readonly live: LiveEngine;
  readonly log: Log;
}

import type { LiveEngine } from '../live.js';
import type { Log } from '../log.js';

/** What handlers work with. */
export interface Tools {
  readonly live: LiveEngine;
  readonly log: Log;
}

import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './environment.js';

/** What `CACHE` says where nothing is to be kept. */
const NOWHERE = 'off';

/** The user's folder for what can be made anew, as each system has it. */
function cachesOf({ XDG_CACHE_HOME, LOCALAPPDATA }: Environment, platform: NodeJS.Platform): string {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/** Where what is read of a knowledge is kept: `CACHE`, or else in the user's folder for such; `undefined` for nowhere. */
export function cacheFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  const given = env.CACHE?.trim();
  return given === NOWHERE ? undefined : given || join(cachesOf(env, platform), 'wenda');
}

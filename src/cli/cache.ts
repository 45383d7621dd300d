import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Environment } from './environment.js';

/** What `CACHE` says where nothing is to be kept. */
const NOWHERE = 'off';

/** The user's home; '' where there is none, as for a user of a container that has no account. */
function home(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

/** The user's folder for what can be made anew, as each system has it. */
function cachesOf({ XDG_CACHE_HOME, LOCALAPPDATA }: Environment, platform: NodeJS.Platform): string {
  /* The standard has it that a path which is not absolute is to be ignored. */
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (platform === 'win32') return LOCALAPPDATA || join(home(), 'AppData', 'Local');
  return platform === 'darwin' ? join(home(), 'Library', 'Caches') : join(home(), '.cache');
}

/** Where what is read of a knowledge is kept: `CACHE`, or else in the user's folder for such; `undefined` for nowhere. */
export function cacheFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  const given = env.CACHE?.trim();
  if (given) return given === NOWHERE ? undefined : given;
  const caches = cachesOf(env, platform);
  return isAbsolute(caches) ? join(caches, 'wenda') : undefined;
}

import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/cli/cache.js';
import type { Environment } from '../../src/cli/environment.js';

describe('cacheFolder', () => {
  it.each<[string, Environment, NodeJS.Platform, string | undefined]>([
    ['CACHE', { CACHE: ' /srv/kept ', XDG_CACHE_HOME: '/caches' }, 'linux', '/srv/kept'],
    ['nowhere', { CACHE: 'off' }, 'linux', undefined],
    ['XDG_CACHE_HOME', { CACHE: '', XDG_CACHE_HOME: '/caches' }, 'darwin', join('/caches', 'wenda')],
    ['a home', {}, 'linux', join(homedir(), '.cache', 'wenda')],
    ['a home on macOS', {}, 'darwin', join(homedir(), 'Library', 'Caches', 'wenda')],
    [
      'a home, as a relative XDG_CACHE_HOME is none',
      { XDG_CACHE_HOME: 'caches' },
      'linux',
      join(homedir(), '.cache', 'wenda'),
    ],
    ['nowhere, of a relative folder', { LOCALAPPDATA: 'local' }, 'win32', undefined],
    ['LOCALAPPDATA', { LOCALAPPDATA: '/local' }, 'win32', join('/local', 'wenda')],
    ['a home on Windows', {}, 'win32', join(homedir(), 'AppData', 'Local', 'wenda')],
  ])('is %s', (_, env, platform, folder) => {
    expect(cacheFolder(env, platform)).toBe(folder);
  });
});

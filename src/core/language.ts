import type { Locale } from './knowledge.js';

/**
 * The language and script that `text` is written in; `fallback` where it does not tell
 * (no letters at all, or Chinese whose characters are the same in both scripts).
 */
export function detectLocale(text: string, fallback: Locale = 'zh-Hant'): Locale {
  if (/\p{Script=Han}/u.test(text)) return fallback === 'en' ? 'zh-Hant' : fallback;
  return /[a-z]/iu.test(text) ? 'en' : fallback;
}

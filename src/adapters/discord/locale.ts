import type { Locale } from '../../core/index.js';

/**
 * The locale to answer in for a person or a server whose Discord is set to `tag`; English for any language
 * that the bot does not speak.
 * @example preferredLocale('zh-TW') // => 'zh-Hant'
 */
export function preferredLocale(tag: string): Locale {
  if (tag === 'zh-TW') return 'zh-Hant';
  return tag === 'zh-CN' ? 'zh-Hans' : 'en';
}

import type { Locale } from '../../core/index.js';

/**
 * The locale to fall back on for a person whose Telegram is set to `code` (an IETF tag, which not every
 * client sends); Chinese by its script, where the tag names a region by the script read there.
 * @example preferredLocale('zh-TW') // => 'zh-Hant'
 */
export function preferredLocale(code: string | undefined): Locale {
  if (!code) return 'zh-Hant';
  const { language, script } = likely(code);
  if (language !== 'zh' && language !== 'yue') return 'en';
  return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}

/** Unofficial language packs have tags such as `zh-hant-raw`: what does not parse is read without its end. */
function likely(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    const end = tag.lastIndexOf('-');
    return end > 0 ? likely(tag.slice(0, end)) : new Intl.Locale('en');
  }
}

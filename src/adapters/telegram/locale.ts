import { detectLocale, homeLocale, type Knowledge, type Locale } from '../../core/index.js';

/**
 * The locale to fall back on for a person whose Telegram is set to `code` (an IETF tag); Chinese by its script,
 * where the tag names a region by the script read there. Not every client sends one: then it is the knowledge's.
 * @example preferredLocale('zh-TW', knowledge) // => 'zh-Hant'
 */
export function preferredLocale(code: string | undefined, knowledge: Knowledge): Locale {
  if (!code) return homeLocale(knowledge);
  const { language, script } = likely(code);
  if (language !== 'zh' && language !== 'yue') return 'en';
  return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}

/** The locale to answer `question` in: its own, or else the one that its asker's Telegram or the knowledge tells. */
export function localeOf(question: string, code: string | undefined, knowledge: Knowledge): Locale {
  return detectLocale(question, preferredLocale(code, knowledge), homeLocale(knowledge));
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

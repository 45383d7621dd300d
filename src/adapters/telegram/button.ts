import type { Locale } from '../../core/index.js';
import { refTo } from '../ref.js';

/** Bytes that Telegram takes as a button's data. */
export const DATA_LIMIT = 64;

/**
 * What pressing a button asks for. The data carries all of it, so a button of last month works after any
 * number of restarts.
 */
export interface Press {
  /** `choose` shows the entry in place of the question back, `show` in a new message. */
  readonly action: 'choose' | 'show';
  readonly locale: Locale;
  /** The entry, by `entryRef`. */
  readonly ref: string;
  /** Who may choose; absent where everybody may. */
  readonly asker?: number;
}

const ACTIONS = { c: 'choose', s: 'show' } as const;
const LOCALES = { t: 'zh-Hant', s: 'zh-Hans', e: 'en' } as const;

/** Bytes of a reference that a button has room for: two letters, an asker of eleven and a colon come before. */
const REF_LIMIT = 50;

/** Writes `press` as at most 64 bytes: action, locale, asker in base 36, colon, entry. */
export function encodePress({ action, locale, ref, asker }: Press): string {
  return `${keyOf(ACTIONS, action)}${keyOf(LOCALES, locale)}${asker?.toString(36) ?? ''}:${ref}`;
}

/** Reads what `encodePress` wrote; `undefined` for anything else. */
export function decodePress(data: string): Press | undefined {
  const [, action, locale, asker, ref] = /^([cs])([tse])([0-9a-z]{0,11}):(.+)$/su.exec(data) ?? [];
  if (!action || !locale || !ref) return undefined;
  return {
    action: ACTIONS[action as keyof typeof ACTIONS],
    locale: LOCALES[locale as keyof typeof LOCALES],
    ref,
    ...(asker ? { asker: Number.parseInt(asker, 36) } : {}),
  };
}

/** Stands for the entry or excerpt `id` where bytes are few; `showRef` reads it. */
export function entryRef(id: string): string {
  return refTo(id, REF_LIMIT, isUnicode);
}

/** Telegram refuses what is no UTF-8. */
function isUnicode(id: string): boolean {
  return !/\p{Surrogate}/u.test(id);
}

function keyOf(names: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(names).find((key) => names[key] === value) as string;
}

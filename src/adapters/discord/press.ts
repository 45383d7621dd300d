import { LOCALES, type Locale } from '../../core/index.js';
import { refTo } from '../ref.js';
import { LIMITS } from './tuning.js';

/**
 * What pressing a button or choosing from a menu asks for. The custom id carries all of it, so a message of
 * last month works after any number of restarts.
 */
export interface Press {
  /** `choose` shows the entry in place of the question back, `show` in a new message. */
  readonly action: 'choose' | 'show';
  readonly locale: Locale;
  /** Id of the user to whom the message answers: nobody else may change it. */
  readonly asker: string;
  /** The entry, by `entryRef`; empty for a menu, whose options carry it. */
  readonly ref: string;
}

const CUSTOM_ID = new RegExp(`^(choose|show):(${LOCALES.join('|')}):(\\d{1,20}):(.*)$`, 'su');

/** Bytes of a reference that a custom id has room for: action, locale, asker and colons come before. */
const REF_LIMIT = LIMITS.customId - 'choose:zh-Hant:18446744073709551615:'.length;

/** Writes `press` as a custom id of at most 100 characters. */
export function encodePress({ action, locale, asker, ref }: Press): string {
  return `${action}:${locale}:${asker}:${ref}`;
}

/** Reads what `encodePress` wrote; `undefined` for anything else. */
export function decodePress(customId: string): Press | undefined {
  const [, action, locale, asker, ref] = CUSTOM_ID.exec(customId) ?? [];
  if (!action || !locale || !asker || ref === undefined) return undefined;
  return { action: action as Press['action'], locale: locale as Locale, asker, ref };
}

/** Stands for the entry or excerpt `id` where Discord leaves `limit` bytes; `showRef` reads it. */
export function entryRef(id: string, limit = REF_LIMIT): string {
  return refTo(id, limit, isFaithful);
}

/** Discord trims texts, and refuses or drops characters that have no shape. */
function isFaithful(id: string): boolean {
  return id === id.trim() && !/\p{C}/u.test(id);
}

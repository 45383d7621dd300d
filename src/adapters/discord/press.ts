import { createHash } from 'node:crypto';
import type { Answer, Engine, Locale } from '../../core/index.js';
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

const CUSTOM_ID = /^(choose|show):(zh-Hant|zh-Hans|en):(\d{1,20}):(.*)$/su;

/** Characters of an id that a custom id carries as it is: action, locale, asker and colons come before. */
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

/**
 * Stands for the entry `id` where Discord leaves `limit` characters: the id itself, or a hash of one that is
 * too long or that Discord would alter.
 */
export function entryRef(id: string, limit = REF_LIMIT): string {
  return id.length <= limit && isFaithful(id) ? id : hash(id);
}

/** The entry that `ref` stands for, as a reader of `locale` sees it; `undefined` where there is none. */
export function showRef(engine: Engine, ref: string, locale: Locale): Answer | undefined {
  const id = HASH.test(ref) ? engine.knowledge.entries.find((entry) => hashed(entry.id) === ref)?.id : ref;
  return id === undefined ? undefined : engine.show(id, { locale });
}

/** Ids begin otherwise, or they are hashed themselves: a hash is never taken for an id. */
const HASH = /^#[\w-]{22}$/u;

/** The hash of an id that a custom id may carry it by; the others are not worth the time. */
function hashed(id: string): string | undefined {
  return entryRef(id) === id ? undefined : hash(id);
}

/** Discord trims texts, and refuses or drops characters that have no shape. */
function isFaithful(id: string): boolean {
  return id === id.trim() && !id.startsWith('#') && !/\p{C}/u.test(id);
}

/** 132 bits in base64url: no two ids of one knowledge meet. */
function hash(id: string): string {
  return `#${createHash('sha256').update(id).digest('base64url').slice(0, 22)}`;
}

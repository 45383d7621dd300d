import { createHash } from 'node:crypto';
import type { Answer, Engine, Knowledge, Locale } from '../../core/index.js';

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

/** Bytes of an id that a button carries as it is: two letters, an asker of eleven and a colon come before. */
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

/** Stands for the entry `id` where bytes are few: the id itself, or a hash of one that is too long. */
export function entryRef(id: string): string {
  return Buffer.byteLength(id) <= REF_LIMIT ? id : hash(id);
}

/**
 * The entry that `ref` stands for, as a reader of `locale` sees it; `undefined` where it is gone. A deep
 * link, whose alphabet has no room for every id, may carry any entry's hash.
 */
export function showRef(engine: Engine, ref: string, locale: Locale): Answer | undefined {
  const shown = engine.show(ref, { locale });
  if (shown) return shown;
  const id = HASH.test(ref) ? idsByHash(engine.knowledge).get(ref) : undefined;
  return id === undefined ? undefined : engine.show(id, { locale });
}

const HASH = /^[\w-]{22}$/u;

/** 132 bits in base64url: no two ids of one knowledge meet. */
function hash(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 22);
}

const indexes = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function idsByHash(knowledge: Knowledge): ReadonlyMap<string, string> {
  let index = indexes.get(knowledge);
  if (!index) {
    index = new Map(knowledge.entries.map(({ id }) => [hash(id), id]));
    indexes.set(knowledge, index);
  }
  return index;
}

function keyOf(names: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(names).find((key) => names[key] === value) as string;
}

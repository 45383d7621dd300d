import { createHash } from 'node:crypto';
import type { Answer, Engine, Knowledge, Locale } from '../core/index.js';

/**
 * Stands for the entry or excerpt `id` in `limit` bytes of a button: the id itself where the platform `keeps` it as
 * it is, else its bytes in base64url. Where neither has room it is a hash, which leads to entries alone: excerpts
 * have ids that are short enough.
 */
export function refTo(id: string, limit: number, keeps: (id: string) => boolean): string {
  const bytes = Buffer.from(id);
  if (keeps(id) && !id.startsWith('=') && bytes.length <= limit) return id;
  const written = `=${bytes.toString('base64url')}`;
  return written.length <= limit && bytes.toString() === id ? written : hash(id);
}

/**
 * The same where a person may also type what stands in its place, as in a command's field: never the id itself, since
 * who types a word that happens to be one (water) asks a question.
 */
export const typedRefTo = (id: string, limit: number): string => refTo(id, limit, () => false);

/** Whether `text` may be what `typedRefTo` wrote. */
export const isTypedRef = (text: string): boolean => HASH.test(text) || WRITTEN.test(text);

/**
 * What `ref` stands for, as a reader of `locale` sees it; `undefined` where it is gone. A deep link, whose alphabet
 * has no room for every id, may carry any entry's hash; one of before may have `#` in front.
 */
export function showRef(engine: Engine, ref: string, locale: Locale): Answer | undefined {
  const [, hashed] = HASH.exec(ref) ?? [];
  const [, written] = WRITTEN.exec(ref) ?? [];
  const show = (id: string | undefined) => (id === undefined ? undefined : engine.show(id, { locale }));
  return (
    show(hashed && idsByHash(engine.knowledge).get(hashed)) ??
    show(written && Buffer.from(written, 'base64url').toString()) ??
    show(ref)
  );
}

const HASH = /^#?([\w-]{22})$/u;
const WRITTEN = /^=([\w-]+)$/u;

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

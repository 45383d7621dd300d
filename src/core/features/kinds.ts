import type { Catalogue } from '../retrieval/catalogue.js';
import type { Item } from '../retrieval/contents.js';
import type { NamedKind, Query } from '../retrieval/query.js';
import { AT } from './names.js';

/** More than this many count as this many. */
const MOST = 3;

function hasMember(has: Int32Array, members: readonly number[]): boolean {
  for (let i = 0; i < has.length; i++)
    for (let k = 0; k < members.length; k++) if (has[i] === members[k]) return true;
  return false;
}

function isNamed(kinds: readonly NamedKind[], kind: number): boolean {
  for (let k = 0; k < kinds.length; k++) if (kinds[k]?.kind === kind) return true;
  return false;
}

/** What the kinds of things tell that the query and the item name; all is 0 where neither names any. */
export function measureKinds(
  { kinds }: Query,
  item: Item,
  document: number,
  { lexicon, named }: Catalogue,
  out: Float64Array,
): void {
  const pairs = named[document] as Int32Array;
  if (kinds.length + pairs.length === 0) return;
  const { kindOf, isWeak } = lexicon.kinds;
  let shared = 0;
  let missing = 0;
  let clash = 0;
  let clashAny = 0;
  for (let k = 0; k < kinds.length; k++) {
    const { kind, members } = kinds[k] as NamedKind;
    if (hasMember(item.members, members)) {
      shared++;
      continue;
    }
    if (!isWeak(kind)) missing++;
    for (let i = 0; i < item.askMembers; i++) {
      if (kindOf(item.members[i] as number) !== kind) continue;
      clashAny++;
      break;
    }
    for (let i = 0; i < pairs.length; i += 2) {
      if (kindOf(pairs[i] as number) !== kind) continue;
      clash++;
      break;
    }
  }
  let dropped = 0;
  let last = -1;
  for (let i = 0; i < pairs.length; i += 2) {
    const kind = kindOf(pairs[i] as number);
    if (kind !== last && !isNamed(kinds, kind)) dropped++;
    last = kind;
  }
  out[AT.kindShared] = Math.min(MOST, shared);
  out[AT.kindMissing] = Math.min(MOST, missing);
  out[AT.kindMissingShare] = missing / Math.max(1, kinds.length);
  out[AT.kindClash] = Math.min(MOST, clash);
  out[AT.kindClashAny] = Math.min(MOST, clashAny);
  out[AT.kindDropped] = Math.min(MOST, dropped);
}

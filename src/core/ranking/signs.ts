import { columnsOf } from '../collections/columns.js';
import type { Catalogue } from '../retrieval/catalogue.js';
import type { Item } from '../retrieval/contents.js';
import type { Query } from '../retrieval/query.js';

/**
 * What a kind of things may be a sign by: both name the same member of it; the question names one that the entry
 * lacks; and the entry's question names another; the entry's question names one and the question none.
 */
export const SIGNS = Object.freeze(['shared', 'missing', 'clash', 'dropped'] as const);
const AT = columnsOf(SIGNS);

/** What kinds of things say of a candidate: a code each, kind by kind, and the words that name the member. */
export interface Signs {
  readonly codes: readonly number[];
  readonly names: readonly string[];
  /** Whether the query names the opposite of what the entry's question names: raise, of lower. */
  readonly isOpposite: boolean;
}

/** Where no kind is named. */
export const NO_SIGNS: Signs = Object.freeze({
  codes: Object.freeze([]),
  names: Object.freeze([]),
  isOpposite: false,
});

/** The code of a sign of a kind: weights stand in this order. */
export function signCode(kind: number, sign: (typeof SIGNS)[number]): number {
  return kind * SIGNS.length + AT[sign];
}

/** Gathers the signs of `item`, whose best question is `document`. */
export function signsOf(
  { analysis, kinds }: Query,
  { members }: Item,
  document: number,
  { lexicon, named, words }: Catalogue,
): Signs {
  const pairs = named[document] as Int32Array;
  if (kinds.length + pairs.length === 0) return NO_SIGNS;
  const { kindOf, isOpposed } = lexicon.kinds;
  const codes: number[] = [];
  const names: string[] = [];
  let isOpposite = false;
  const put = (kind: number, sign: (typeof SIGNS)[number], name: string): void => {
    const code = signCode(kind, sign);
    if (codes.includes(code)) return;
    codes.push(code);
    names.push(`${sign} ${name}`);
  };
  for (const { kind, members: asked } of kinds) {
    const mention = analysis.mentions.find(({ member }) => asked.includes(member));
    const name = analysis.folded.slice(mention?.start, mention?.end);
    if (asked.some((member) => members.includes(member))) {
      put(kind, 'shared', name);
      continue;
    }
    put(kind, 'missing', name);
    if (!pairs.some((member, i) => i % 2 === 0 && kindOf(member) === kind)) continue;
    put(kind, 'clash', name);
    isOpposite ||= isOpposed(kind);
  }
  for (let i = 0; i < pairs.length; i += 2) {
    const kind = kindOf(pairs[i] as number);
    if (!kinds.some((each) => each.kind === kind))
      put(kind, 'dropped', words.list[pairs[i + 1] as number]?.text ?? '');
  }
  return { codes, names, isOpposite };
}

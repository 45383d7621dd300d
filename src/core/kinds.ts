import type { Analysis } from './text/analysis.js';
import { foldNumerals } from './text/numbers.js';
import { stem } from './text/segment.js';

/** A thing that a text names, as a member of its kind, and where. */
export interface Mention {
  readonly member: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Kinds of things whose members exclude one another: who asks for one (网球, last year, the address) is not answered
 * by what is said of another (羽球, this year, the telephone number). Kinds and members are numbers from 0.
 */
export interface Kinds {
  kindOf(member: number): number;
  /** Whether the kind's members are often named in passing (my sister, today), so that lacking one tells nothing. */
  isWeak(kind: number): boolean;
  /** The members that a word is a name of, as a word by itself. */
  membersOf(word: string): readonly number[];
  /** What a text names, in its order; a longer name hides the shorter ones in it. */
  mentions(text: Pick<Analysis, 'folded' | 'tokens'>): readonly Mention[];
}

const NONE: readonly Mention[] = [];
const NO_MEMBERS: readonly number[] = [];

/** No kinds at all. */
export const NO_KINDS: Kinds = Object.freeze({
  kindOf: () => -1,
  isWeak: () => true,
  membersOf: () => NO_MEMBERS,
  mentions: () => NONE,
});

/** The most words of an English name. */
const LONGEST = 3;
const HAN = /\p{Script=Han}/u;
const NUMERAL = /[〇零一二两三四五六七八九十百千万亿]/u;

interface Name {
  readonly text: string;
  readonly members: number[];
}

const pairCode = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/**
 * Reads `data/kinds.txt`, whose head tells its form: a line is a kind, its members stand apart by spaces, the names
 * of a member by `=`, the words of a name by `_`; `~` marks a weak kind, `#` a remark.
 */
export function readKinds(table: string): Kinds {
  const kindOf: number[] = [];
  const weak: boolean[] = [];
  /** Chinese names by their first two characters, the longest first. */
  const chinese = new Map<number, Name[]>();
  /** English names by their stems, and Chinese ones of one character, which are names as whole words alone. */
  const whole = new Map<string, number[]>();

  function addName(name: string, member: number): void {
    if (!HAN.test(name) || name.length === 1) {
      const key = name.split('_').map(stem).join(' ');
      const members = whole.get(key);
      if (members) members.push(member);
      else whole.set(key, [member]);
      return;
    }
    const text = NUMERAL.test(name) ? foldNumerals(name) : name;
    const code = pairCode(text, 0);
    const bucket = chinese.get(code);
    const known = bucket?.find((each) => each.text === text);
    if (known) known.members.push(member);
    else if (bucket) bucket.push({ text, members: [member] });
    else chinese.set(code, [{ text, members: [member] }]);
  }

  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const isWeak = line.startsWith('~ ');
    weak.push(isWeak);
    for (const member of line.slice(isWeak ? 2 : 0).split(' ')) {
      for (const name of member.split('=')) addName(name, kindOf.length);
      kindOf.push(weak.length - 1);
    }
  }
  for (const bucket of chinese.values()) bucket.sort((a, b) => b.text.length - a.text.length);

  function nameAt(text: string, at: number): Name | undefined {
    const bucket = chinese.get(pairCode(text, at));
    return bucket?.find((name) => text.startsWith(name.text, at));
  }

  return {
    kindOf: (member) => kindOf[member] ?? -1,
    isWeak: (kind) => weak[kind] ?? true,
    membersOf(word) {
      const name = word.length > 1 ? nameAt(word, 0) : undefined;
      return name?.text === word ? name.members : (whole.get(word) ?? NO_MEMBERS);
    },
    mentions({ folded, tokens }) {
      const found: Mention[] = [];
      for (let at = 0; at + 1 < folded.length; ) {
        const name = nameAt(folded, at);
        const end = at + (name?.text.length ?? 1);
        for (const member of name?.members ?? []) found.push({ member, start: at, end });
        at = end;
      }
      for (let first = 0; first < tokens.length; ) {
        let count = 0;
        for (let size = Math.min(LONGEST, tokens.length - first); size > 0 && count === 0; size--) {
          const words = tokens.slice(first, first + size);
          const members = whole.get(words.map(({ text }) => text).join(' '));
          if (!members) continue;
          count = size;
          const start = words[0]?.start as number;
          const end = words.at(-1)?.end as number;
          for (const member of members) found.push({ member, start, end });
        }
        first += count || 1;
      }
      return found.length > 0 ? found.sort((a, b) => a.start - b.start || a.member - b.member) : NONE;
    },
  };
}

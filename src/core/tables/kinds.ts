import { begin, feed, hashOf, look, mayBePrefix, prefixFilterOf, tableOf } from './hashing.js';
import { openSections, packSections } from './sections.js';

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
  /** How many kinds there are. */
  readonly size: number;
  /** What the first `count` kinds are, as a number: by the first name of each, in their order. */
  markOf(count: number): number;
  kindOf(member: number): number;
  /** Whether the kind's members are often named in passing (my sister, today), so that lacking one tells nothing. */
  isWeak(kind: number): boolean;
  /** Whether the kind's members are opposites (raise and lower), of which one is never said for the other. */
  isOpposed(kind: number): boolean;
  /** The members that a word is a name of, as a word by itself. */
  membersOf(word: string): readonly number[];
  /** What a text names, in its order; a longer name hides the shorter ones in it, but for whom or what it is for. */
  mentions(text: CutText): readonly Mention[];
}

/** A folded text with the words that it is cut into; English ones are stemmed. */
export interface CutText {
  readonly folded: string;
  readonly tokens: readonly CutWord[];
}

interface CutWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Mention[] = [];
const NO_MEMBERS: readonly number[] = [];

/** No kinds at all. */
export const NO_KINDS: Kinds = Object.freeze({
  size: 0,
  markOf: () => 0,
  kindOf: () => -1,
  isWeak: () => true,
  isOpposed: () => false,
  membersOf: () => NO_MEMBERS,
  mentions: () => NONE,
});

/** What stands behind the name of whom or what it is for, and before which it does not: an invoice (发票) is no ticket. */
const HEADS = '证课版票场';
const NO_HEADS = ['发票', '开场'];
/** The most words of an English name. */
const LONGEST = 3;

const MAGIC = 0x34444b57;
const SECTIONS = 9;

/** What a kind is told to be; opposites are weak, too. */
const STRENGTHS = ['plain', 'weak', 'opposed'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Names, each once, with the members that they are names of. */
export type Names = ReadonlyMap<string, readonly number[]>;

/** What is packed: the members of all kinds are numbered in one row. */
export interface KindsSource {
  /** What each kind is, and its first name, by which it is known again. */
  readonly kinds: readonly { readonly strength: Strength; readonly name: string }[];
  /** The kind of each member. */
  readonly kindOf: readonly number[];
  /** Chinese names of several characters, folded. */
  readonly chinese: Names;
  /** English names by their stems, and Chinese ones of one character, which are names as whole words alone. */
  readonly whole: Names;
}

/**
 * Packs kinds into their binary form: a header of section lengths, then the sections, all but the last in numbers of four
 * bytes.
 */
export function packKinds({ kinds, kindOf, chinese, whole }: KindsSource): Buffer {
  /* Of each kind and all before it. */
  const marks: number[] = [];
  for (const { name } of kinds) marks.push(hashOf(`${marks.at(-1) ?? ''} ${name}`));
  const members = [...chinese.values(), ...whole.values()];
  const starts = [0];
  for (const each of members) starts.push((starts.at(-1) as number) + each.length);
  const sections = [
    kindOf,
    kinds.map(({ strength }) => STRENGTHS.indexOf(strength)),
    marks,
    starts,
    members.flat(),
    Array.from(chinese.keys(), (name) => name.length),
    tableOf([...chinese.keys()]),
    tableOf([...whole.keys()]),
  ];
  return packSections(MAGIC, [
    ...sections.map((section) => Int32Array.from(section)),
    prefixFilterOf([...chinese.keys()]),
  ]);
}

/**
 * Reads packed kinds in place: the sections are views on `bytes`.
 * @param bytes a whole file, little-endian as the machine must be.
 * @throws RangeError where `bytes` is no such file or not all of it.
 */
export function readKinds(bytes: Buffer): Kinds {
  const next = openSections(bytes, MAGIC, SECTIONS, 'table of kinds');
  const kindOf = new Int32Array(...next(4));
  const strengths = new Int32Array(...next(4));
  const marks = new Int32Array(...next(4));
  const starts = new Int32Array(...next(4));
  const members = new Int32Array(...next(4));
  const lengths = new Int32Array(...next(4));
  const chinese = new Int32Array(...next(4));
  const whole = new Int32Array(...next(4));
  const prefixes = new Uint8Array(...next(1));

  const strengthOf = (kind: number): Strength | undefined => STRENGTHS[strengths[kind] as number];

  /** The longest Chinese name that stands at a place, or −1. */
  function nameAt(text: string, at: number): number {
    let name = -1;
    begin();
    feed(text, at, at + 1);
    for (let end = at + 2; end <= text.length; end++) {
      feed(text, end - 1, end);
      if (!mayBePrefix(prefixes)) break;
      const known = look(chinese);
      if (known >= 0) name = known;
    }
    return name;
  }

  /** The Chinese name that stands there whole, or −1. */
  function nameOf(text: string, start: number, end: number): number {
    begin();
    feed(text, start, end);
    return look(chinese);
  }

  function putMentions(name: number, start: number, end: number, found: Mention[]): void {
    const last = starts[name + 1] as number;
    for (let i = starts[name] as number; i < last; i++)
      found.push({ member: members[i] as number, start, end });
  }

  /**
   * Puts the members that the name of a card, ticket or place tells beside what it is, of other kinds: 教师证 and 学生证
   * are cards, and tell teachers from students.
   */
  function putWhose(text: string, start: number, end: number, found: Mention[]): void {
    const last = end - 1;
    if (!HEADS.includes(text.charAt(last)) || NO_HEADS.includes(text.slice(last - 1, end))) return;
    const name = nameOf(text, start, last);
    if (name < 0) return;
    const beside = new Set(found.filter((each) => each.start === start).map(({ member }) => kindOf[member]));
    const whose: Mention[] = [];
    putMentions(name, start, last, whose);
    for (const each of whose) if (!beside.has(kindOf[each.member])) found.push(each);
  }

  return {
    size: strengths.length,
    markOf: (count) => marks[count - 1] ?? 0,
    kindOf: (member) => kindOf[member] ?? -1,
    isWeak: (kind) => strengthOf(kind) !== 'plain',
    isOpposed: (kind) => strengthOf(kind) === 'opposed',
    membersOf(word) {
      begin();
      feed(word, 0, word.length);
      let name = look(chinese);
      if (name < 0) {
        const other = look(whole);
        if (other < 0) return NO_MEMBERS;
        name = lengths.length + other;
      }
      return Array.from(members.subarray(starts[name], starts[name + 1]));
    },
    mentions({ folded, tokens }) {
      const found: Mention[] = [];
      for (let at = 0; at + 1 < folded.length; ) {
        const name = nameAt(folded, at);
        const end = at + (name < 0 ? 1 : (lengths[name] as number));
        if (name >= 0) {
          putMentions(name, at, end, found);
          putWhose(folded, at, end, found);
        }
        at = end;
      }
      for (let first = 0; first < tokens.length; ) {
        let name = -1;
        let count = 1;
        begin();
        for (let size = 1; size <= LONGEST && first + size <= tokens.length; size++) {
          const { text } = tokens[first + size - 1] as CutWord;
          if (size > 1) feed(' ', 0, 1);
          feed(text, 0, text.length);
          const known = look(whole);
          if (known < 0) continue;
          name = lengths.length + known;
          count = size;
        }
        if (name >= 0) {
          const { start } = tokens[first] as CutWord;
          const { end } = tokens[first + count - 1] as CutWord;
          putMentions(name, start, end, found);
        }
        first += count;
      }
      return found.length > 0 ? found.sort((a, b) => a.start - b.start || a.member - b.member) : NONE;
    },
  };
}

import { type Lexicon, POS } from '../tables/lexicon.js';
import type { Token } from '../text/segment.js';

/** One word as the knowledge and the query share it. */
export interface Word {
  readonly text: string;
  readonly kind: Token['kind'];
  /** Its id in the lexicon, −1 where unknown. */
  readonly id: number;
  readonly pos: number;
  /** How much it tells by the language alone, 0–1. */
  readonly background: number;
  /** Its syllables, empty where one is unknown. */
  readonly sounds: readonly number[];
  /** The knowledge's synonym group it belongs to, −1 for none. */
  readonly group: number;
  /** The members of kinds that it is a name of. */
  readonly members: readonly number[];
}

/** What a word must tell by the language alone for what explains it to be looked at. */
const EXPLAINED = 0.4;

/** Whether a word is found, and finds, by what explains it. */
export const isExplained = ({ id, background }: Word): boolean => id >= 0 && background > EXPLAINED;

/** Rarity that counts as telling everything, in nats. */
const RARE = 13;
/** A word of grammar tells this share of what its rarity says. */
const GRAMMAR = 0.3;

/** How many words are kept, so that those of most questions are made once. */
const KEPT = 8192;

/** Makes words out of tokens. */
export function createWordMaker(
  lexicon: Lexicon,
  groups: ReadonlyMap<string, number>,
): (token: Token) => Word {
  const made = new Map<string, Word>();
  return ({ text, kind, id }) => {
    const known = made.get(text);
    if (known && known.kind === kind && known.id === id) return known;
    const pos = id >= 0 ? lexicon.pos(id) : kind === 'number' ? POS.number : POS.name;
    const rarity =
      id >= 0 ? Math.min(1, lexicon.rarity(id) / RARE) : kind === 'han' && text.length === 1 ? 0.6 : 1;
    const sounds =
      kind === 'han' ? Array.from(text, (c) => lexicon.syllable(c.codePointAt(0) as number)) : [];
    const word: Word = {
      text,
      kind,
      id,
      pos,
      background: pos === POS.function ? rarity * GRAMMAR : rarity,
      sounds: sounds.includes(0) ? [] : sounds,
      group: groups.get(text) ?? -1,
      members: lexicon.kinds.membersOf(text),
    };
    if (made.size >= KEPT) made.clear();
    made.set(text, word);
    return word;
  };
}

const NONE = 0;
/** Two names of one member of a kind. */
const MEMBER = 0.9;
/** Two names one of which holds the other (深圳, 深圳市) are likely one. */
const CONTAINED = 0.85;
/** Whether a word names one thing and no kind of things, as a place, a person, a product or a figure does. */
export function isName({ pos }: Word): boolean {
  return pos === POS.name;
}

/** Whether the lexicon's kinds have both as names of one thing. */
function shareMember(a: Word, b: Word): boolean {
  return a.members.some((member) => b.members.includes(member));
}

/** Whether the lexicon's kinds have them as names of two things of one kind. */
function areSiblings(a: Word, b: Word, { kinds }: Lexicon): boolean {
  return a.members.some((x) => b.members.some((y) => kinds.kindOf(x) === kinds.kindOf(y)));
}

/**
 * Whether two words name the same thing: equal, synonyms of the knowledge, homophones of two characters or
 * more, or synonyms of the lexicon. 0–1; 0 where they do not.
 * A shared suffix makes no synonym: 羽球场 is not 网球场.
 */
export function sameness(a: Word, b: Word, lexicon: Lexicon): number {
  if (a.text === b.text) return 1;
  if (a.group >= 0 && a.group === b.group) return 1;
  if (a.members.length > 0 && shareMember(a, b)) return MEMBER;
  if (a.kind === 'number' || b.kind === 'number') return NONE;
  if (
    a.sounds.length > 1 &&
    a.sounds.length === b.sounds.length &&
    a.sounds.every((s, i) => s === b.sounds[i])
  ) {
    return 0.9;
  }
  if (a.id >= 0 && b.id >= 0) {
    const meaning = lexicon.similarity(a.id, b.id);
    if (meaning >= (isName(a) || isName(b) ? 0.9 : 0.6)) return meaning * 0.95;
  }
  return NONE;
}

/** What makes the name of a people of that of a land. */
const OF_A_PEOPLE = /^(?:i?an|n|ese)$/u;

/**
 * Whether a name holds another one: Chinese its characters, another a word (DeepSeek R1 and DeepSeek; what DeepSeed
 * shares with that is none), or the land that people are of.
 */
function holds({ text }: Word, part: Word): boolean {
  if (part.kind === 'han') return text.includes(part.text);
  if (text.startsWith(part.text) && OF_A_PEOPLE.test(text.slice(part.text.length))) return true;
  return ` ${text} `.includes(` ${part.text} `);
}

/**
 * How near two words are in meaning, 0–1: `sameness`, else the characters they share (退费, 退款), weighed by
 * how much each tells, or the cosine of what explains them; 0 for two members of one kind, however alike their names.
 */
export function nearness(a: Word, b: Word, lexicon: Lexicon): number {
  const same = sameness(a, b, lexicon);
  if (same > 0.5) return same;
  if (isName(a) && isName(b)) return holds(a, b) || holds(b, a) ? CONTAINED : same;
  if (a.members.length > 0 && b.members.length > 0 && areSiblings(a, b, lexicon)) return NONE;
  let best = same;
  if (a.id >= 0 && b.id >= 0) best = Math.max(best, lexicon.similarity(a.id, b.id));
  if (a.kind === 'han' && b.kind === 'han') {
    let shared = 0;
    for (const c of a.text) if (b.text.includes(c)) shared++;
    if (shared > 0) best = Math.max(best, (0.8 * 2 * shared) / (a.text.length + b.text.length));
  } else if (a.kind === 'latin' && b.kind === 'latin') {
    let i = 0;
    while (i < a.text.length && a.text[i] === b.text[i]) i++;
    if (i >= 4) best = Math.max(best, (0.8 * 2 * i) / (a.text.length + b.text.length));
  }
  return best;
}

import { append } from '../collections/lists.js';
import { type Lexicon, POS } from '../tables/lexicon.js';
import type { Token } from '../text/segment.js';

/** Shorter names have too many words a character away. */
const LEAST = 3;
/** Longer ones are no single word to the segmenter. */
const MOST = 6;
/** What stands for a character that may be any. */
const ANY = '\0';

/** The name with each of its characters open in turn. */
function* openings(name: string): Generator<string> {
  for (let i = 0; i < name.length; i++) yield name.slice(0, i) + ANY + name.slice(i + 1);
}

/** Whether a single character is a word that says something of what stands beside it, and no part of a name: 梁文(锋) 有. */
function isSaying({ raw, id }: Token, inside: boolean, lexicon: Lexicon): boolean {
  if (raw.length > 1 || id < 0) return false;
  const pos = lexicon.pos(id);
  return pos === POS.function || (!inside && (pos === POS.verb || pos === POS.adjective));
}

/** Whether a character stands there twice, as a slip of the finger writes it. */
const isDoubled = (text: string, at: number): boolean =>
  text.charAt(at) === text.charAt(at - 1) || text.charAt(at) === text.charAt(at + 1);

/**
 * Makes what finds names that look like the knowledge's and are others: as long, with one character changed that does
 * not sound like it (梁文道, where the knowledge is about 梁文锋). Nobody mistypes a name so. Two words of the dictionary
 * are two words (开户 时间, of 停车时间).
 * @param names the knowledge's names.
 * @param isOwn whether two characters stand side by side in the knowledge: what it has itself is no stranger to it.
 * @param isWord whether what is left of a name without its first or last character is a word by itself: 温泉 of 泡温泉.
 * @returns what tells the strangers among the words of a text.
 */
export function createStrangers(
  names: Iterable<string>,
  lexicon: Lexicon,
  isOwn: (first: number, second: number) => boolean,
  isWord: (rest: string, name: string) => boolean,
): (tokens: readonly Token[]) => ReadonlySet<string> {
  const known = new Map<string, string[]>();
  /* A bit for each length of the names that a character begins, and ends: a stranger shares the one or the other. */
  const begins = new Uint8Array(0x10000);
  const ends = new Uint8Array(0x10000);
  for (const name of names) {
    if (name.length < LEAST || name.length > MOST || !/^\p{Script=Han}+$/u.test(name)) continue;
    const bit = 1 << name.length;
    const [first, last] = [name.charCodeAt(0), name.charCodeAt(name.length - 1)];
    begins[first] = (begins[first] as number) | bit;
    ends[last] = (ends[last] as number) | bit;
    for (const open of openings(name)) append(known, open, name);
  }
  const none: ReadonlySet<string> = new Set();
  if (known.size === 0) return () => none;
  const mayBeStranger = (text: string): boolean =>
    (((begins[text.charCodeAt(0)] as number) | (ends[text.charCodeAt(text.length - 1)] as number)) &
      (1 << text.length)) !==
    0;

  const soundOf = (text: string, at: number): number => lexicon.syllable(text.charCodeAt(at));
  const isStanding = (text: string): boolean =>
    Array.from(text).every((_, i) => i === 0 || isOwn(text.charCodeAt(i - 1), text.charCodeAt(i)));

  /** Whether a text, of these pieces, is a name of the knowledge but for one of its characters. */
  function isStranger(text: string, pieces: readonly Token[]): boolean {
    if (pieces.every(({ raw, id }) => raw.length > 1 && id >= 0)) return false;
    const [first] = pieces as readonly [Token];
    let isAlike = false;
    let at = 0;
    for (const open of openings(text)) {
      const place = at++;
      const alike = known.get(open);
      if (!alike) continue;
      /* The name itself, or a slip of one. */
      if (alike.some((name) => soundOf(name, place) === soundOf(text, place))) return false;
      const here = first.start + place;
      const changed = pieces.find(({ start, end }) => start <= here && end > here) as Token;
      const inside = place > 0 && place < text.length - 1;
      if (isDoubled(text, place) || isSaying(changed, inside, lexicon)) continue;
      const rest = place > 0 ? text.slice(0, -1) : text.slice(1);
      isAlike ||= inside || alike.every((name) => !isWord(rest, name));
    }
    return isAlike && !isStanding(text);
  }

  return (tokens) => {
    const found = new Set<string>();
    for (let from = 0; from < tokens.length; from++) {
      let text = '';
      for (let to = from; to < tokens.length; to++) {
        const token = tokens[to] as Token;
        if (token.kind !== 'han' || (to > from && token.start !== tokens[to - 1]?.end)) break;
        text += token.raw;
        if (text.length > MOST) break;
        if (
          to > from &&
          text.length >= LEAST &&
          mayBeStranger(text) &&
          isStranger(text, tokens.slice(from, to + 1))
        )
          found.add(text);
      }
    }
    return found;
  };
}

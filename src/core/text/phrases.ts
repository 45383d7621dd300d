import { append } from '../collections/lists.js';
import type { Segmenter, Token } from './segment.js';

/** A name that is read as several tokens, or as one with a mark at its edge that tells it from a word. */
interface Phrase {
  readonly name: string;
  /** Its tokens as they stand in a text. */
  readonly parts: readonly string[];
  /** What stands right before the first one and after the last one: `.` of .net, `+` of a+. */
  readonly before: string;
  readonly after: string;
  /** What may stand between two of them. */
  readonly gap: RegExp;
}

const HAN = /\p{Script=Han}/u;
/** Node.js, node js, node-js; a comma or the end of a sentence parts two words for good. */
const LOOSE = /^(?!\. )[^\p{L}\p{M}\p{N},;!?。、…]{0,3}$/u;
/** "at t" is no AT&T. */
const JOINED = /^ ?& ?$/u;

/**
 * The names among `own` that `cut` parts, by their first token, the longest first. Most Chinese
 * names are whole already.
 * @param cut reads a name as it reads a text.
 */
function phrasesOf(
  own: ReadonlySet<string>,
  cut: (name: string) => readonly Token[],
): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const name of own) {
    const tokens = cut(name);
    const [first] = tokens;
    const before = name.startsWith('.') ? '.' : '';
    const after = name.endsWith('+') && !tokens.at(-1)?.raw.endsWith('+') ? '+' : '';
    if (!first || (tokens.length === 1 && !before && !after)) continue;
    const parts = tokens.map(({ raw }) => raw);
    const phrase = { name, parts, before, after, gap: name.includes('&') ? JOINED : LOOSE };
    append(phrases, first.raw, phrase);
  }
  for (const list of phrases.values()) list.sort((a, b) => weight(b) - weight(a));
  return phrases;
}

/** More tokens first, then more marks. */
function weight({ parts, before, after }: Phrase): number {
  return 4 * parts.length + before.length + after.length;
}

/** A segmenter that keeps names whole which `segment` parts. */
export function keepWhole(segment: Segmenter, names: ReadonlySet<string>): Segmenter {
  const phrases = phrasesOf(names, segment);
  return phrases.size > 0 ? (folded) => joinPhrases(folded, segment(folded), phrases) : segment;
}

/** `tokens` of `folded` with each of the names as one. */
function joinPhrases(
  folded: string,
  tokens: readonly Token[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const phrase = phrases.get(token.raw)?.find((each) => standsAt(folded, tokens, i, each));
    if (!phrase) {
      joined.push(token);
      continue;
    }
    i += phrase.parts.length - 1;
    const start = token.start - phrase.before.length;
    const end = (tokens[i] as Token).end + phrase.after.length;
    const kind = HAN.test(phrase.name) ? 'han' : 'latin';
    joined.push({ text: phrase.name, raw: folded.slice(start, end), kind, id: -1, start, end });
  }
  return joined;
}

function standsAt(
  folded: string,
  tokens: readonly Token[],
  at: number,
  { parts, before, after, gap }: Phrase,
): boolean {
  for (const [k, part] of parts.entries()) {
    const token = tokens[at + k];
    if (token?.raw !== part) return false;
    if (k > 0 && !gap.test(folded.slice((tokens[at + k - 1] as Token).end, token.start))) return false;
  }
  const { start } = tokens[at] as Token;
  const { end } = tokens[at + parts.length - 1] as Token;
  if (after && !folded.startsWith(after, end)) return false;
  // What ends a name before it, as in asp.net, is another name's.
  return !before || (folded[start - 1] === before && !/[a-z\d]/u.test(folded[start - 2] ?? ''));
}

import { stemmer } from 'stemmer';
import { itself, remember } from '../collections/memo.js';
import type { Lexicon } from '../tables/lexicon.js';
import { keepWhole } from './phrases.js';
import { american } from './spelling.js';

/** One word of a folded text. */
export interface Token {
  /** The word; English is stemmed. */
  readonly text: string;
  /** The word as it stands in the folded text. */
  readonly raw: string;
  readonly kind: 'han' | 'latin' | 'number';
  /** Its id in the lexicon, −1 where unknown. */
  readonly id: number;
  /** Where it begins in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** An English word without its endings, in American spelling. */
export function stem(word: string): string {
  return stemmer(american(word.replace(/'s$/u, '')));
}

/** By first character, the length of the longest of `words`; 0 for most characters. */
function longestOf(words: ReadonlySet<string>): Uint8Array {
  const longest = new Uint8Array(0x10000);
  for (const word of words) {
    const first = word.charCodeAt(0);
    longest[first] = Math.max(longest[first] as number, Math.min(word.length, LONGEST));
  }
  return longest;
}

/** Cuts folded text into words. */
export type Segmenter = (folded: string) => Token[];

const RUN =
  /(\p{Script=Han}+)|([a-z]{1,2})-?(\d+[a-z]?)(?![a-z\d])|(\p{Script=Latin}+\+\+|[a-z]{1,2}#(?![a-z\d]))|(\p{Script=Latin}+(?:'\p{Script=Latin}+)?)|(\d+(?:[.:]\d+)*[a-z]?)|([\p{L}\p{N}]+)/gu;
const LONGEST = 6;
/** What a character costs that no dictionary holds, in nats: more than any word, so that known words win. */
const UNKNOWN = 20;
/** What a word of the knowledge costs: about a common word, so that names stay whole. */
const OWN = 7;
/** How many English words' stems are kept. */
const KEPT = 8192;

/**
 * Makes a segmenter: Chinese by the likeliest path of dictionary words (a unigram model, by the lexicon's
 * frequencies), English by letters, codes such as `r1`, `e-310` and `h800` whole, and so `c++` and `c#`.
 * @param own words of the knowledge, folded, that count as dictionary words; names of several words among them, and
 * those with a mark (`.net`, `r&d`), become one token.
 */
export function createSegmenter(lexicon: Lexicon, own: ReadonlySet<string> = new Set()): Segmenter {
  let room = 64;
  let cost = new Float64Array(room + 1);
  let back = new Int32Array(room + 1);
  let ids = new Int32Array(room + 1);
  const found = new Int32Array(LONGEST);
  const longestOwn = longestOf(own);

  /** Stem and id of an English word; the same words come again and again. */
  const latinWord = remember(KEPT, itself<string>, (raw) => {
    const text = stem(raw);
    return { text, id: lexicon.find(text) };
  });

  function cutHan(text: string, from: number, to: number, out: Token[]): void {
    const length = to - from;
    if (length > room) {
      room = 2 * length;
      cost = new Float64Array(room + 1);
      back = new Int32Array(room + 1);
      ids = new Int32Array(room + 1);
    }
    cost.fill(Number.POSITIVE_INFINITY, 0, length + 1);
    cost[0] = 0;
    for (let i = 0; i < length; i++) {
      const base = cost[i] as number;
      const single = (text.codePointAt(from + i) as number) > 0xffff ? 2 : 1;
      const most = Math.min(LONGEST, length - i);
      const mostOwn = longestOwn[text.charCodeAt(from + i)] as number;
      const known = lexicon.findAll(text, from + i, most, found);
      const last = Math.min(most, Math.max(known, single, mostOwn));
      for (let size = 1; size <= last; size++) {
        const id = size <= known ? (found[size - 1] as number) : -1;
        let price = id >= 0 ? lexicon.rarity(id) : size === single ? UNKNOWN : Number.POSITIVE_INFINITY;
        if (size > 1 && size <= mostOwn && own.has(text.slice(from + i, from + i + size)))
          price = Math.min(price, OWN);
        if (base + price < (cost[i + size] as number)) {
          cost[i + size] = base + price;
          back[i + size] = i;
          ids[i + size] = id;
        }
      }
    }
    const first = out.length;
    for (let end = length; end > 0; end = back[end] as number) {
      const start = back[end] as number;
      const word = text.slice(from + start, from + end);
      out.push({
        text: word,
        raw: word,
        kind: 'han',
        id: ids[end] as number,
        start: from + start,
        end: from + end,
      });
    }
    for (let a = first, b = out.length - 1; a < b; a++, b--)
      [out[a], out[b]] = [out[b] as Token, out[a] as Token];
  }

  function cut(folded: string): Token[] {
    const tokens: Token[] = [];
    for (const match of folded.matchAll(RUN)) {
      const [whole, han, letters, digits, marked, latin, number, other] = match;
      const start = match.index;
      const end = start + whole.length;
      if (han) cutHan(folded, start, end, tokens);
      else if (letters && digits)
        tokens.push({ text: letters + digits, raw: whole, kind: 'latin', id: -1, start, end });
      else if (marked) tokens.push({ text: marked, raw: marked, kind: 'latin', id: -1, start, end });
      else if (latin) {
        const { text, id } = latinWord(latin);
        tokens.push({ text, raw: latin, kind: 'latin', id, start, end });
      } else if (number) tokens.push({ text: number, raw: number, kind: 'number', id: -1, start, end });
      else if (other) tokens.push({ text: other, raw: other, kind: 'latin', id: -1, start, end });
    }
    return tokens;
  }

  return keepWhole(cut, own);
}

import { placeIn } from '../collections/ascending.js';
import { HAN, kindOf, OTHER } from './character.js';
import { openSections, packSections } from './sections.js';

/**
 * Which Chinese character follows which: what people write is told from what a slip of the keyboard left. All that
 * is no Chinese counts as one character for letters and digits, and one for marks, spaces and either end.
 */
export interface Bigrams {
  /** What `next` costs behind `previous`, in nats: −ln of its likelihood, 0 (certain) to 25.5. */
  cost(previous: number, next: number): number;
  /** The Chinese characters that it knows, the commonest first. */
  readonly characters: readonly number[];
}

/** No characters at all: nothing is likelier than anything else. */
export const NO_BIGRAMS: Bigrams = Object.freeze({ cost: () => 0, characters: Object.freeze([]) });

/** What stands for marks, spaces and either end, and what for letters and digits. */
const EDGE = 0;
const WORD = 1;

const MAGIC = 0x31424b57;
const SECTIONS = 6;
/** Steps of a nat. */
const SCALE = 10;
/** What is taken from each count for what was never seen (Ney, Essen and Kneser 1994). */
const DISCOUNT = 0.75;
/** What a character that was never seen counts. */
const UNSEEN = 0.5;

/** The character as the model sees it. */
function symbolOf(code: number): number {
  const kind = kindOf(code);
  return kind === HAN ? code : kind === OTHER ? EDGE : WORD;
}

const costOf = (share: number): number => Math.min(255, Math.round(-Math.log(share) * SCALE));

/** Counts which character follows which in folded texts, and packs what each costs into its binary form. */
export function packBigrams(texts: Iterable<string>): Buffer {
  const followers = new Map<number, Map<number, number>>();
  const counts = new Map<number, number>();
  let total = 0;
  for (const text of texts) {
    let previous = EDGE;
    for (const next of [
      ...Array.from(text, (character) => symbolOf(character.codePointAt(0) as number)),
      EDGE,
    ]) {
      if (previous === next && next <= WORD) continue;
      const behind = followers.get(previous) ?? new Map<number, number>();
      followers.set(previous, behind);
      behind.set(next, (behind.get(next) ?? 0) + 1);
      counts.set(next, (counts.get(next) ?? 0) + 1);
      total++;
      previous = next;
    }
  }
  const symbols = [...counts.keys()].sort(
    (a, b) => (counts.get(b) as number) - (counts.get(a) as number) || a - b,
  );
  const share = (count: number): number => count / (total + UNSEEN * symbols.length);
  const alone = symbols.map((symbol) => costOf(share(counts.get(symbol) as number)));
  const starts = [0];
  const seconds: number[] = [];
  const costs: number[] = [];
  const backoff: number[] = [];
  for (const symbol of symbols) {
    const behind = [...(followers.get(symbol) ?? [])].sort(([a], [b]) => a - b);
    const sum = behind.reduce((all, [, count]) => all + count, 0);
    const left = (DISCOUNT * behind.length) / sum;
    for (const [next, count] of behind) {
      seconds.push(next);
      costs.push(costOf((count - DISCOUNT) / sum + left * share(counts.get(next) as number)));
    }
    starts.push(seconds.length);
    backoff.push(costOf(left));
  }
  return packSections(MAGIC, [
    Uint32Array.from(symbols),
    Uint32Array.from(starts),
    Uint32Array.from(seconds),
    Uint8Array.from(alone),
    Uint8Array.from(backoff),
    Uint8Array.from(costs),
  ]);
}

/**
 * Reads packed bigrams in place: the sections are views on `bytes`.
 * @param bytes a whole file, little-endian as the machine must be.
 * @throws RangeError where `bytes` is no such file or not all of it.
 */
export function readBigrams(bytes: Buffer): Bigrams {
  const next = openSections(bytes, MAGIC, SECTIONS, 'table of bigrams');
  const symbols = new Uint32Array(...next(4));
  const starts = new Uint32Array(...next(4));
  const seconds = new Uint32Array(...next(4));
  const alone = new Uint8Array(...next(1));
  const backoff = new Uint8Array(...next(1));
  const costs = new Uint8Array(...next(1));
  const rows = new Map(Array.from(symbols, (symbol, row) => [symbol, row]));
  const unseen = costOf(UNSEEN / Math.max(1, seconds.length)) / SCALE;

  return {
    cost(previous, following) {
      const symbol = symbolOf(following);
      const row = rows.get(symbolOf(previous));
      const known = rows.get(symbol);
      const base = known === undefined ? unseen : (alone[known] as number) / SCALE;
      if (row === undefined) return base;
      const pair = placeIn(seconds, symbol, starts[row] as number, starts[row + 1] as number);
      return pair < 0 ? (backoff[row] as number) / SCALE + base : (costs[pair] as number) / SCALE;
    },
    characters: Array.from(symbols).filter((symbol) => symbol > WORD),
  };
}

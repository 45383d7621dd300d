import type { Lexicon } from '../tables/lexicon.js';

/** Rarity at which a character or pair tells everything, in nats. */
const RARE = 12;
/** What a single character tells of what a pair does. */
const SINGLE = 0.7;
/** What a character tells that no dictionary holds. */
const STRANGE = 0.7;
/** What characters below this tell is kept: all that are met but a few. */
const SINGLES = 0x10000;
/** What a pair tells at the least that is no word. */
const LEAST = 0.2;

/** Makes what a gram (see `gramCode`), a character or a pair of them, tells by the language alone, 0–1. */
export function createGramBackground(lexicon: Lexicon): (code: number) => number {
  /** What a character tells, by its code point; 0 until it is first asked for, as pair after pair does. */
  const singles = new Float64Array(SINGLES);
  const single = (point: number): number => {
    if (point >= SINGLES) return weigh(point);
    if (singles[point] === 0) singles[point] = weigh(point);
    return singles[point] as number;
  };
  const weigh = (point: number): number => {
    const id = lexicon.find(String.fromCodePoint(point));
    return id >= 0 ? Math.min(1, lexicon.rarity(id) / RARE) : STRANGE;
  };
  return (code) => {
    const first = Math.floor(code / 0x110000);
    const second = code % 0x110000;
    if (second === 0) return SINGLE * single(first);
    const id = lexicon.find(String.fromCodePoint(first, second));
    return id >= 0
      ? Math.min(1, lexicon.rarity(id) / RARE)
      : Math.min(1, LEAST + (single(first) + single(second)) / 2);
  };
}

import { append } from '../collections/lists.js';
import { HAN, kindOf } from '../tables/character.js';
import type { Lexicon } from '../tables/lexicon.js';
import type { Analysis } from '../text/analysis.js';
import type { Segmenter, Token } from '../text/segment.js';

/** A folded text with its words. */
export type Reading = Pick<Analysis, 'folded' | 'tokens'>;

/** How much likelier, in nats, a text must be with another character to be meant so; and with two in another order. */
const GAIN = 5;
const SWAPPED = 8;
/** How much a pair of characters that the knowledge has is worth. */
const OWN = 1.5;
/** Only so many of the commonest characters of a sound are what a slip leaves: an input method offers them first. */
const OFFERED = 6;
/** Characters as rare as this, in nats, are what no input method offers. */
const RAREST = 12;
/** Another figure is another question, and so is its opposite; what asks is `mendAsking`'s. */
const KEPT = '〇零一二三四五六七八九十百千万亿两半几不没无未非别那';
/** The most characters that are put right in one text. */
const MOST = 3;

/** A character, or two, in another way. */
interface Change {
  readonly at: number;
  readonly written: string;
  readonly gain: number;
}

/** Characters that sound alike. */
interface Homophones {
  readonly characters: readonly number[];
  /** How rare one may be that a slip leaves, in nats. */
  readonly rarest: number;
}

const NONE: readonly number[] = [];

/** The characters that are seen in questions, by their syllables; but for those that stay as they are. */
function soundsOf(
  { bigrams, syllable }: Lexicon,
  rarityOf: (code: number) => number,
): Map<number, Homophones> {
  const characters = new Map<number, number[]>();
  for (const character of bigrams.characters) {
    if (KEPT.includes(String.fromCharCode(character))) continue;
    const sound = syllable(character);
    if (sound > 0) append(characters, sound, character);
  }
  return new Map(
    Array.from(characters, ([sound, list]) => {
      const rarities = list.map(rarityOf).sort((a, b) => a - b);
      return [sound, { characters: list, rarest: rarities[OFFERED - 1] ?? RAREST }];
    }),
  );
}

/**
 * Makes what puts Chinese characters right that sound like another one or changed places with it, where what stands
 * beside them is much likelier so (a noisy channel, Kernighan, Church and Gale 1990, with bigrams of characters):
 * 右没有 → 有没有, 要怎么班 → 要怎么办. What the dictionary has as a word of two characters and more, and what stands
 * side by side in the knowledge, is right.
 * @param isOwn whether two characters stand side by side in the knowledge.
 * @returns what puts a text right that `segment` has cut into words.
 */
export function createCorrector(
  lexicon: Lexicon,
  isOwn: (first: number, second: number) => boolean,
): (read: Reading, segment: Segmenter) => Reading {
  const { bigrams } = lexicon;
  const { cost } = bigrams;
  const rarityOf = (code: number): number => {
    const word = lexicon.find(String.fromCharCode(code));
    return word < 0 ? RAREST : lexicon.rarity(word);
  };
  let bySound: Map<number, Homophones> | undefined;
  /** The characters that sound like one; none for one that no slip leaves. */
  const homophones = (code: number): readonly number[] => {
    bySound ??= soundsOf(lexicon, rarityOf);
    const alike = bySound.get(lexicon.syllable(code));
    const rarity = rarityOf(code);
    return alike && rarity < RAREST && rarity <= alike.rarest ? alike.characters : NONE;
  };
  const own = (first: number, second: number): number => (isOwn(first, second) ? OWN : 0);

  function best(text: string, tokens: readonly Token[]): Change | undefined {
    const at = (i: number): number => (i < 0 || i >= text.length ? 0 : text.charCodeAt(i));
    const alone = new Set<number>();
    for (const { kind, raw, start } of tokens)
      if (kind === 'han' && raw.length === 1 && !KEPT.includes(raw)) alone.add(start);
    let found: Change | undefined;
    const offer = (change: Change, least: number): void => {
      if (change.gain > least && (!found || change.gain > found.gain)) found = change;
    };
    /* What was looked at: the same characters once more are no likelier a slip, and some texts are nothing but them. */
    const seen = new Set<string>();
    for (const i of alone) {
      const [previous, here, next] = [at(i - 1), at(i), at(i + 1)];
      const last = alone.has(i + 1) ? at(i + 2) : undefined;
      const context = `${previous} ${here} ${next} ${last}`;
      if (seen.has(context)) continue;
      seen.add(context);
      if (isOwn(previous, here) || isOwn(here, next)) continue;
      /* With nothing beside it, it is what was meant. */
      if (kindOf(previous) !== HAN && kindOf(next) !== HAN) continue;
      const now = cost(previous, here) + cost(here, next);
      if (now > GAIN)
        for (const other of homophones(here)) {
          if (other === here) continue;
          const then = cost(previous, other) + cost(other, next);
          const gain = now - then + Math.max(own(previous, other), own(other, next));
          offer({ at: i, written: String.fromCharCode(other), gain }, GAIN);
        }
      if (last === undefined || here === next || kindOf(next) !== HAN) continue;
      const gain = now + cost(next, last) - cost(previous, next) - cost(next, here) - cost(here, last);
      offer({ at: i, written: String.fromCharCode(next, here), gain }, SWAPPED);
    }
    return found;
  }

  return (read, segment) => {
    let { folded, tokens } = read;
    for (let count = 0; count < MOST; count++) {
      const change = best(folded, tokens);
      if (!change) break;
      const { at, written } = change;
      folded = folded.slice(0, at) + written + folded.slice(at + written.length);
      tokens = segment(folded);
    }
    return { folded, tokens };
  };
}

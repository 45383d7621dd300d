import type { Locale } from '../../../core/index.js';
import { fold } from '../../../core/text/fold.js';

const folded = new Map<string, string>();

/**
 * Text for patterns: Simplified, half width, lower case, and character for character as long as the original, so
 * that places stay.
 * @example plain('２０２５年，杭州') // => '2025年,杭州'
 */
export function plain(text: string): string {
  let out = '';
  for (const character of text) {
    let known = folded.get(character);
    if (known === undefined) {
      const one = fold(character);
      known = one.length === character.length ? one : character;
      folded.set(character, known);
    }
    out += known;
  }
  return out;
}

/** Words of a question, written in Traditional characters, in the script of `locale`. */
export function inLocale(words: string, locale: Locale): string {
  return locale === 'zh-Hans' ? simplified(words) : words;
}

function simplified(words: string): string {
  // Punctuation keeps its width.
  return words.replace(/\p{Script=Han}+/gu, plain);
}

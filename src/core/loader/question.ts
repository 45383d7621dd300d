import { createHash } from 'node:crypto';
import { fold } from '../text/fold.js';

/** Spaces and punctuation tell no two questions apart; those of C#, C++ and 50% do. */
const IDLE = /^(?:(?![#%&@*/])\p{P}|[\p{Z}\p{C}\s])$/u;
/** Whether a character is idle, asked of each once: the expression is slow, and characters are few. */
const idle = new Map<string, boolean>();

function isIdle(character: string): boolean {
  if ((character >= '\u3400' && character <= '\u9fff') || (character >= 'a' && character <= 'z'))
    return false;
  let known = idle.get(character);
  if (known === undefined) {
    known = IDLE.test(character);
    idle.set(character, known);
  }
  return known;
}

const isDigit = (character = ''): boolean => character >= '0' && character <= '9';

function withoutPunctuation(text: string): string {
  let kept = '';
  let at = 0;
  for (const character of text) {
    // 1.5 is not 15, nor 10:30 1030.
    const inFigure = '.:-'.includes(character) && isDigit(text[at - 1]) && isDigit(text[at + 1]);
    if (inFigure || !isIdle(character)) kept += character;
    at += character.length;
  }
  return kept;
}

/**
 * What two questions share that differ in case, width, script, spaces or punctuation only.
 * @example questionKey('為何 在 杭州？') === questionKey('为何在杭州') // => true
 */
export function questionKey(question: string): string {
  return withoutPunctuation(fold(question));
}

/**
 * An id that stays while the question does: twelve hexadecimal digits of its hash, case, width, spaces and
 * punctuation apart. Not of the folded script, whose tables may change.
 * @example deriveId('為何在杭州？') // => 'q-…'
 */
export function deriveId(question: string): string {
  const plain = withoutPunctuation(question.normalize('NFKC').toLowerCase());
  return `q-${createHash('sha256').update(plain).digest('hex').slice(0, 12)}`;
}

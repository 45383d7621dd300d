import { createHash } from 'node:crypto';
import { fold } from '../text/fold.js';

/** Spaces and punctuation tell no two questions apart; those of C#, C++ and 50% do. */
const IDLE = /^(?:(?![#%&@*/])\p{P}|[\p{Z}\p{C}\s])$/u;
/** Whether a character is idle, asked of each once: the expression is slow, and characters are few. */
const idle = new Map<number, boolean>();

function isIdle(code: number): boolean {
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a)) return false;
  let known = idle.get(code);
  if (known === undefined) {
    known = IDLE.test(String.fromCodePoint(code));
    idle.set(code, known);
  }
  return known;
}

const isDigit = (character = ''): boolean => character >= '0' && character <= '9';

/** 1.5 is not 15, nor 10:30 1030. */
const isInFigure = (text: string, at: number): boolean =>
  '.:-'.includes(text[at] as string) && isDigit(text[at - 1]) && isDigit(text[at + 1]);

function withoutPunctuation(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    const start = at;
    if (code > 0xffff) at++;
    if (!isIdle(code) || isInFigure(text, start)) continue;
    if (from < start) kept.push(text.slice(from, start));
    from = at + 1;
  }
  kept.push(text.slice(from));
  return kept.join('');
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

import { createHash } from 'node:crypto';
import { fold } from '../text/fold.js';

/** Punctuation that tells no two questions apart; C# and C++, 50% and 50 stay different, and so do 1.5 and 15. */
const PUNCTUATION = /(?:(?![#%&@*/])\p{P}|[\p{Z}\p{C}\s])+/gu;

function stripPunctuation(text: string): string {
  return text.replace(PUNCTUATION, (run, at: number) => {
    const inFigure = /^[.:-]$/.test(run) && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
    return inFigure ? run : '';
  });
}

/**
 * What two questions share that differ in case, width, script, spaces or punctuation only.
 * @example questionKey('為何 在 杭州？') === questionKey('为何在杭州') // => true
 */
export function questionKey(question: string): string {
  return stripPunctuation(fold(question));
}

/**
 * An id that stays while the question does: twelve hexadecimal digits of its hash, case, width, spaces and
 * punctuation apart. Not of the folded script, whose tables may change.
 * @example deriveId('為何在杭州？') // => 'q-…'
 */
export function deriveId(question: string): string {
  const plain = stripPunctuation(question.normalize('NFKC').toLowerCase());
  return `q-${createHash('sha256').update(plain).digest('hex').slice(0, 12)}`;
}

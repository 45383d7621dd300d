import { foldEnglish } from './english.js';
import { fold } from './fold.js';
import { foldMoney } from './money.js';
import { foldNumerals } from './numbers.js';

/**
 * A text in the writing in which questions, entries and articles are compared: folded, its English in full, sums of
 * money as they are said, numerals in digits.
 * @example standardise('I can’t pay £35') // => 'i can not pay 35 pounds'
 */
export function standardise(text: string): string {
  return foldNumerals(foldMoney(foldEnglish(fold(text))));
}

import { borderBefore } from './border.js';

/** A word that is cut through ends at the space before it, where one is so near: what is longer is no word. */
const WORD = 24;
const SPLIT = /[\p{Script=Latin}\p{N}'’-]/u;

/**
 * Cuts `text` to at most `limit` code points, an ellipsis included: never inside a character, and behind a whole word
 * where words have spaces between them.
 * @example cut('為什麼是杭州', 4) // => '為什麼…'
 * @example cut('eleven volunteers', 10) // => 'eleven…'
 */
export function cut(text: string, limit: number): string {
  const points = [...text];
  if (points.length <= limit) return text;
  const end = borderBefore(text, points, Math.max(0, limit - 1));
  return `${points.slice(0, endOfWord(points, end)).join('')}…`;
}

function endOfWord(points: readonly string[], end: number): number {
  const isInside = end > 0 && SPLIT.test(points[end] ?? '') && SPLIT.test(points[end - 1] ?? '');
  if (!isInside) return points[end - 1] === ' ' ? end - 1 : end;
  const space = points.lastIndexOf(' ', end - 1);
  return space > 0 && end - space <= WORD ? space : end;
}

import { columnOf } from './columns.js';
import type { Format } from './formats.js';
import { hasLetters } from './markdown/layout.js';

/** The format of a file whose name does not tell, by how its text begins. */
export function guessFormat(text: string): Format {
  if (/^\s*[[{]/u.test(text)) return 'json';
  const first = text.trimStart().split('\n', 1)[0] as string;
  const hasColumns = [',', '\t', ';', '|'].some((delimiter) => {
    const columns = new Set(first.split(delimiter).map(columnOf));
    return columns.has('question') && columns.has('answer');
  });
  return !hasColumns && (/^ {0,3}#{1,6}[ \t]/mu.test(text) || hasLetters(text)) ? 'md' : 'csv';
}

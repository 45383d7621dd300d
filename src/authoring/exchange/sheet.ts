import { joinLines } from './cells.js';
import { COLUMNS, englishField, holds, type OwnColumn } from './columns.js';
import type { EntryContent, FileContent } from './content.js';
import { headRows } from './head.js';
import { writeTable } from './table.js';

/** How a field of an entry is written into its column. */
function cellOf(entry: EntryContent, column: OwnColumn): string {
  const english = englishField(column);
  const fields: object = english === undefined ? entry : (entry.translations?.en ?? {});
  const value = new Map<string, unknown>(Object.entries(fields)).get(english ?? column) ?? '';
  if (!Array.isArray(value)) return String(value);
  return holds(column, 'numbers') ? value.join(', ') : joinLines(value);
}

/** Columns that are written even where nobody uses them: they tell what may be filled in. */
const ALWAYS: readonly string[] = ['kind', 'id', 'question', 'variants', 'answer'];

/** The knowledge as a table: a row for each field of the file, then one for each entry. */
export function toSheet(content: FileContent, delimiter: string): string {
  const { entries, ...head } = content;
  const used = COLUMNS.filter(
    (column) => ALWAYS.includes(column) || entries.some((entry) => cellOf(entry, column) !== ''),
  );
  const row = (kind: string, write: (column: OwnColumn) => string) =>
    used.map((column) => (column === 'kind' ? kind : write(column)));
  const rows = [
    ...headRows(head).map(([kind, value]) => row(kind, (column) => (column === 'question' ? value : ''))),
    ...entries.map((entry) => row('entry', (column) => cellOf(entry, column))),
  ];
  return writeTable([used, ...rows], delimiter);
}

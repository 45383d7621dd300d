import { joinLines } from './cells.js';
import { COLUMNS } from './columns.js';
import type { EntryContent, FileContent } from './content.js';
import { headRows } from './head.js';
import { writeTable } from './table.js';

type OfEntry = Exclude<(typeof COLUMNS)[number], 'kind'>;

/** How each field of an entry is written into its column. */
const CELLS: Readonly<Record<OfEntry, (entry: EntryContent) => string>> = {
  id: ({ id = '' }) => id,
  question: ({ question }) => question,
  variants: ({ variants }) => joinLines(variants),
  answer: ({ answer }) => answer,
  'en.question': ({ translations }) => translations?.en?.question ?? '',
  'en.variants': ({ translations }) => joinLines(translations?.en?.variants),
  'en.answer': ({ translations }) => translations?.en?.answer ?? '',
  article: ({ article = '' }) => article,
  paragraphs: ({ paragraphs = [] }) => paragraphs.join(', '),
  related: ({ related }) => joinLines(related),
  keywords: ({ keywords }) => joinLines(keywords),
  'not-for': (entry) => joinLines(entry['not-for']),
  derived: ({ derived }) => joinLines(derived),
  status: ({ status = '' }) => status,
  rule: ({ rule = '' }) => rule,
  trace: ({ trace = '' }) => trace,
};

/** Columns that are written even where nobody uses them: they tell what may be filled in. */
const ALWAYS: readonly string[] = ['kind', 'id', 'question', 'variants', 'answer'];

/** The knowledge as a table: a row for each field of the file, then one for each entry. */
export function toSheet(content: FileContent, delimiter: string): string {
  const { entries, ...head } = content;
  const used = COLUMNS.filter(
    (column) => ALWAYS.includes(column) || entries.some((entry) => CELLS[column as OfEntry](entry) !== ''),
  );
  const row = (kind: string, cellOf: (column: OfEntry) => string) =>
    used.map((column) => (column === 'kind' ? kind : cellOf(column)));
  const rows = [
    ...headRows(head).map(([kind, value]) => row(kind, (column) => (column === 'question' ? value : ''))),
    ...entries.map((entry) => row('entry', (column) => CELLS[column](entry))),
  ];
  return writeTable([used, ...rows], delimiter);
}

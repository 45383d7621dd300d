import { quote } from '../../core/loader/fault.js';
import { splitLines } from './cells.js';
import { type Column, columnOf, holds } from './columns.js';
import { ExchangeError } from './failure.js';
import { addHead } from './head.js';
import { type Builder, createBuilder, type Imported, listNames } from './imported.js';
import { unescapeLines } from './qna.js';
import { addRecords, type Foreign, gather } from './records.js';
import { findDelimiter, type Row, readTable } from './table.js';

/** What may part items of a list in one line, in other programs' files. */
const SEPARATORS = /[|;；]/u;
const NUMBER_SEPARATORS = /[,，、;；\s]+/u;

/**
 * Reads a table of questions and answers: an exported one, QnA Maker's, or any with a column of questions and one of
 * answers. Without known headings, the first of two columns is the question.
 * @param given the delimiter, where it is told.
 * @throws ExchangeError where the columns cannot be told.
 */
export function readRows(text: string, file: string, given?: string): Imported {
  const delimiter = given ?? findDelimiter(text);
  const { rows, problems } = readTable(text, delimiter);
  const builder = createBuilder();
  for (const problem of problems) builder.problem(problem);
  const first = rows[0];
  if (!first)
    throw new ExchangeError(`${file}: expected a table, found nothing; give the file that holds it`);
  const columns = first.cells.slice(0, MOST_COLUMNS).map(columnOf);
  const isHeader = columns.includes('question') && columns.includes('answer');
  if (!isHeader && first.cells.length !== 2) throw new ExchangeError(unknownColumns(file, first, delimiter));
  if (isHeader) tellColumns(first, columns, builder);
  else builder.problem({ severity: 'note', line: first.line, message: NO_HEADER });
  const layout = layoutOf(isHeader ? columns : ['question', 'answer']);
  const records = (isHeader ? rows.slice(1) : rows).map((row) => foreignOf(row, layout));
  if (!layout.isOwn) tellCommas(records, builder);
  const isEntry = ({ fields }: Foreign) => !fields.kind || fields.kind === 'entry';
  addHead(
    records.filter((record) => !isEntry(record)),
    builder,
  );
  addRecords(records.filter(isEntry), builder, !layout.isWhole);
  return builder.finish();
}

/** No table of people has more; what is wider is a list in one line. */
const MOST_COLUMNS = 1_000;

const NO_HEADER =
  'no known headings: the first column was read as questions, the second as answers; else write headings "question" and "answer" above them';

function unknownColumns(file: string, { cells, line }: Row, delimiter: string): string {
  const found = cells.slice(0, 8).map((cell) => quote(cell.slice(0, 30)));
  const by = delimiter === '\t' ? 'a tab' : quote(delimiter);
  return `${file}:${line}: expected headings, among them "question" and "answer", found ${found.join(', ')} (parted by ${by}); correct them, tell the --delimiter, or give --format md where it is an FAQ of text`;
}

interface Layout {
  readonly columns: readonly (Column | undefined)[];
  /** Whether this program exported it: lists have one item a line, and nothing else parts them. */
  readonly isOwn: boolean;
  /** Whether each row is an entry of its own, whatever its answer. */
  readonly isWhole: boolean;
  readonly isQna: boolean;
}

function layoutOf(columns: Layout['columns']): Layout {
  const isOwn = columns.includes('kind');
  return {
    columns,
    isOwn,
    isWhole: isOwn || columns.includes('variants') || columns.includes('id'),
    isQna: columns.includes('qnaId') || columns.includes('contextOnly'),
  };
}

function tellColumns(header: Row, columns: Layout['columns'], builder: Builder): void {
  const unknown = header.cells.filter(
    (cell, i) => !columns[i] && cell.trim() && !/^sourcedisplayname$/iu.test(cell),
  );
  const twice = header.cells.filter((_, i) => columns[i] && columns.indexOf(columns[i]) !== i);
  const left = [...unknown, ...twice];
  if (!left.length) return;
  builder.problem({
    severity: 'note',
    line: header.line,
    message: `columns that no field stands for were left out: ${listNames(left)}`,
  });
}

/** Tells once of a list that was read as one item, since commas stand in it and nothing parts it. */
function tellCommas(records: readonly Foreign[], builder: Builder): void {
  const columnIn = ({ lists }: Foreign) =>
    MAY_HOLD_COMMAS.find((column) => lists[column]?.length === 1 && COMMA.test(lists[column][0] ?? ''));
  const first = records.find(columnIn);
  if (!first) return;
  const { name, line } = first;
  const message = `${columnIn(first)}: a cell with commas was read as one item; where it is a list, part its items by line ends, | or ;`;
  builder.problem({ severity: 'note', name, ...(line === undefined ? {} : { line }), message });
}

const MAY_HOLD_COMMAS = ['variants', 'en.variants', 'keywords', 'not-for', 'related'] as const;
const COMMA = /[,，、](?!\d)/u;

function foreignOf({ number, line, cells }: Row, layout: Layout): Foreign {
  return { name: `row ${number}`, line, ...readCells(cells, layout) };
}

/** What the cells of a row hold, by what their columns mean. */
export function readCells(
  cells: readonly string[],
  { columns, isOwn = false, isQna = false }: Pick<Layout, 'columns'> & Partial<Layout>,
): ReturnType<typeof gather> {
  const cellOf = (column: Column): string | undefined => {
    const i = columns.indexOf(column);
    return i < 0 ? undefined : (cells[i] ?? '').trim();
  };
  const textOf = (cell: string, column: Column) =>
    isQna && column === 'answer' ? unescapeLines(cell) : cell;
  const listOf = (cell: string, column: Column) =>
    holds(column, 'numbers')
      ? cell.split(NUMBER_SEPARATORS).filter((part) => part !== '')
      : splitLines(cell, isOwn ? undefined : SEPARATORS);
  return gather(cellOf, textOf, listOf);
}

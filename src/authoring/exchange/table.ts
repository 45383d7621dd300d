import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { guard, unguard } from './cells.js';
import { columnOf } from './columns.js';
import type { Problem } from './imported.js';

/** One row of a table, counted as spreadsheets do: the header is row 1. */
export interface Row {
  readonly number: number;
  /** Line of the file that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table that was read: its rows, but for those that cannot be. */
export interface Table {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** What may part the cells of a row, the likelier first. */
const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Rows, and characters, that the delimiter is told by. */
const SAMPLE = 20;
const SAMPLE_LENGTH = 100_000;
/** Rows whose quotation mark is not closed that are left out one by one; a file with more is no table. */
const MOST_BROKEN = 50;

const LENIENT = { relax_quotes: true, relax_column_count: true } as const;

/**
 * The delimiter of a table: the one that makes a header of known columns, or else the most even columns; a comma where
 * none makes two.
 */
export function findDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** How many rows have as many cells as the first, twice as much for a known header; 0 for a single column. */
function evenness(text: string, delimiter: string): number {
  const rows = sampleOf(text, delimiter);
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const known = new Set(rows[0]?.map(columnOf));
  const isHeader = known.has('question') && known.has('answer');
  const even = rows.filter((cells) => cells.length === width).length;
  return even / rows.length + (isHeader ? 1 : 0);
}

function sampleOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { ...LENIENT, delimiter, to: SAMPLE, skip_empty_lines: true });
  } catch {
    // A quotation mark that nothing closes: the first line alone has to tell.
    return [(text.split('\n', 1)[0] as string).split(delimiter)];
  }
}

interface Parsed {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * Reads a table (RFC 4180; quotation marks inside unquoted cells are text). A row whose quotation mark is not closed
 * would take the rest of the file along: it is left out alone.
 */
export function readTable(text: string, delimiter: string): Table {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  let number = 0;
  let line = 1;
  for (let rest: string | undefined = text; rest; ) {
    const { records, isOpen } = parseAll(rest, delimiter);
    const from: number = line;
    for (const { record, info } of records) {
      number++;
      if (record.some((cell) => cell.trim() !== '')) rows.push({ number, line, cells: record.map(unguard) });
      line = from + info.lines;
    }
    if (!isOpen) break;
    number++;
    problems.push({ severity: 'error', name: `row ${number}`, line, message: UNCLOSED });
    if (problems.length >= MOST_BROKEN) {
      problems.push({ severity: 'error', line, message: TOO_BROKEN });
      break;
    }
    rest = afterLines(rest, line - from + 1);
    line++;
  }
  return { rows, problems };
}

const UNCLOSED =
  'expected a quotation mark that closes the cell, found none; write " within a quoted cell twice, and close it';
const TOO_BROKEN = `more than ${MOST_BROKEN} rows have an open quotation mark; the rest of the file was not read`;

/** The records up to the first whose quotation mark is not closed, if there is one. */
function parseAll(text: string, delimiter: string): { readonly records: Parsed[]; readonly isOpen: boolean } {
  let isOpen = false;
  const options = {
    ...LENIENT,
    delimiter,
    info: true,
    raw: true,
    skip_records_with_error: true,
    on_skip: () => {
      isOpen = true;
      return undefined;
    },
  };
  const records = parse(text, options) as unknown as Parsed[];
  const broken = records.findIndex(isBroken);
  return broken < 0 ? { records, isOpen } : { records: records.slice(0, broken), isOpen: true };
}

/** Lenient reading gives a mark that is closed within some later row as a part of the text. */
function isBroken({ record, raw }: Parsed): boolean {
  return record.some(
    (cell) => cell.startsWith('"') && cell.includes('\n') && !raw.includes(`"${cell.replaceAll('"', '""')}"`),
  );
}

function afterLines(text: string, count: number): string | undefined {
  let at = 0;
  for (let i = 0; i < count; i++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return undefined;
  }
  return text.slice(at);
}

/** Writes a table with a byte order mark, without which Excel takes UTF-8 for something else. */
export function writeTable(rows: readonly (readonly string[])[], delimiter: string): string {
  return stringify(
    rows.map((cells) => cells.map(guard)),
    { delimiter, bom: true },
  );
}

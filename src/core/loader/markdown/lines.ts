/** List items and table rows keep their line. */
const OWN_LINE = /^\s*(?:[-*+•] |\d{1,3}[.)、] ?|\|)/u;
const QUOTE = /^\s*>[> ]*/u;
/** `[^1]: ` before a footnote, which keeps its line. */
const NOTE = /^ {0,3}\[\^[^\]\s]{1,200}\]:[ \t]*/u;
/** A backslash that none before it escapes. */
const BREAK = /(?<!\\)(?:\\\\)*\\$/u;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

interface Line {
  readonly text: string;
  /** Whether it begins a line of the paragraph's text. */
  readonly own: boolean;
}

/** Joins the lines of a paragraph: wrapped ones of Chinese without a space, of other scripts with one. */
export function joinLines(raw: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  let isBroken = false;
  for (const { text, own } of readTables(raw.map(readLine))) {
    parts.push(last && (own || isBroken) ? '\n' : gapBetween(last, text), text);
    last = text.slice(-1) || last;
    isBroken = BREAK.test(text);
  }
  return parts.join('');
}

/** A text on one line, where breaks may not be. */
export function onOneLine(text: string): string {
  const parts: string[] = [];
  let last = '';
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words) parts.push(gapBetween(last, words), words);
    last = words.slice(-1) || last;
  }
  return parts.join('');
}

/**
 * What stands between two lines that become one: nothing at the beginning and beside Chinese.
 * @param before the last character of the first.
 */
function gapBetween(before: string, after: string): string {
  return !before || WIDE.test(before) || WIDE.test(after.charAt(0)) ? '' : ' ';
}

function readLine(raw: string): Line {
  const note = NOTE.exec(raw)?.[0];
  const own = note !== undefined || OWN_LINE.test(raw);
  return {
    text: raw
      .slice(note?.length ?? 0)
      .replace(QUOTE, '')
      .trim(),
    own,
  };
}

/** The lines with a line `header: cell; header: cell` for each row of a table. */
function readTables(lines: readonly Line[]): Line[] {
  const read: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const header = isDelimiter(lines[i + 1]?.text) && line.text.includes('|') ? cellsOf(line.text) : [];
    if (!header.length || header.length !== cellsOf((lines[i + 1] as Line).text).length) {
      read.push(line);
      continue;
    }
    const rows: string[][] = [];
    for (i += 2; lines[i]?.text.includes('|'); i++) rows.push(cellsOf((lines[i] as Line).text));
    for (const text of rowTexts(header, rows)) if (text) read.push({ text, own: true });
    const after = lines[i];
    if (after) read.push({ ...after, own: true });
  }
  return read;
}

const isDelimiter = (line = ''): boolean =>
  line.includes('|') && /^[\s|:-]+$/u.test(line) && cellsOf(line).every((cell) => /^:?-+:?$/u.test(cell));

/** The cells of a row; a pipe behind a backslash is text. */
function cellsOf(row: string): string[] {
  const inside = row.replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '');
  return inside.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** @param header the names of the cells, as far as they have any; alone, it is a row. */
function rowTexts(header: readonly string[], rows: readonly string[][]): string[] {
  const named = header.some(Boolean) ? [header] : rows;
  // Asked of the table, not of each row: a header may be as long as all rows together.
  const isWide = named.some((cells) => cells.some((cell) => WIDE.test(cell)));
  const nameOf = (column: number): string =>
    header[column] ? `${header[column]}${isWide ? '：' : ': '}` : '';
  const lineOf = (cells: readonly string[]): string => cells.filter(Boolean).join(isWide ? '；' : '; ');
  if (!rows.length) return [lineOf(header)];
  return rows.map((row) => lineOf(row.map((cell, i) => cell && nameOf(i) + cell)));
}

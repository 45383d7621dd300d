/** What spreadsheets take for the beginning of a formula, in half and full width. */
const FORMULA = /^'*[=+\-@＝＋－＠\t]/u;
const GUARDED = /^'+[=+\-@＝＋－＠\t]/u;

/**
 * Text as a cell that no spreadsheet runs (CSV injection): an apostrophe, which spreadsheets take for "this is text",
 * before what begins as a formula. `unguard` takes it off again.
 * @example guard('=1+1') // => "'=1+1"
 */
export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell, without the apostrophe of `guard`. */
export function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** A list in one cell, one item a line. */
export function joinLines(items: readonly string[] = []): string {
  return items.join('\n');
}

/** The items of a cell, one a line; `others` may part them, too. */
export function splitLines(cell: string, others?: RegExp): string[] {
  return cell
    .split('\n')
    .flatMap((line) => (others ? line.split(others) : [line]))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Columns two spaces apart, the first to the left and the others to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
        )
        .join('  '),
    )
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}

const LONGEST = 80;

/** Text on one line of at most 80 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}

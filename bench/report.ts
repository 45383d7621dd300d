import { readFileSync, writeFileSync } from 'node:fs';
import { table } from '../src/authoring/table.js';
import { describeMachine, type Machine } from './machine.js';
import type { SectionName } from './options.js';
import type { Table } from './tables.js';

/** The figures of one section, to be shown. */
export interface Section {
  readonly name: SectionName;
  /** What a reader must know before the figures. */
  readonly note?: string | undefined;
  readonly tables: readonly Table[];
}

/** The report for a terminal. */
export function toText(sections: readonly Section[], machine: Machine): string {
  const body = sections.flatMap(({ note, tables }) => [
    ...(note ? [note] : []),
    ...tables.map(({ title, heads, rows }) => `${title}\n${table(heads, rows)}`),
  ]);
  return [describeMachine(machine), ...body].join('\n\n');
}

/**
 * Puts each section's tables into the page `file`, between the markers that carry its name; the words around
 * them stay.
 * @throws Error where the page lacks a section's markers.
 */
export function writePage(file: string, sections: readonly Section[], machine: Machine): void {
  let page = readFileSync(file, 'utf8');
  for (const { name, note, tables } of sections) {
    const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
    const from = page.indexOf(begin);
    const to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new Error(`${file}: expected the lines ${begin} and ${end}, found none; put them in`);
    }
    const body = [
      ...(note ? [`> ${note}`] : []),
      `Measured ${describeMachine(machine)}.`,
      ...tables.map(toMarkdown),
    ].join('\n\n');
    page = `${page.slice(0, from)}${begin}\n\n${body}\n\n${page.slice(to)}`;
  }
  writeFileSync(file, page);
}

function toMarkdown({ title, heads, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${title}**`,
    '',
    line(heads),
    line(heads.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

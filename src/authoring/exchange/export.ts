import type { Reading } from '../../core/loader/read.js';
import { COLUMNS } from './columns.js';
import { contentOf, type FileContent } from './content.js';
import { ExchangeError } from './failure.js';
import type { Format } from './formats.js';
import { toJson } from './json.js';
import { OWN_FRONT } from './markdown/read.js';
import { toFaq } from './markdown/write.js';
import { toSheet } from './sheet.js';

/**
 * The questions and answers of a knowledge, all files in one, in another format; importing them gives them back.
 * @throws ExchangeError where there are none.
 */
export function exportKnowledge({ files }: Reading, path: string, format: Format): string {
  const content = contentOf(files.map(({ draft }) => draft));
  if (!content.entries.length)
    throw new ExchangeError(`${path}: expected entries to export, found none; articles are files already`);
  return write(content, format);
}

function write(content: FileContent, format: Format): string {
  switch (format) {
    case 'csv':
      return toSheet(content, ',');
    case 'tsv':
      return toSheet(content, '\t');
    case 'json':
      return toJson(content);
    case 'md':
      return toFaq(content);
  }
}

/** Whether a text was exported to CSV, TSV or Markdown by this program, and so may be replaced. */
export function isExport(text: string): boolean {
  const [first = '', second = ''] = text.replace(/^\ufeff/u, '').split(/\r?\n/u, 2);
  if (first === '---') return second.startsWith(`${OWN_FRONT}:`);
  const columns: readonly string[] = COLUMNS;
  const headings = first.split(/[,\t]/u);
  return headings[0] === columns[0] && headings.every((heading) => columns.includes(heading));
}

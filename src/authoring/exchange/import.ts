import { basename } from 'node:path';
import { LIMITS, quote } from '../../core/loader/fault.js';
import { isPage } from '../read/html.js';
import { decodeFile } from './decode.js';
import { ExchangeError } from './failure.js';
import { type Format, formatOf } from './formats.js';
import { guessFormat } from './guess.js';
import type { Imported } from './imported.js';
import { readJson, toJson } from './json.js';
import { readFaq } from './markdown/read.js';
import { readRows } from './rows.js';
import { type Sifted, sift } from './sift.js';
import { toYaml } from './yaml.js';

/** What is told of a file, and not found. */
export interface ImportOptions {
  readonly format?: Format;
  /** As TextDecoder knows it. */
  readonly encoding?: string;
  /** What parts the cells of a table. */
  readonly delimiter?: string;
}

/**
 * Reads questions and answers out of a CSV, TSV, JSON or Markdown file: what is sound, and what is wrong with the rest.
 * @param file names the file in messages, and tells its format.
 * @throws ExchangeError where it is none of these.
 */
export async function importFile(
  bytes: Uint8Array,
  file: string,
  options: ImportOptions = {},
): Promise<Sifted> {
  const text = decodeFile(bytes, file, options.encoding);
  if (!text.trim())
    throw new ExchangeError(`${file}: expected questions and answers, found an empty file; give another`);
  // With a format told, the name tells nothing.
  if (isPage(options.format ? '' : file, text.slice(0, 4096))) throw page(file);
  const format = options.format ?? formatOf(file) ?? guessFormat(text);
  return sift(file, await read(text, file, format, options.delimiter));
}

function page(file: string): ExchangeError {
  return new ExchangeError(
    `${file}: expected a CSV, TSV, JSON or Markdown file, found an HTML page; draft from it with "wenda draft", or copy its questions and answers into a table`,
  );
}

async function read(
  text: string,
  file: string,
  format: Format,
  delimiter: string | undefined,
): Promise<Imported> {
  switch (format) {
    case 'csv':
    case 'tsv':
      return readRows(text, file, delimiter);
    case 'json':
      return readJson(text, file);
    case 'md':
      return readFaq(text, file);
  }
}

/**
 * The knowledge file that an import becomes, in YAML, or in JSON where `isJson`.
 * @throws ExchangeError where it is too large to be loaded.
 */
export function toKnowledgeFile({ content }: Sifted, file: string, isJson: boolean): string {
  const text = isJson ? toJson(content) : toYaml(content, `Imported from ${quote(basename(file))}.`);
  const bytes = Buffer.byteLength(text);
  if (bytes <= LIMITS.fileBytes) return text;
  const [size, most] = [bytes, LIMITS.fileBytes].map((count) => `${Math.ceil(count / 1024 / 1024)} MB`);
  throw new ExchangeError(
    `${file}: expected at most ${most} of questions and answers, found ${size}; split it, and import each part into a file of one folder`,
  );
}

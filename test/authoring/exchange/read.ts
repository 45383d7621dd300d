import type { FileContent } from '../../../src/authoring/exchange/content.js';
import { type ImportOptions, importFile } from '../../../src/authoring/exchange/import.js';

/** What an import gives, its problems as one line each. */
export interface Read {
  readonly content: FileContent;
  readonly entries: FileContent['entries'];
  readonly errors: readonly string[];
  readonly notes: readonly string[];
  readonly dropped: number;
}

/** Imports a text, or bytes, as the file `name`. */
export async function read(name: string, text: string | Uint8Array, options?: ImportOptions): Promise<Read> {
  const { content, problems, dropped } = await importFile(
    typeof text === 'string' ? Buffer.from(text) : text,
    name,
    options,
  );
  const told = (severity: 'error' | 'note') =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ name: row, line, message }) =>
        [line ?? '-', row, message].filter((part) => part !== undefined).join(': '),
      );
  return { content, entries: content.entries, errors: told('error'), notes: told('note'), dropped };
}

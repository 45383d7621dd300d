import { readKnowledge } from '../../core/loader/read.js';
import { count } from '../count.js';
import { readIfThere, writeWhole } from '../write.js';
import { isExport } from './export.js';
import { ExchangeError } from './failure.js';
import type { Format } from './formats.js';

/** How a file may be written over. */
export interface ReplaceOptions {
  /** Whether somebody said that the knowledge in it may go. */
  readonly isForced: boolean;
}

/**
 * Writes a knowledge file, whole or not at all; over another one only by force, since what stands in it is lost.
 * @throws ExchangeError where the file holds something else, or is not to be replaced.
 */
export async function replaceKnowledge(
  file: string,
  text: string,
  { isForced }: ReplaceOptions,
): Promise<void> {
  const before = await readIfThere(file);
  if (before?.length && !before.equals(Buffer.from(text))) {
    const { knowledge } = await readKnowledge(file);
    if (!knowledge) throw refusal(file, 'a knowledge file that loads');
    if (!isForced) throw occupied(file, knowledge.entries.length);
  }
  await writeWhole(file, text, before);
}

/**
 * Writes an export, also over an earlier one, whole or not at all; over a knowledge file only by force.
 * @throws ExchangeError where the file holds something else, or is not to be replaced.
 */
export async function replaceExport(
  file: string,
  text: string,
  format: Format,
  options: ReplaceOptions,
): Promise<void> {
  // As JSON, an export is a knowledge file like any other.
  if (format === 'json') return replaceKnowledge(file, text, options);
  const before = await readIfThere(file);
  if (before?.length && !isExport(before.toString('utf8'))) throw refusal(file, 'an earlier export');
  return writeWhole(file, text, before);
}

function refusal(file: string, expected: string): ExchangeError {
  return new ExchangeError(
    `${file}: expected nothing of that name, or ${expected}, found another file; give another name. Nothing was written`,
  );
}

function occupied(file: string, entries: number): ExchangeError {
  return new ExchangeError(
    `${file}: expected nothing of that name, found a knowledge file of ${count(entries, 'entry', 'entries')}, which would be lost; give another name (in the same folder, both are one knowledge), or say --force to replace it. Nothing was written`,
  );
}

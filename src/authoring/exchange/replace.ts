import { readKnowledge } from '../../core/loader/load.js';
import { readIfThere, writeWhole } from '../write.js';
import { isExport } from './export.js';
import { ExchangeError } from './failure.js';
import type { Format } from './formats.js';

/**
 * Writes a knowledge file, also over one that loads, whole or not at all.
 * @throws ExchangeError where the file holds something else.
 */
export async function replaceKnowledge(file: string, text: string): Promise<void> {
  const before = await readIfThere(file);
  if (before?.length && !(await readKnowledge(file)).knowledge)
    throw refusal(file, 'a knowledge file that loads');
  await writeWhole(file, text, before);
}

/**
 * Writes an export, also over an earlier one, whole or not at all.
 * @throws ExchangeError where the file holds something else.
 */
export async function replaceExport(file: string, text: string, format: Format): Promise<void> {
  // As JSON, an export is a knowledge file.
  if (format === 'json') return replaceKnowledge(file, text);
  const before = await readIfThere(file);
  if (before?.length && !isExport(before.toString('utf8'))) throw refusal(file, 'an earlier export');
  return writeWhole(file, text, before);
}

function refusal(file: string, expected: string): ExchangeError {
  return new ExchangeError(
    `${file}: expected nothing of that name, or ${expected}, found another file; give another name. Nothing was written`,
  );
}

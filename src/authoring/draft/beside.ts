import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { readSheet } from '../../core/loader/disk.js';
import { createReport } from '../../core/loader/fault.js';
import { questionKey } from '../../core/loader/question.js';
import { readExisting } from './merge/existing.js';

/** What the knowledge files beside an output have taken. */
export interface Beside {
  /** Keys of their questions, none of which may be asked again. */
  readonly questions: ReadonlySet<string>;
  /** Whether one of them gives the title, which only one may. */
  readonly hasTitle: boolean;
}

/**
 * Looks at the knowledge files beside `output`, which makes one knowledge with them. Files that are no knowledge,
 * or are at fault, are passed over.
 */
export async function lookBeside(output: string): Promise<Beside> {
  const questions = new Set<string>();
  let hasTitle = false;
  for (const file of await filesBeside(output)) {
    const text = readSheet(file, createReport())?.text;
    if (!text) continue;
    const read = await readExisting(text, basename(file));
    if (!('existing' in read)) continue;
    const { entries, declined, title } = read.existing;
    hasTitle ||= title !== undefined;
    for (const question of [...entries.flatMap(({ asked }) => asked), ...declined])
      questions.add(questionKey(question));
  }
  return { questions, hasTitle };
}

/** The knowledge files beside `output`, whether they can be read or not. */
export async function filesBeside(output: string): Promise<string[]> {
  const folder = dirname(output);
  const names = await readdir(folder).catch(() => []);
  const isKnowledge = (name: string) => /^\.ya?ml$/i.test(extname(name)) && !name.startsWith('.');
  return names
    .filter((name) => isKnowledge(name) && name !== basename(output))
    .map((name) => join(folder, name));
}

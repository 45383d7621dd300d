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
  const folder = dirname(output);
  const names = await readdir(folder).catch(() => []);
  const questions = new Set<string>();
  let hasTitle = false;
  for (const name of names) {
    const isKnowledge = /^\.ya?ml$/i.test(extname(name)) && !name.startsWith('.');
    if (!isKnowledge || name === basename(output)) continue;
    const text = readSheet(join(folder, name), createReport())?.text;
    if (!text) continue;
    const read = await readExisting(text, name);
    if (!('existing' in read)) continue;
    const { entries, declined, title } = read.existing;
    hasTitle ||= title !== undefined;
    for (const question of [...entries.flatMap(({ asked }) => asked), ...declined])
      questions.add(questionKey(question));
  }
  return { questions, hasTitle };
}

import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { quote } from '../../core/loader/fault.js';
import { readKnowledge } from '../../core/loader/read.js';
import type { Sifted } from './sift.js';

/**
 * An import without its title, where another knowledge file of the folder that it is written to has one: one knowledge has
 * one title, and the folder would not load. Says so among the problems.
 * @param output the file to write.
 */
export async function withoutSecondTitle(sifted: Sifted, output: string): Promise<Sifted> {
  const { title, ...rest } = sifted.content;
  if (title === undefined) return sifted;
  const other = await titleBeside(output);
  if (!other || other.title === title) return sifted;
  const message = `the title ${quote(title)} was left out: ${other.file} beside it gives the knowledge the title ${quote(other.title)}`;
  return { ...sifted, content: rest, problems: [{ severity: 'note', message }, ...sifted.problems] };
}

/** The first title of the knowledge files that stand in a file's folder. */
async function titleBeside(
  output: string,
): Promise<{ readonly title: string; readonly file: string } | undefined> {
  const folder = dirname(output);
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    if (!/\.(?:ya?ml|json)$/iu.test(name) || resolve(file) === resolve(output)) continue;
    const title = (await readKnowledge(file)).files[0]?.draft.title?.value;
    if (title !== undefined) return { title, file };
  }
  return undefined;
}

/** None of a folder that is not there or cannot be read: writing tells that. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

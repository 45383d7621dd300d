import { extname } from 'node:path';
import { Option } from 'commander';
import { LOCALES } from '../core/index.js';
import type { Context } from './context.js';
import { Failure } from './failure.js';

/** Where the knowledge is looked for unless something else is asked for. */
export const DEFAULT_KNOWLEDGE = 'knowledge';

const EMPTY =
  'the path of the knowledge: expected a file or folder, found nothing; name one, or leave it out to use KNOWLEDGE';

/** `--knowledge PATH`, as each subcommand that answers takes it. */
export function knowledgeOption(): Option {
  return new Option('--knowledge <path>', 'knowledge file or folder (default: KNOWLEDGE, or "knowledge")');
}

/** `--locale LOCALE`, as each subcommand that answers takes it. */
export function localeOption(): Option {
  return new Option('--locale <locale>', "language to answer in (default: the question's)").choices(LOCALES);
}

/**
 * The path to load: what was given on the command line, or else `KNOWLEDGE`, or else the default.
 * @throws Failure where it was given and is empty, as a shell's unset variable is.
 */
export function knowledgePath(context: Context, given: string | undefined): string {
  if (given?.trim() === '') throw new Failure(EMPTY, 2);
  return given ?? (context.env.KNOWLEDGE?.trim() || DEFAULT_KNOWLEDGE);
}

/** @throws Failure where a file is to be written whose name is not that of a knowledge file. */
export function expectKnowledgeName(output: string): void {
  if (/^\.(?:ya?ml|json)$/iu.test(extname(output))) return;
  throw new Failure(`--output: expected a file that ends in .yaml, .yml or .json, found ${output}`, 2);
}

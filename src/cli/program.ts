import { Command } from 'commander';
import { printable } from '../adapters/terminal/printable.js';
import { registerAsk } from './ask.js';
import { registerCheck } from './check.js';
import type { Context, Register } from './context.js';
import { registerDraft } from './draft.js';
import { registerEval } from './eval.js';
import { registerExport } from './export.js';
import { registerImport } from './import.js';
import { registerRepl } from './repl.js';
import { registerStart } from './start.js';

/**
 * The subcommands, in the order of the help: one module each, which registers its words and its options here and
 * imports what it runs on only when it is called. A new one is added to this list.
 */
const SUBCOMMANDS: readonly Register[] = [
  registerStart,
  registerRepl,
  registerAsk,
  registerDraft,
  registerCheck,
  registerEval,
  registerImport,
  registerExport,
];

/** The command line; parsing it runs the subcommand, and throws commander's error where it is misused. */
export function createProgram(context: Context, version: string): Command {
  const program = new Command('wenda')
    .description('Answers questions about an article, from its Q&A file, and says so where it does not tell.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(printable(text)),
    });
  for (const register of SUBCOMMANDS) register(program, context);
  return program;
}

import { printable, printableLine } from '../adapters/terminal/printable.js';
import type { Knowledge } from '../core/index.js';
import type { Context, Register } from './context.js';
import { Failure } from './failure.js';
import { knowledgePath } from './options.js';

/** `wenda check`: all faults of the knowledge, and what it holds. */
export const registerCheck: Register = (program, context) => {
  program
    .command('check')
    .description('check the knowledge and print all its faults')
    .argument('[path]', 'knowledge file or folder (default: KNOWLEDGE, or "knowledge")')
    .action((path: string | undefined) => check(knowledgePath(context, path), context));
};

async function check(path: string, { stdout }: Context): Promise<void> {
  const [{ formatFault, inspectKnowledge }, { write }] = await Promise.all([
    import('../core/index.js'),
    import('../adapters/terminal/output.js'),
  ]);
  const { knowledge, faults, dropped } = await inspectKnowledge(path);
  const lines = [
    ...faults.map((fault) => printable(formatFault(fault))),
    ...(dropped ? [`… and ${dropped} more`] : []),
    ...(knowledge ? [summary(knowledge, faults.length + dropped)] : []),
  ];
  await write(stdout, lines.map((line) => `${line}\n`).join(''));
  if (!knowledge) throw new Failure(`${path}: cannot be used; mend the errors above`, 1);
}

function summary({ title, entries, articles }: Knowledge, warnings: number): string {
  const variants = entries.reduce((sum, entry) => sum + entry.variants.length, 0);
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  const held = `${entries.length} entries, ${variants} variants, ${paragraphs} paragraphs`;
  return `${printableLine(title)}: ${held}; no errors, ${warnings} warnings`;
}

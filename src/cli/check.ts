import { Option } from 'commander';
import type { Check } from '../authoring/check/check.js';
import { count } from '../authoring/count.js';
import type { Context, Register } from './context.js';
import { Failure } from './failure.js';
import { knowledgePath } from './options.js';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

interface CheckFlags {
  readonly format: (typeof FORMATS)[number];
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly quick?: boolean;
}

/** `wenda check`: all that is wrong with the knowledge, and what it holds. */
export const registerCheck: Register = (program, context) => {
  program
    .command('check')
    .description('check the knowledge and print all that is wrong with it')
    .argument('[path]', 'knowledge file or folder (default: KNOWLEDGE, or "knowledge")')
    .addOption(
      new Option('--format <format>', 'how to print it: sarif and github are for CI')
        .choices(FORMATS)
        .default('text'),
    )
    .addOption(
      new Option('--json', 'print one JSON object and nothing else, as --format json').conflicts('format'),
    )
    .option('--strict', 'fail on warnings, too')
    .option('--quick', 'ask no question: leave out what the answers would show')
    .action((path: string | undefined, flags: CheckFlags) =>
      check(knowledgePath(context, path), flags, program.version() ?? '', context),
    );
};

async function check(path: string, flags: CheckFlags, version: string, { stdout }: Context): Promise<void> {
  const [{ createEngine }, { readKnowledge }, { checkKnowledge }, { write }] = await Promise.all([
    import('../core/index.js'),
    import('../core/loader/read.js'),
    import('../authoring/check/check.js'),
    import('../adapters/terminal/output.js'),
  ]);
  const found = checkKnowledge(
    await readKnowledge(path),
    flags.quick ? undefined : (knowledge) => createEngine(knowledge),
  );
  const text = await print(found, flags.json ? 'json' : flags.format, path, version);
  if (text) await write(stdout, `${text}\n`);
  if (!found.held) throw new Failure(`${path}: cannot be used; mend the errors above`, 1);
  const { warning } = found.counts;
  if (flags.strict && warning)
    throw new Failure(`${path}: ${count(warning, 'warning')}, which --strict fails on`, 1);
}

async function print(
  found: Check,
  format: CheckFlags['format'],
  path: string,
  version: string,
): Promise<string> {
  const [{ printable }, { toJsonLine }] = await Promise.all([
    import('../adapters/terminal/printable.js'),
    import('./json.js'),
  ]);
  switch (format) {
    case 'text':
      return printable((await import('../authoring/check/text.js')).toText(found));
    case 'json':
      return toJsonLine((await import('../authoring/check/record.js')).toRecord(found, path));
    case 'sarif':
      return toJsonLine((await import('../authoring/check/sarif.js')).toSarif(found, version, process.cwd()));
    case 'github':
      return printable((await import('../authoring/check/annotations.js')).toAnnotations(found));
  }
}

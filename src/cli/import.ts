import { InvalidArgumentError, Option } from 'commander';
import { count } from '../authoring/count.js';
import { FORMATS, type Format } from '../authoring/exchange/formats.js';
import type { Problem } from '../authoring/exchange/imported.js';
import type { Context, Register } from './context.js';
import { explain } from './explain.js';
import { Failure } from './failure.js';
import { expectKnowledgeName } from './options.js';
import { readFile } from './read.js';

/** Problems that are printed; a file of another kind has one a line. */
const MOST_PRINTED = 200;

interface ImportFlags {
  readonly output?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly format?: Format;
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** `wenda import`: a knowledge file out of another program's questions and answers. */
export const registerImport: Register = (program, context) => {
  program
    .command('import')
    .description('make a knowledge file of a CSV, TSV, JSON or Markdown file of questions and answers')
    .argument(
      '<file>',
      'the file, as QnA Maker, a spreadsheet, an FAQ in Markdown or "wenda export" gives it',
    )
    .option('-o, --output <file>', 'knowledge file to write, .yaml or .json (default: standard output)')
    .option('--strict', 'write nothing where anything has to be left out')
    .option('--force', 'replace a knowledge file of that name; what stands in it is lost')
    .addOption(new Option('--format <format>', 'what it is (default: by its name)').choices(FORMATS))
    .addOption(
      new Option('--encoding <encoding>', 'utf-8, utf-16, gb18030, big5, … (default: found)').argParser(
        readEncoding,
      ),
    )
    .addOption(
      new Option('--delimiter <character>', 'what parts the cells: , ; | or tab (default: found)').argParser(
        readDelimiter,
      ),
    )
    .action((file: string, flags: ImportFlags) => run(file, flags, context));
};

function readEncoding(label: string): string {
  try {
    return new TextDecoder(label) && label;
  } catch {
    throw new InvalidArgumentError('Expected utf-8, utf-16, gb18030, big5 or another web encoding.');
  }
}

function readDelimiter(given: string): string {
  if (/^(?:tab|\\t)$/iu.test(given)) return '\t';
  if ([...given].length === 1 && !/["\r\n]/u.test(given)) return given;
  throw new InvalidArgumentError('Give one character, or the word tab.');
}

async function run(file: string, flags: ImportFlags, { stdout, stderr }: Context): Promise<void> {
  const { output, strict, force, ...options } = flags;
  if (output !== undefined) expectKnowledgeName(output);
  const isJson = /\.json$/iu.test(output ?? '');
  if (force && output === undefined) throw new Failure('--force: expected --output beside it', 2);
  const [
    { importFile, toKnowledgeFile },
    { withoutSecondTitle },
    { replaceKnowledge },
    { write },
    { printable },
  ] = await Promise.all([
    import('../authoring/exchange/import.js'),
    import('../authoring/exchange/title.js'),
    import('../authoring/exchange/replace.js'),
    import('../adapters/terminal/output.js'),
    import('../adapters/terminal/printable.js'),
  ]);
  const bytes = await readFile(file);
  const whole = await explain(file, () => importFile(bytes, file, options));
  const sifted = output === undefined ? whole : await withoutSecondTitle(whole, output);
  await write(stderr, printable(report(file, sifted.problems)));
  const { entries } = sifted.content;
  const errors = sifted.problems.filter(({ severity }) => severity === 'error').length;
  if (!entries.length)
    throw new Failure(`${file}: no question with an answer was found; nothing was written`, 1);
  if (strict && errors)
    throw new Failure(`${file}: ${count(errors, 'error')}, with which --strict writes nothing`, 1);
  const text = await explain(file, () => toKnowledgeFile(sifted, file, isJson));
  if (output === undefined) await write(stdout, text);
  else await explain(output, () => replaceKnowledge(output, text, { isForced: force === true }));
  const into = output === undefined ? '' : ` to ${output}`;
  const left = sifted.dropped ? `, ${sifted.dropped} left out` : '';
  await write(
    stderr,
    printable(`${file}: ${count(entries.length, 'entry', 'entries')} written${into}${left}\n`),
  );
}

/** The problems, one a line, as compilers print theirs; those without a line of their own come first. */
function report(file: string, problems: readonly Problem[]): string {
  const lines = problems.slice(0, MOST_PRINTED).map(({ name, line, severity, message }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `${place}: ${severity}: ${name ? `${name}: ` : ''}${message}\n`;
  });
  const more = problems.length - lines.length;
  return lines.join('') + (more > 0 ? `… and ${more} more\n` : '');
}

import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Option } from 'commander';
import { count } from '../authoring/count.js';
import { FORMATS, type Format, formatOf } from '../authoring/exchange/formats.js';
import type { Context, Register } from './context.js';
import { explain } from './explain.js';
import { Failure } from './failure.js';
import { knowledgePath } from './options.js';

interface ExportFlags {
  readonly output?: string;
  readonly format?: Format;
  readonly force?: boolean;
}

/** `wenda export`: the knowledge in a form that other programs read, and `wenda import` takes back. */
export const registerExport: Register = (program, context) => {
  program
    .command('export')
    .description('write the questions and answers as CSV, TSV, JSON or a Markdown FAQ')
    .argument('[path]', 'knowledge file or folder (default: KNOWLEDGE, or "knowledge")')
    .addOption(
      new Option('--format <format>', "what to write (default: by the output's name)").choices(FORMATS),
    )
    .option('-o, --output <file>', 'file to write (default: standard output)')
    .option('--force', 'replace a knowledge file of that name; what stands in it is lost')
    .action((path: string | undefined, flags: ExportFlags) =>
      run(knowledgePath(context, path), flags, context),
    );
};

async function run(
  path: string,
  { output, format: given, force }: ExportFlags,
  context: Context,
): Promise<void> {
  const format = given ?? (output === undefined ? undefined : formatOf(output));
  if (!format) throw new Failure(`--format: expected one of ${FORMATS.join(', ')}; say what to write`, 2);
  if (force && output === undefined) throw new Failure('--force: expected --output beside it', 2);
  if (output !== undefined) await refuseInside(path, output, format);
  const [{ KnowledgeError }, { readKnowledge }, { exportKnowledge }, { replaceExport }, { write }] =
    await Promise.all([
      import('../core/index.js'),
      import('../core/loader/read.js'),
      import('../authoring/exchange/export.js'),
      import('../authoring/exchange/replace.js'),
      import('../adapters/terminal/output.js'),
    ]);
  const reading = await readKnowledge(path);
  if (!reading.knowledge) throw new KnowledgeError(reading.faults, reading.dropped);
  const text = await explain(path, () => exportKnowledge(reading, path, format));
  if (output === undefined) return write(context.stdout, text);
  await explain(output, () => replaceExport(output, text, format, { isForced: force === true }));
  return write(
    context.stderr,
    `${path}: ${count(reading.entries.length, 'entry', 'entries')} written to ${output}\n`,
  );
}

/** In the folder of the knowledge, a Markdown file would be read as an article, and JSON as the same entries again. */
async function refuseInside(path: string, output: string, format: Format): Promise<void> {
  if (format !== 'md' && format !== 'json') return;
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const inside = relative(resolve(path), resolve(output));
  if (!isFolder || inside.split(sep)[0] === '..' || isAbsolute(inside)) return;
  throw new Failure(`--output: ${output} would be read as a part of ${path}; name a file outside it`, 2);
}

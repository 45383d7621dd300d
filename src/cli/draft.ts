import { basename, extname } from 'node:path';
import type { Writable } from 'node:stream';
import { printable } from '../adapters/terminal/printable.js';
import type { Telling } from '../authoring/draft/articles.js';
import type { Context, Register } from './context.js';
import { explain } from './explain.js';
import { Failure } from './failure.js';
import { expectKnowledgeName } from './options.js';

interface DraftFlags {
  readonly output?: string;
  readonly article?: string;
  readonly dryRun?: boolean;
}

/** `wenda draft`: proposes entries about articles, and merges them into a knowledge file. */
export const registerDraft: Register = (program, context) => {
  program
    .command('draft')
    .description('propose questions and answers about an article, by rule, for a person to check')
    .argument('<article...>', 'text, Markdown, HTML or Word file')
    .option('-o, --output <file>', 'knowledge file (.yaml, .yml, .json) to write, or to merge into')
    .option('--article <file>', 'write the text that was read there (.md), too, so that answers can cite it')
    .option('--dry-run', 'say what would be done, and write nothing')
    .action((files: readonly string[], flags: DraftFlags) => draft(files, flags, context));
};

async function draft(
  files: readonly string[],
  flags: DraftFlags,
  { stdout, stderr }: Context,
): Promise<void> {
  checkFlags(files, flags);
  const [drafting, outputs, { newFile }, { findUnheld }, { write }] = await Promise.all([
    import('../authoring/draft/articles.js'),
    import('../authoring/draft/output.js'),
    import('../authoring/draft/merge/merge.js'),
    import('../authoring/draft/held.js'),
    import('../adapters/terminal/output.js'),
  ]);
  const { output, article } = flags;
  const options = { isDryRun: flags.dryRun === true };
  try {
    const documents = await drafting.readArticles(files);
    const articles = await drafting.draftArticles(documents, flags, tellingOn(stderr));
    if (output === undefined) {
      outputs.requireDrafts(articles);
      const [first = ''] = files;
      await write(stdout, newFile(articles, { isJson: false, title: basename(first, extname(first)) }));
      return;
    }
    if (article !== undefined) await explain(article, () => outputs.readArticle(article));
    const said = await explain(output, () => outputs.writeDrafts(output, articles, options));
    const [document] = documents;
    if (article !== undefined && document)
      said.push(await explain(article, () => outputs.writeArticle(article, document, options)));
    await write(stdout, said.map((line) => `${printable(line)}\n`).join(''));
    const unheld = options.isDryRun ? [] : await findUnheld(output);
    if (unheld.length) throw new Failure(unheld.join('\n'), 1);
  } catch (error) {
    if (error instanceof drafting.ArticlesError || error instanceof outputs.OutputError)
      throw new Failure(error.message, 1);
    throw error;
  }
}

/** Tells on `stderr` what was left out, and what takes long where somebody looks on. */
function tellingOn(stderr: Writable & { readonly isTTY?: boolean }): Telling {
  const note = (line: string): void => {
    stderr.write(`${printable(line)}\n`);
  };
  return { note, progress: stderr.isTTY ? note : () => {} };
}

function checkFlags(files: readonly string[], { output, article, dryRun }: DraftFlags): void {
  if (output !== undefined) expectKnowledgeName(output);
  if (output === undefined && dryRun) throw new Failure('--dry-run: expected --output beside it', 2);
  if (article === undefined) return;
  if (output === undefined) throw new Failure('--article: expected --output beside it', 2);
  if (files.length > 1) throw new Failure('--article: expected one article, found several', 2);
  if (!/^\.(?:md|markdown)$/i.test(extname(article)))
    throw new Failure(`--article: expected a file that ends in .md, found ${article}`, 2);
}

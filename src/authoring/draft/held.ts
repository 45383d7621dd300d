import { dirname, join } from 'node:path';
import { readArticle } from '../../core/loader/article.js';
import { checkEntries } from '../../core/loader/check.js';
import { readSheet } from '../../core/loader/disk.js';
import { createReport, formatFault, type Report } from '../../core/loader/fault.js';
import { readFields } from '../../core/loader/fields.js';
import { type ArticleRead, type FileRead, gatherEntries } from '../../core/loader/merge.js';
import { readYaml } from '../../core/loader/yaml.js';
import { filesBeside } from './beside.js';

/** What is wrong with an entry once its article says something else. */
const BROKEN: ReadonlySet<string> = new Set(['figure', 'paragraph']);

/**
 * The entries of `output` and of the knowledge files beside it whose articles no longer hold what they tell, one a
 * line, and how to mend them; none where all do. Drafting leaves alone what people wrote, whatever its article says.
 */
export async function findUnheld(output: string): Promise<string[]> {
  const report = createReport();
  const files = await readFiles([output, ...(await filesBeside(output))], report);
  const articles = await readCited(dirname(output), files, report);
  checkEntries(files, gatherEntries(files, articles, 'part'), report, false);
  const faults = report.sorted().filter(({ rule, severity }) => severity === 'error' && BROKEN.has(rule));
  if (!faults.length) return [];
  const { size } = new Set(faults.map(({ file, entry }) => `${file} ${entry}`));
  const telling = size === 1 ? '1 entry tells' : `${size} entries tell`;
  return [
    ...faults.map(formatFault),
    `${dirname(output)}: ${telling} what the article does not say now; nothing is answered until you correct each, or give it "status: stale" for the time being`,
  ];
}

async function readFiles(names: readonly string[], report: Report): Promise<FileRead[]> {
  const files: FileRead[] = [];
  for (const name of names) {
    const sheet = readSheet(name, report);
    const node = sheet && (await readYaml(sheet));
    const draft = node && readFields(node, { sheet });
    if (draft) files.push({ sheet, draft });
  }
  return files;
}

/** The articles that files or entries name. */
async function readCited(folder: string, files: readonly FileRead[], report: Report): Promise<ArticleRead[]> {
  const names = files.flatMap(({ draft: { article, entries = [] } }) =>
    [article, ...entries.map(({ fields }) => fields.article)].flatMap((named) => named?.value ?? []),
  );
  const articles: ArticleRead[] = [];
  for (const name of new Set(names)) {
    const sheet = readSheet(join(folder, name), report);
    if (sheet) articles.push({ name, article: (await readArticle(sheet)).article });
  }
  return articles;
}

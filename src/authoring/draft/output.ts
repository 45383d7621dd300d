import { basename, dirname, extname } from 'node:path';
import { withLineFeeds } from '../../core/loader/ends.js';
import { count } from '../count.js';
import type { ArticleDocument } from '../read/document.js';
import { isSaved, toMarkdown } from '../read/save.js';
import { readIfThere, WriteError, writeWhole } from '../write.js';
import { lookBeside } from './beside.js';
import { type DraftedArticle, MergeError, mergeInto, newFile } from './merge/merge.js';
import { reportPlan } from './merge/report.js';

/** A file cannot be written, or must not; nothing was written. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** How drafts are written. */
export interface OutputOptions {
  /** Say what would be done, and write nothing. */
  readonly isDryRun: boolean;
}

/**
 * Writes drafts into a new knowledge file, or merges them into one that is there; what it did, one thing a line.
 * @throws OutputError
 */
export async function writeDrafts(
  file: string,
  articles: readonly DraftedArticle[],
  { isDryRun }: OutputOptions,
): Promise<string[]> {
  const before = await asOutput(readIfThere(file));
  const drafted = articles.map(
    ({ document, drafts }) =>
      `${document.file}: ${count(drafts.length, 'entry', 'entries')} from ${paragraphsIn(document)}`,
  );
  const { bytes, said } = await (before?.length ? merged(file, before, articles) : created(file, articles));
  const isSame = before?.equals(bytes) ?? false;
  if (!isDryRun && !isSame) await save(file, bytes, before);
  const apart = articles
    .filter(({ isCited }) => !isCited && !isSame)
    .map(({ document }) => basename(document.file));
  const note = apart.length
    ? [
        `note: ${apart.join(', ')} is not in the folder of ${file} as Markdown, so paragraphs can be neither shown nor checked; "--article FILE.md" puts its text there`,
      ]
    : [];
  return [...drafted, ...said, ...note, ...(isDryRun ? ['dry run: nothing was written'] : [])];
}

async function created(file: string, articles: readonly DraftedArticle[]) {
  requireDrafts(articles, file);
  const isJson = extname(file).toLowerCase() === '.json';
  const { hasTitle } = await lookBeside(file);
  const title = hasTitle ? {} : { title: basename(file, extname(file)) };
  const text = newFile(articles, { isJson, ...title });
  const total = articles.reduce((sum, { drafts }) => sum + drafts.length, 0);
  return { bytes: Buffer.from(text), said: [`${file}: ${total} added`] };
}

/** Byte order mark, which some editors put before UTF-8. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

async function merged(file: string, before: Buffer, articles: readonly DraftedArticle[]) {
  const mark = before.subarray(0, 3).equals(MARK) ? MARK : Buffer.alloc(0);
  try {
    const { text, plan } = await mergeInto(decode(before, file), file, articles);
    return { bytes: Buffer.concat([mark, Buffer.from(text)]), said: reportPlan(file, plan) };
  } catch (error) {
    if (error instanceof MergeError) throw new OutputError(`${error.message}\n${file}: nothing was written`);
    throw error;
  }
}

function decode(bytes: Buffer, file: string): string {
  try {
    return withLineFeeds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new OutputError(
      `${file}: expected a knowledge file in UTF-8, found other bytes; nothing was written. Give another name, or save it as UTF-8`,
    );
  }
}

/** Complains where nothing was drafted, for `file` if for any: a knowledge without entries cannot be used. */
export function requireDrafts(articles: readonly DraftedArticle[], file?: string): void {
  if (articles.some(({ drafts }) => drafts.length)) return;
  const names = articles.map(({ document }) => document.file).join(', ');
  if (file !== undefined && articles.some(({ isTaken }) => isTaken)) {
    throw new OutputError(
      `${names}: expected facts that the knowledge files in ${dirname(file)} do not ask for already, found none; draft onto one of these files, or into another folder`,
    );
  }
  throw new OutputError(
    `${names}: expected sentences that state facts, found none; is it the text of an article?`,
  );
}

/**
 * What stands where an article is to be written.
 * @throws OutputError where somebody wrote it: asked before anything is written, so that nothing is.
 */
export async function readArticle(file: string): Promise<Buffer | undefined> {
  const before = await asOutput(readIfThere(file));
  if (before?.length && !isSaved(before.toString('utf8'))) {
    throw new OutputError(
      `${file}: expected a file that "wenda draft --article" wrote, found another; nothing was written. Give another name`,
    );
  }
  return before;
}

/**
 * Writes an article's text as Markdown, its paragraphs numbered, so that a knowledge can cite it; a file that
 * somebody wrote is left alone.
 * @throws OutputError
 */
export async function writeArticle(
  file: string,
  document: ArticleDocument,
  { isDryRun }: OutputOptions,
): Promise<string> {
  const before = await readArticle(file);
  if (!isDryRun) await save(file, Buffer.from(toMarkdown(document)), before);
  return `${file}: ${paragraphsIn(document)}`;
}

const paragraphsIn = ({ blocks }: ArticleDocument): string =>
  count(blocks.filter(({ kind }) => kind === 'paragraph').length, 'paragraph');

async function save(file: string, bytes: Buffer, before: Buffer | undefined): Promise<void> {
  await asOutput(writeWhole(file, bytes, before));
}

/** Tells of a file that cannot be written as of any other output's fault. */
async function asOutput<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    throw error instanceof WriteError ? new OutputError(error.message) : error;
  }
}

import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { loadLexicon } from '../../core/loader/lexicon.js';
import { type ArticleDocument, DocumentError } from '../read/document.js';
import { readDocument } from '../read/read.js';
import { lookBeside } from './beside.js';
import { draftArticle } from './draft.js';
import type { DraftedArticle } from './merge/merge.js';
import { keysOf, settle } from './settle.js';

/** Articles that cannot be read; the message names each, one a line. */
export class ArticlesError extends Error {
  override readonly name = 'ArticlesError';
}

/** Reads all articles. @throws ArticlesError with the faults of all of them. */
export async function readArticles(files: readonly string[]): Promise<ArticleDocument[]> {
  const documents: ArticleDocument[] = [];
  const faults: string[] = [];
  for (const file of files) {
    try {
      documents.push(await readDocument(file));
    } catch (error) {
      faults.push(describe(file, error));
    }
  }
  if (faults.length) throw new ArticlesError(faults.join('\n'));
  return documents;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'expected an article, found nothing of that name; check the path',
  EISDIR: 'expected a file, found a folder; name the articles one by one',
  EACCES: 'expected an article, found one that may not be read; change its permissions',
};

function describe(file: string, error: unknown): string {
  if (error instanceof DocumentError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  // Anything but the system's own errors is a mistake of this program.
  if (code === undefined) throw error;
  return `${file}: ${REASONS[code] ?? `cannot be read: ${message}`}`;
}

/** Where drafts go, and under which name the article will be cited there. */
export interface Target {
  /** The knowledge file. */
  readonly output?: string;
  /** Where the article's text is written, where it is. */
  readonly article?: string;
}

/** Drafts entries about articles; each question is left to the first article that answers it. */
export async function draftArticles(
  documents: readonly ArticleDocument[],
  { output, article }: Target,
): Promise<DraftedArticle[]> {
  const lexicon = loadLexicon();
  const taken = new Set(output === undefined ? [] : (await lookBeside(output)).questions);
  const articles: DraftedArticle[] = [];
  for (const document of documents) {
    const { proposals, locale, aliases } = await draftArticle(document, lexicon);
    const drafts = settle(proposals, taken);
    for (const key of keysOf(drafts)) taken.add(key);
    const isTaken = drafts.length === 0 && settle(proposals).length > 0;
    articles.push({
      ...nameOf(article ?? document.file, output),
      document,
      locale,
      drafts,
      isTaken,
      aliases,
    });
  }
  return articles;
}

/** The name by which entries cite a file: as the knowledge's folder does, where it stands in it; else its own. */
function nameOf(
  file: string,
  output: string | undefined,
): { readonly name: string; readonly isCited: boolean } {
  const path = output === undefined ? undefined : relative(dirname(resolve(output)), resolve(file));
  const isInside = path !== undefined && path.split(sep)[0] !== '..' && resolve(path) !== path;
  const isCited = isInside && /^\.(?:md|markdown)$/i.test(extname(file));
  return { name: isCited ? path.split(sep).join('/') : basename(file), isCited };
}

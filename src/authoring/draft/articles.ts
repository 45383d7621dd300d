import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { loadLexicon } from '../../core/loader/lexicon.js';
import { type ArticleDocument, DocumentError } from '../read/document.js';
import { readDocument } from '../read/read.js';
import { lookBeside } from './beside.js';
import { draftArticle } from './draft.js';
import { LONGEST_SENTENCE } from './endless.js';
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

/** From so many characters on, an article takes seconds to draft from. */
const LONG = 50_000;

/** What is told while articles are drafted from, a line each. */
export interface Telling {
  /** What was left out. */
  readonly note: (line: string) => void;
  /** What takes long. */
  readonly progress: (line: string) => void;
}

/** Drafts entries about articles; each question is left to the first article that answers it. */
export async function draftArticles(
  documents: readonly ArticleDocument[],
  { output, article }: Target,
  { note, progress }: Telling,
): Promise<DraftedArticle[]> {
  const lexicon = loadLexicon();
  const taken = new Set(output === undefined ? [] : (await lookBeside(output)).questions);
  const articles: DraftedArticle[] = [];
  for (const document of documents) {
    const length = document.blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (length >= LONG) progress(`${document.file}: drafting from ${length} characters, which takes a while`);
    const { proposals, locale, aliases, endless } = await draftArticle(document, lexicon);
    if (endless.length) note(endlessIn(document.file, endless));
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

/** How many paragraphs are named. */
const MOST_NAMED = 5;

function endlessIn(file: string, paragraphs: readonly number[]): string {
  const named = paragraphs.slice(0, MOST_NAMED).join(', ');
  const more = paragraphs.length > MOST_NAMED ? ` and ${paragraphs.length - MOST_NAMED} more` : '';
  const where = paragraphs.length === 1 ? `paragraph ${named}` : `paragraphs ${named}${more}`;
  return `${file}: nothing is proposed from sentences of more than ${LONGEST_SENTENCE} characters, which stand in ${where}; end them with full stops`;
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

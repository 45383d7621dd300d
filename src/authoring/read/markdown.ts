import { parse } from 'node:path';
import { readArticle } from '../../core/loader/article.js';
import { withLineFeeds } from '../../core/loader/ends.js';
import { createReport, formatFault } from '../../core/loader/fault.js';
import { createSheet } from '../../core/loader/sheet.js';
import { type ArticleDocument, type Block, DocumentError } from './document.js';

/**
 * Reads a Markdown article as the knowledge's loader does, so that paragraphs get the numbers it gives them, and
 * its headings beside.
 */
export async function readMarkdown(text: string, file: string): Promise<ArticleDocument> {
  const report = createReport();
  const source = withLineFeeds(text).replaceAll('\r\n', '\n');
  const { article, headings } = await readArticle(createSheet(file, source, report));
  if (report.errors) throw new FaultyMarkdown(file, report.sorted().map(formatFault));
  const placed: { readonly line: number; readonly block: Block }[] = [
    ...headings.map(({ line, level, text: heading }) => ({
      line,
      block: { kind: 'heading', level, text: heading } as const,
    })),
    ...article.paragraphs.map(({ number, text: paragraph, line = 1 }) => ({
      line,
      block: { kind: 'paragraph', number, text: paragraph } as const,
    })),
  ].sort((a, b) => a.line - b.line);
  return {
    file,
    // Where nothing names the article, the loader names it after its file.
    ...(article.title === parse(file).name ? {} : { title: article.title }),
    ...(article.url ? { url: article.url } : {}),
    blocks: placed.map(({ block }) => block),
  };
}

class FaultyMarkdown extends DocumentError {
  constructor(file: string, lines: readonly string[]) {
    super(file, { expected: '', found: '', remedy: '' });
    this.message = lines.join('\n');
  }
}

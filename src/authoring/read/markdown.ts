import { parse } from 'node:path';
import { readArticle } from '../../core/loader/article.js';
import { createReport, formatFault } from '../../core/loader/fault.js';
import { plainText } from '../../core/loader/markdown.js';
import { createSheet } from '../../core/loader/sheet.js';
import { type ArticleDocument, type Block, DocumentError } from './document.js';

const FENCE = /^---[ \t]*$/;
const ATX = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;

/**
 * Reads a Markdown article as the knowledge's loader does, so that paragraphs get the numbers it gives them, and
 * its headings beside.
 */
export async function readMarkdown(text: string, file: string): Promise<ArticleDocument> {
  const report = createReport();
  const source = text.replaceAll('\r\n', '\n');
  const article = await readArticle(createSheet(file, source, report));
  if (report.errors) throw new FaultyMarkdown(file, report.sorted().map(formatFault));
  const headings = findHeadings(source);
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

function findHeadings(source: string): { line: number; level: number; text: string }[] {
  const lines = source.split('\n');
  const headings: { line: number; level: number; text: string }[] = [];
  let start = 0;
  if (FENCE.test(lines[0] ?? '')) {
    const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
    start = end + 1;
  }
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] as string;
    const [, hashes, title] = ATX.exec(line) ?? [];
    const below = UNDERLINE.exec(lines[i + 1] ?? '');
    const isAlone = line.trim() !== '' && (i === start || (lines[i - 1] as string).trim() === '');
    if (hashes && title) headings.push({ line: i + 1, level: hashes.length, text: plainText(title) });
    else if (below && isAlone)
      headings.push({ line: i + 1, level: below[1]?.startsWith('=') ? 1 : 2, text: plainText(line) });
  }
  return headings.filter(({ text }) => text);
}

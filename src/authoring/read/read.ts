import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { formatOf } from '../exchange/formats.js';
import { type ArticleDocument, DocumentError, isTooDeep, numberPieces, TOO_DEEP } from './document.js';
import { decodeText } from './encoding.js';
import { declaredEncoding, isPage, readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import { readPlain } from './plain.js';

/** A larger file is no article, in bytes. */
const LARGEST = 10 * 1024 * 1024;

/** What files of other kinds begin with, byte for byte. */
const OTHERS: readonly (readonly [kind: string, starts: readonly string[], remedy: string])[] = [
  ['a PDF', ['%PDF-'], 'copy its text into a .txt file, or save it as .docx'],
  ['an old Word, Excel or PowerPoint file', ['\xd0\xcf\x11\xe0'], 'save it as .docx'],
  ['an RTF file', ['{\\rtf'], 'save it as .docx or as plain text'],
  ['a picture', ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF'], 'give the text of the article'],
  ['a compressed file', ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ'], 'unpack it'],
];

/**
 * Reads an article: Markdown (.md, .markdown), a web page (.html, or text that begins as one), a Word document (.docx), or
 * plain text under any other name.
 * @throws DocumentError where the file is none of these, holds no text, or is too large; or the system's error.
 */
export async function readDocument(file: string): Promise<ArticleDocument> {
  const bytes = await readBytes(file);
  const document = await parse(bytes, file).catch((error: unknown) => {
    if (isTooDeep(error)) throw new DocumentError(file, TOO_DEEP);
    throw error;
  });
  if (document.blocks.some(({ kind }) => kind === 'paragraph')) return document;
  throw new DocumentError(file, {
    expected: 'an article of at least one paragraph',
    found: bytes.length ? 'no text' : 'an empty file',
    remedy: 'give the file that holds its text',
  });
}

async function parse(bytes: Uint8Array, file: string): Promise<ArticleDocument> {
  const extension = extname(file).toLowerCase();
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.startsWith('PK\x03\x04') || (extension === '.docx' && bytes.length))
    return (await import('./docx.js')).readDocx(bytes, file);
  refuseBinary(bytes, start, file);
  if (isPage(file, start)) return readHtml(decodeText(bytes, file, declaredEncoding(bytes)), file);
  refuseQuestions(file);
  const text = decodeText(bytes, file);
  if (extension === '.md' || extension === '.markdown') return readMarkdown(text, file);
  const pieces = readPlain(text);
  const title = pieces[0]?.level === 1 ? pieces[0].text.trim() : undefined;
  return { file, ...(title ? { title } : {}), blocks: numberPieces(pieces) };
}

async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      throw new DocumentError(file, {
        expected: 'a file',
        found: stats.isDirectory() ? 'a folder' : 'a pipe or device',
        remedy: 'name the articles one by one',
      });
    }
    if (stats.size > LARGEST) {
      throw new DocumentError(file, {
        expected: `at most ${LARGEST / 1024 / 1024} MB`,
        found: `${(stats.size / 1024 / 1024).toFixed(1)} MB`,
        remedy: 'give its text alone, or cut it into several articles',
      });
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Tables and JSON are what `wenda import` reads: as text, their rows would make nonsense. */
function refuseQuestions(file: string): void {
  const format = formatOf(file);
  if (!format || format === 'md') return;
  throw new DocumentError(file, {
    expected: 'an article',
    found: `a file of questions and answers by its name (${extname(file)})`,
    remedy: 'make a knowledge file of it with "wenda import", or give the text of an article as .txt or .md',
  });
}

function refuseBinary(bytes: Uint8Array, start: string, file: string): void {
  const other = OTHERS.find(([, starts]) => starts.some((bytesOf) => start.startsWith(bytesOf)));
  const isUtf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  if (!other && (isUtf16 || !bytes.includes(0))) return;
  throw new DocumentError(file, {
    expected: 'text, Markdown, HTML or a Word document (.docx)',
    found: other?.[0] ?? 'a binary file',
    remedy: other?.[2] ?? 'give the text of the article',
  });
}

import { type ArticleDocument, DocumentError, numberPieces } from './document.js';
import { readFragment } from './html.js';

/** A Word file that unpacks to more than this is no article, in bytes. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;
const CENTRAL_ENTRY = 0x02014b50;

/**
 * Reads a Word document (.docx) by its styles: headings, paragraphs, lists, tables. Pictures are left out.
 * @throws DocumentError where it is none, or damaged.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ArticleDocument> {
  const files = filesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!files.names.includes('word/document.xml')) throw new DocumentError(file, notWord(files.names));
  if (files.size > LARGEST_UNPACKED) {
    throw new DocumentError(file, {
      expected: `at most ${LARGEST_UNPACKED / 1024 / 1024} MB of contents`,
      found: `${Math.round(files.size / 1024 / 1024)} MB`,
      remedy: 'copy its text into a new document',
    });
  }
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    const picture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    ({ value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: picture },
    ));
  } catch (error) {
    throw new DocumentError(file, {
      expected: 'a Word document (.docx)',
      found: `a damaged one (${(error as Error).message.split('\n')[0]})`,
      remedy: 'open it in a word processor and save it again',
    });
  }
  const pieces = await readFragment(html);
  const title = pieces.find(({ level }) => level === 1)?.text.trim();
  return { file, ...(title ? { title } : {}), blocks: numberPieces(pieces) };
}

function notWord(names: readonly string[]) {
  return {
    expected: 'a Word document (.docx)',
    found: names.length ? 'a ZIP archive of other files' : 'no ZIP archive, which a .docx is',
    remedy: 'save it as .docx in a word processor, or give its text as .txt or .md',
  };
}

/** Names and unpacked size of what a ZIP archive lists; nothing is unpacked. */
function filesIn(archive: Buffer): { readonly names: readonly string[]; readonly size: number } {
  const names: string[] = [];
  let size = 0;
  for (let at = archive.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && at + 46 <= archive.length; ) {
    if (archive.readUInt32LE(at) !== CENTRAL_ENTRY) break;
    const nameLength = archive.readUInt16LE(at + 28);
    names.push(archive.toString('utf8', at + 46, at + 46 + nameLength));
    size += archive.readUInt32LE(at + 24);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return { names, size };
}

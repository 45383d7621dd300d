import { clip } from '../../core/loader/fault.js';
import { type ArticleDocument, DocumentError, numberPieces } from './document.js';
import { readFragment } from './html.js';
import { Overfull, openZip, type Zip } from './zip.js';

/** A Word file of which more than this is to be unpacked is no article, in bytes. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/**
 * Reads a Word document (.docx) by its styles: headings, paragraphs, lists, tables. Pictures are left out.
 * @throws DocumentError where it is none, or damaged.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ArticleDocument> {
  const zip = openZip(bytes, LARGEST_UNPACKED);
  if (!zip?.names.includes('word/document.xml')) throw new DocumentError(file, notWord(zip));
  let html: string;
  try {
    html = await toHtml(zip);
  } catch (error) {
    throw new DocumentError(file, error instanceof Overfull ? TOO_LARGE : damaged(error as Error));
  }
  const pieces = await readFragment(html);
  const title = pieces.find(({ level }) => level === 1)?.text.trim();
  return { file, ...(title ? { title } : {}), blocks: numberPieces(pieces) };
}

/** Mammoth gets the files from us: its own unpacking stops at no size. */
async function toHtml(zip: Zip): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const file = {
    exists: (name: string) => zip.names.includes(name),
    read: async (name: string, encoding?: string) => {
      const bytes = zip.read(name);
      return encoding === undefined ? bytes : new TextDecoder(encoding).decode(bytes);
    },
  };
  return (await mammoth.convertToHtml({ file }, { convertImage })).value;
}

function notWord(zip: Zip | undefined) {
  return {
    expected: 'a Word document (.docx)',
    found: zip ? 'a ZIP archive of other files' : 'no ZIP archive, which a .docx is',
    remedy: 'save it as .docx in a word processor, or give its text as .txt or .md',
  };
}

const TOO_LARGE = Object.freeze({
  expected: `at most ${LARGEST_UNPACKED / 1024 / 1024} MB of contents`,
  found: 'more',
  remedy: 'copy its text into a new document',
});

function damaged({ message }: Error) {
  return {
    expected: 'a Word document (.docx)',
    found: `a damaged one (${clip(message.split('\n', 1)[0] as string)})`,
    remedy: 'open it in a word processor and save it again',
  };
}

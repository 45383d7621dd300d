import { brief } from '../../core/loader/fault.js';
import { type ArticleDocument, DocumentError, isTooDeep, numberPieces } from './document.js';
import { readFragment } from './html.js';
import { Overfull, openZip, type Zip } from './zip.js';

/** A Word file of which more than this is to be unpacked is no article, in bytes. */
const LARGEST_UNPACKED = 50 * 1024 * 1024;
/** So many tags and attributes are a book of a thousand pages; mammoth takes 1 KB of memory and 10 µs for each. */
const MOST_MARKS = 1_000_000;

/**
 * Reads a Word document (.docx) by its styles: headings, paragraphs, lists, tables. Pictures are left out.
 * @throws DocumentError where it is none, or damaged.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ArticleDocument> {
  const zip = openZip(bytes, LARGEST_UNPACKED);
  if (!zip?.names.includes('word/document.xml')) throw new DocumentError(file, notWord(zip));
  let html: string;
  try {
    html = await toHtml(zip, file);
  } catch (error) {
    if (error instanceof DocumentError || isTooDeep(error)) throw error;
    throw new DocumentError(file, error instanceof Overfull ? TOO_LARGE : damaged(error as Error));
  }
  const pieces = await readFragment(html);
  const title = pieces.find(({ level }) => level === 1)?.text.trim();
  return { file, ...(title ? { title } : {}), blocks: numberPieces(pieces) };
}

/** Mammoth gets the files from us: its own unpacking stops at no size. */
async function toHtml(zip: Zip, name: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  let marks = 0;
  const file = {
    exists: (part: string) => zip.names.includes(part),
    read: async (part: string, encoding?: string) => {
      const bytes = zip.read(part);
      if (encoding === undefined) return bytes;
      marks += marksIn(bytes);
      if (marks > MOST_MARKS) throw new DocumentError(name, TOO_MANY);
      return new TextDecoder(encoding).decode(bytes);
    },
  };
  return (await mammoth.convertToHtml({ file }, { convertImage })).value;
}

/** How many tags and attributes some XML has: what stands for more in its text is no matter. */
function marksIn(bytes: Uint8Array): number {
  let marks = 0;
  for (const byte of bytes) if (byte === 0x3c || byte === 0x3d) marks++;
  return marks;
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

const TOO_MANY = Object.freeze({
  expected: `at most ${MOST_MARKS} tags and attributes`,
  found: 'more',
  remedy: 'cut it into several articles, or give its text as .txt or .md',
});

/** XML that its parser refuses: what it says of that follows its own name. */
const XML_FAULT = /^\w+: \[xmldom \w+\]\s*/u;

function damaged({ message }: Error) {
  const [line = ''] = message.replace(XML_FAULT, 'its XML is at fault: ').split('\n', 1);
  return {
    expected: 'a Word document (.docx)',
    found: `a damaged one (${brief(line)})`,
    remedy: 'open it in a word processor and save it again',
  };
}

import { type ArticleDocument, DocumentError, numberPieces, type Piece, TOO_DEEP } from './document.js';
import { type DomNode, piecesOf } from './dom.js';
import { type DomDocument, parsePage } from './page.js';

/** What is never the article, whatever is around it. */
const FURNITURE =
  'script, style, noscript, template, iframe, nav, aside, form, dialog, body > header, body > footer, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [aria-hidden="true"], [hidden]';
/** Images written into the page make it megabytes long and hold no text. */
const DATA_ADDRESS = /data:[\w/+.;=-]{0,100},[^"'\s)>]{200,}/g;
/** The least text that a main part has, in characters: Chinese says in 100 what English says in 250. */
const LEAST_TEXT = 100;
/** Pages of more elements are not read: the search for the main part would take minutes. */
const MOST_ELEMENTS = 60_000;

/** Tags and entities, each of which the parser makes a node of: of more, 60,000 elements are not made. */
const MOST_MARKS = 400_000;
/** Elements inside each other: the search for the main part takes time by the square of them. */
const DEEPEST = 400;
/** A table counts as so many elements: in each, and again in those around it, all that it holds is looked for. */
const OF_TABLE = 13;

const PAGE_ENDING = /\.x?html?$/i;
const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/**
 * Whether a file is a web page, by its name or by how it begins.
 * @param start at least its first kilobytes, in whatever decoding.
 */
export function isPage(file: string, start: string): boolean {
  return PAGE_ENDING.test(file) || PAGE_START.test(start);
}

/**
 * Reads a web page: its main text as Mozilla's Readability finds it, without menus, and its title and address.
 * @throws DocumentError where it holds no text, or too many elements.
 */
export async function readHtml(html: string, file: string): Promise<ArticleDocument> {
  const { Readability } = await import('@mozilla/readability');
  const source = html.replace(DATA_ADDRESS, '');
  const marks = source.match(/[<&]/g)?.length ?? 0;
  if (marks > MOST_MARKS) throw new DocumentError(file, tooMany(MOST_MARKS, 'tags and entities', marks));
  const page = await parsePage(source);
  if (isDeeper(page, DEEPEST)) throw new DocumentError(file, TOO_DEEP);
  const size = page.querySelectorAll('*').length;
  if (size > MOST_ELEMENTS) throw new DocumentError(file, tooMany(MOST_ELEMENTS, 'elements', size));
  for (const element of Array.from(page.querySelectorAll(FURNITURE))) element.remove();
  const url = addressOf(page);
  const heading = page.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim();
  const whole = page.body ? piecesOf(page.body) : [];
  const found = new Readability(page as never, { charThreshold: LEAST_TEXT }).parse();
  const main = found?.content ? piecesOf((await parsePage(found.content)).body as DomNode) : [];
  const pieces = textLength(main) >= Math.min(LEAST_TEXT, textLength(whole) / 2) ? main : whole;
  const title = (found?.title || heading || '').replace(/\s+/gu, ' ').trim();
  return {
    file,
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    blocks: numberPieces(pieces),
  };
}

function tooMany(most: number, things: string, found: number) {
  return {
    expected: `at most ${most} ${things}`,
    found: String(found),
    remedy: 'save the main part of the page alone, or its text',
  };
}

function isDeeper(node: DomNode, most: number): boolean {
  if (most < 0) return true;
  const left = most - (node.nodeName === 'TABLE' ? OF_TABLE : 1);
  return [...node.childNodes].some((child) => isDeeper(child, left));
}

/** A fragment of HTML, as a converter makes it: all of it is text. */
export async function readFragment(html: string): Promise<Piece[]> {
  return piecesOf((await parsePage(html)).body as DomNode);
}

/** The encoding that a page's first kilobytes name. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

function addressOf(page: DomDocument): string | undefined {
  const given =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return given && URL.canParse(given) && /^https?:/i.test(given) ? new URL(given).href : undefined;
}

function textLength(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { level, text }) => sum + (level ? 0 : text.trim().length), 0);
}

import { inkOf } from '../../core/text/ink.js';
import { AuthoringError } from '../failure.js';

/** What was read from an article's file: its title, and its text in order. */
export interface ArticleDocument {
  /** As it was given, for messages. */
  readonly file: string;
  readonly title?: string;
  /** Where the article says that it can be read. */
  readonly url?: string;
  readonly blocks: readonly Block[];
}

/** A heading, or a paragraph under the number that entries cite. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly number: number; readonly text: string };

/** A piece of text before paragraphs are numbered. Lines of a paragraph are parted by line breaks. */
export interface Piece {
  /** Level of a heading, 1–6; 0 for a paragraph. */
  readonly level: number;
  readonly text: string;
}

/** An article cannot be read; the message says which, why and how to mend it. */
export class DocumentError extends AuthoringError {
  override readonly name = 'DocumentError';

  constructor(
    file: string,
    {
      expected,
      found,
      remedy,
    }: { readonly expected: string; readonly found: string; readonly remedy: string },
  ) {
    super(`${file}: expected ${expected}, found ${found}; ${remedy}`);
  }
}

/** Whether an error says that elements lie too deep in each other: what reads pages and Word files goes down by calls. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/u.test(error.message);
}

/** What is said of elements that lie too deep in each other. */
export const TOO_DEEP = Object.freeze({
  expected: 'elements inside each other some hundred deep',
  found: 'more',
  remedy: 'give its text alone, as .txt or .md',
});

/** Controls but tab and line break, marks that turn the direction, and zero widths: nothing that a reader sees. */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060\ufeff\u00ad]/gu;

/** Numbers the paragraphs of `pieces` from 1; pieces without a letter or digit, as rules and ornaments, are no text. */
export function numberPieces(pieces: readonly Piece[]): Block[] {
  let number = 0;
  return pieces.flatMap(({ level, text }): Block[] => {
    const clean = tidy(text);
    if (!/[\p{L}\p{N}]/u.test(inkOf(clean))) return [];
    if (level > 0) return [{ kind: 'heading', level, text: clean.replaceAll('\n', ' ') }];
    number += 1;
    return [{ kind: 'paragraph', number, text: clean }];
  });
}

/** Without what no reader sees, and without spaces around lines. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(HIDDEN, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}

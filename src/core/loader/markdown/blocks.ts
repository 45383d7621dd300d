import { isRule, underlineLevel, withoutClosingHashes } from './headings.js';
import { blankHidden } from './hidden.js';
import { readInline } from './inline.js';
import { joinLines, onOneLine } from './lines.js';
import { findReferences, isAddressLine } from './references.js';

/** A heading, which is no paragraph. */
export interface Heading {
  /** Offset of its line. */
  readonly start: number;
  /** 1–6. */
  readonly level: number;
  /** Without markup, on one line. */
  readonly text: string;
}

/** A stretch of text between blank lines. */
export interface Block {
  /** Offset of its first character. */
  readonly start: number;
  /** The number before it, where it has one. */
  readonly mark?: string;
  /** Without its number and without markup. */
  readonly text: string;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(?=[^#\s]|#[^#\s])/;

/**
 * Cuts Markdown or plain text into its paragraphs, from the offset `from` on. Blocks of code and comments are none, nor
 * are lines that only tell where a link leads.
 * @param number what may number a paragraph; its first group is the number. A numbered line begins a
 * paragraph where the first paragraph is numbered.
 */
export function findBlocks(
  source: string,
  from: number,
  number: RegExp,
): { readonly headings: readonly Heading[]; readonly blocks: readonly Block[] } {
  const text = blankHidden(source);
  const references = findReferences(text);
  const plain = (markdown: string): string => readInline(markdown, { references }).trim();
  const blocks: Block[] = [];
  const headings: Heading[] = [];
  let lines: string[] = [];
  let start = 0;
  let numbered = false;

  function close(): void {
    const mark = number.exec(lines[0] ?? '');
    const body = mark ? [(lines[0] as string).slice(mark[0].length), ...lines.slice(1)] : lines;
    const words = plain(joinLines(body));
    if (words) blocks.push({ start, text: words, ...(mark ? { mark: mark[1] as string } : {}) });
    lines = [];
  }

  function closeAs(title: string, at: number, level: number): void {
    const words = onOneLine(plain(title));
    if (words) headings.push({ start: at, level, text: words });
    lines = [];
  }

  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end).trimEnd();
    const title = HEADING.exec(line);
    const level = lines.length === 1 ? underlineLevel(line) : undefined;
    if (level) closeAs(lines[0] as string, start, level);
    else if (title) {
      close();
      closeAs(withoutClosingHashes(line.slice(title[0].length)), at, (title[1] as string).length);
    } else if (!line.trim() || isRule(line)) close();
    else if (lines.length || !isAddressLine(line, references)) {
      const marked = number.test(line.trimStart());
      if (!blocks.length && !lines.length) numbered = marked;
      if (numbered && marked) close();
      if (!lines.length) start = at + line.length - line.trimStart().length;
      lines.push(lines.length ? line : line.trimStart());
    }
    at = end + 1;
  }
  close();
  return { headings, blocks };
}

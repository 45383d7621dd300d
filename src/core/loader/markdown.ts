/** A stretch of text between blank lines. */
export interface Block {
  /** Offset of its first character. */
  readonly start: number;
  /** The number before it, where it has one. */
  readonly mark?: string;
  /** Without its number and without markup. */
  readonly text: string;
}

const HEADING = /^ {0,3}#{1,6}[ \t]+(?=[^#\s]|#[^#\s])/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** No rule or underline is longer; some patterns would be slow on a line of megabytes. */
const LONGEST_RULE = 200;
/** List items and table rows keep their line. */
const OWN_LINE = /^\s*(?:[-*+•] |\d{1,3}[.)、] ?|\|)/u;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Cuts Markdown or plain text into its paragraphs, from the offset `from` on.
 * @param number what may number a paragraph; its first group is the number. A numbered line begins a
 * paragraph where the first paragraph is numbered.
 */
export function findBlocks(
  source: string,
  from: number,
  number: RegExp,
): { readonly heading: string | undefined; readonly blocks: readonly Block[] } {
  const blocks: Block[] = [];
  let heading: string | undefined;
  let lines: string[] = [];
  let start = 0;
  let numbered = false;

  function close(): void {
    const mark = number.exec(lines[0] ?? '');
    const body = mark ? [(lines[0] as string).slice(mark[0].length), ...lines.slice(1)] : lines;
    const text = plainText(joinLines(body));
    if (text) blocks.push({ start, text, ...(mark ? { mark: mark[1] as string } : {}) });
    lines = [];
  }

  function closeAs(title: string): void {
    heading ??= plainText(title) || undefined;
    lines = [];
  }

  const text = blankComments(source);
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end).trimEnd();
    const short = line.length <= LONGEST_RULE;
    const title = HEADING.exec(line);
    if (lines.length === 1 && short && UNDERLINE.test(line)) closeAs(lines[0] as string);
    else if (title) {
      close();
      closeAs(withoutClosingHashes(line.slice(title[0].length)));
    } else if (!line.trim() || (short && RULE.test(line))) close();
    else {
      const marked = number.test(line.trimStart());
      if (!blocks.length && !lines.length) numbered = marked;
      if (numbered && marked) close();
      if (!lines.length) start = at + line.length - line.trimStart().length;
      lines.push(lines.length ? line : line.trimStart());
    }
    at = end + 1;
  }
  close();
  return { heading, blocks };
}

/** HTML comments as spaces, so that places stay. */
function blankComments(source: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = source.indexOf('<!--', at);
    const close = open < 0 ? -1 : source.indexOf('-->', open + 4);
    if (close < 0) break;
    parts.push(source.slice(at, open), source.slice(open, close + 3).replace(/[^\r\n]/g, ' '));
    at = close + 3;
  }
  return parts.join('') + source.slice(at);
}

function withoutClosingHashes(title: string): string {
  let end = title.length;
  while (title[end - 1] === '#') end--;
  return /\s/.test(title[end - 1] ?? '') ? title.slice(0, end).trimEnd() : title;
}

/** Joins wrapped lines: Chinese without a space, other scripts with one. */
function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  for (const raw of lines) {
    const own = OWN_LINE.test(raw);
    const line = raw.replace(/^\s*>[> ]*/, '').trim();
    const tight = !last || WIDE.test(last) || WIDE.test(line.charAt(0));
    parts.push(last && own ? '\n' : tight ? '' : ' ', line);
    last = line.slice(-1) || last;
  }
  return parts.join('');
}

/**
 * The text of Markdown as a reader sees it: no links, emphasis, code marks, images.
 * @example plainText('**杭州**的[公司](https://example.org)') // => '杭州的公司'
 */
export function plainText(markdown: string): string {
  if (!/[*_`]|\]\(/.test(markdown)) return markdown.trim();
  return markdown
    .replace(/!\[[^\]\n]{0,200}\]\([^()\s]{0,1000}\)/g, '')
    .replace(/\[([^\]\n]{1,200})\]\([^()\s]{0,1000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .trim();
}

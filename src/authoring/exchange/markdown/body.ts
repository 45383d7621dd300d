import { readInline } from '../../../core/loader/markdown/inline.js';
import type { Foreign } from '../records.js';
import { escapeLine } from './escape.js';
import { ANSWER_MARK, protectMark, withoutMark } from './marks.js';

/** One line of a section. */
export interface BodyLine {
  readonly text: string;
  /** Whether it stands in a block of code, where nothing is a mark. */
  readonly isCode: boolean;
  /** In the file, from 1. */
  readonly line: number;
}

/** A question that stands in the text below a heading, and the text that answers it. */
export interface Asked {
  /** Still Markdown, with its marks. */
  readonly question: string;
  readonly line: number;
  readonly body: readonly BodyLine[];
  /** What further columns of its row hold. */
  readonly columns?: Pick<Foreign, 'fields' | 'lists'>;
}

/** List items and table rows keep their line. */
const OWN_LINE = /^[ \t]*(?:[-*+•] |\d{1,3}[.)、]|\|)/u;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** A line that says yes or no and nothing else: joined to the next it would say no to what that says. */
const YES_OR_NO =
  /^[*_]*(?:yes|yep|yeah|no|nope|nah|是的?|不是|[對对可]|[不否沒没]|可以|不可以|不行|不能|不會|不会|會|会|有|沒有|没有|[唔冇]|唔得|唔可以|得)[*_]*$/iu;

/** The text below a heading: paragraphs an empty line apart, wrapped lines joined, no marks. */
export function readBody(lines: readonly BodyLine[]): string {
  const paragraphs: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const { isCode } = lines[i] as BodyLine;
    const from = i;
    while (i < lines.length && lines[i]?.isCode === isCode && (isCode || !isBlank(lines[i]))) i++;
    const block = lines.slice(from, i).map(({ text }) => text);
    if (block.length) paragraphs.push(isCode ? block.join('\n') : readParagraph(block, !paragraphs.length));
    while (i < lines.length && isBlank(lines[i])) i++;
  }
  return paragraphs.join('\n\n');
}

function readParagraph(lines: readonly string[], isFirst: boolean): string {
  const markdown = joinLines(lines, isFirst ? bareLine(lines) : -1);
  return readInline(isFirst ? withoutMark(markdown, ANSWER_MARK) : markdown, { addresses: true });
}

/** The line of an answer that says yes or no by itself before others, -1 where none does. */
function bareLine(lines: readonly string[]): number {
  const plain = lines.map((line) => withoutMark(line.trim(), ANSWER_MARK));
  const first = plain.findIndex((line) => line !== '');
  return YES_OR_NO.test(plain[first] ?? '') ? first : -1;
}

function isBlank(line: BodyLine | undefined): boolean {
  return line !== undefined && !line.isCode && /^[ \t]*$/u.test(line.text);
}

/** Joins the lines of a paragraph where they are wrapped: Chinese without a space. The line `alone` stays one. */
function joinLines(lines: readonly string[], alone: number): string {
  let joined = '';
  let isBroken = true;
  for (const [i, line] of lines.entries()) {
    const hasBackslash = endsInBackslash(line);
    const own = OWN_LINE.test(line);
    const content = withoutEnd(own ? line : line.replace(/^[ \t]+/u, ''), hasBackslash);
    const isTight = WIDE.test(joined.slice(-1)) || WIDE.test(content.charAt(0));
    if (i > 0) joined += isBroken || own ? '\n' : isTight ? '' : ' ';
    joined += content;
    // An item that asks: what follows answers it.
    isBroken = i === alone || hasBackslash || line.endsWith('  ') || (own && /[?？]$/u.test(content));
  }
  return joined;
}

/** Whether a line ends in a backslash that no other one escapes: a break that stays. */
function endsInBackslash(line: string): boolean {
  let count = 0;
  while (line[line.length - 1 - count] === '\\') count++;
  return count % 2 === 1;
}

/** Without the spaces at its end, or without its last character; a pattern would be slow on a run of spaces. */
function withoutEnd(line: string, hasBackslash: boolean): string {
  if (hasBackslash) return line.slice(0, -1);
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(0, end);
}

/** Text as the body of a section that `readBody` gives back. */
export function writeBody(text: string): string {
  const escaped = text.split('\n').map(escapeLine).join('\n');
  return protectMark(escaped, text, ANSWER_MARK)
    .split(/(?<!\n)\n\n(?!\n)/u)
    .map((paragraph) => paragraph.replace(/\n/gu, '\\\n'))
    .join('\n\n');
}

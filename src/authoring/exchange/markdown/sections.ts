import { isRule, underlineLevel, withoutClosingHashes } from '../../../core/loader/markdown/headings.js';
import type { BodyLine } from './body.js';

/** A comment of ours: fields that Markdown has no form for. */
export interface Fields {
  readonly yaml: string;
  readonly line: number;
}

/** A heading and what stands below it, up to the next. */
export interface Section {
  readonly level: number;
  /** Still Markdown. */
  readonly title: string;
  readonly line: number;
  readonly body: readonly BodyLine[];
  readonly fields?: Fields;
}

const HASHES = /^ {0,3}(#{1,6})(?=[ \t]|$)/u;
/** A quotation, which many frame their questions by. */
const QUOTE = /^[ \t]*>[> \t]*/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const COMMENT = /^ {0,3}<!--/u;
/** What a comment of ours begins with. */
export const OWN_COMMENT = 'wenda';

interface Draft extends Section {
  readonly body: BodyLine[];
  fields?: Fields;
}

/** Cuts Markdown into its front matter, what stands before the first heading, and its sections. */
export function findSections(text: string): {
  readonly front?: Fields;
  readonly preface: readonly BodyLine[];
  readonly sections: readonly Section[];
} {
  const lines = text.split('\n');
  const front = findFront(lines);
  const sections: Draft[] = [];
  const preface: BodyLine[] = [];
  const last = () => sections.at(-1);
  const body = () => last()?.body ?? preface;
  /* Behind it no comment closes, and none is looked for. */
  const lastEnd = lines.findLastIndex((line) => line.includes('-->'));
  for (let i = front ? front.end + 1 : 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const fence = FENCE.exec(line)?.[1];
    const hashes = HASHES.exec(line);
    const level = underlineLevel(line);
    const comment = i <= lastEnd && COMMENT.test(line) ? endOfComment(lines, i) : undefined;
    if (fence) {
      const end = endOfFence(lines, i, fence);
      for (const [j, code] of lines.slice(i + 1, end).entries())
        body().push({ text: code, isCode: true, line: i + j + 2 });
      i = end;
    } else if (comment !== undefined) {
      const fields = ownFields(lines.slice(i, comment + 1).join('\n'), i + 1);
      const section = last();
      if (section && fields) section.fields = fields;
      i = comment;
    } else if (hashes) {
      const title = withoutClosingHashes(line.slice(hashes[0].length).trim());
      sections.push({ level: (hashes[1] as string).length, title, line: i + 1, body: [] });
    } else if (level && isAlone(lines, i - 1, last()?.body)) {
      body().pop();
      sections.push({ level, title: (lines[i - 1] as string).trim(), line: i, body: [] });
    } else if (!isRule(line)) body().push({ text: line.replace(QUOTE, ''), isCode: false, line: i + 1 });
  }
  return { ...(front ? { front: { yaml: front.yaml, line: 2 } } : {}), preface, sections };
}

/** Whether a line is a paragraph of its own, which an underline makes a heading. */
function isAlone(lines: readonly string[], i: number, body: readonly BodyLine[] | undefined): boolean {
  const isText = (at: number) => (lines[at] ?? '').trim() !== '';
  const isBody = body === undefined || body.at(-1)?.text === lines[i];
  return isText(i) && isBody && (!isText(i - 1) || body?.length === 1);
}

function findFront(lines: readonly string[]): { readonly yaml: string; readonly end: number } | undefined {
  if (!/^---[ \t]*$/u.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/u.test(line));
  return end < 0 ? undefined : { yaml: lines.slice(1, end).join('\n'), end };
}

function endOfFence(lines: readonly string[], from: number, fence: string): number {
  const close = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`, 'u');
  let end = from + 1;
  while (end < lines.length && !close.test(lines[end] as string)) end++;
  return end;
}

/** The line that closes the comment; `undefined` where none does, as then it is text. */
function endOfComment(lines: readonly string[], from: number): number | undefined {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as string;
    if ((i === from ? line.slice(line.indexOf('<!--') + 4) : line).includes('-->')) return i;
  }
  return undefined;
}

function ownFields(comment: string, line: number): Fields | undefined {
  const inside = comment.slice(comment.indexOf('<!--') + 4, comment.lastIndexOf('-->'));
  const [first = '', ...rest] = inside.split('\n');
  return first.trim() === OWN_COMMENT ? { yaml: rest.join('\n'), line: line + 1 } : undefined;
}

import { createCodeFinder } from './code.js';

/**
 * A line that opens a block of code, in a list or quotation, too, its first group the fence; or an escape, backticks,
 * and what opens a comment.
 */
const OPENING =
  /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*[ \t]*(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*|\\[\s\S]|`+|<!--/gmu;
/** Backticks, and what ends a paragraph: code within text does not reach over it. */
const CODE_STOP = /`+|\n(?=[ \t>]*(?:\r?\n|`{3}|~{3}))/gu;

/**
 * The source of a Markdown text with spaces for what is no text of it, so that places stay: comments, and blocks of
 * code between fences. What nothing closes is text; so is a comment within code.
 */
export function blankHidden(source: string): string {
  if (!/<!--|`{3}|~{3}/u.test(source)) return source;
  const codeFrom = createCodeFinder(source, CODE_STOP);
  const fenceEnd = createFenceFinder(source);
  const lastClose = source.lastIndexOf('-->');
  const parts: string[] = [];
  let done = 0;

  function blank(start: number, end: number): number {
    parts.push(source.slice(done, start), source.slice(start, end).replace(/[^\r\n]/gu, spaces));
    done = end;
    return end;
  }

  for (let at = 0; ; ) {
    OPENING.lastIndex = at;
    const found = OPENING.exec(source);
    if (!found) return parts.join('') + source.slice(done);
    const { 0: whole, 1: fence, index } = found;
    at = index + whole.length;
    if (fence) {
      const end = fenceEnd(at, fence);
      // What nothing closes may hold code within the line.
      at = end === undefined ? index + whole.indexOf(fence) + fence.length : blank(index, end);
    } else if (whole.startsWith('`')) at = codeFrom(index, whole.length)?.next ?? at;
    else if (whole === '<!--' && lastClose >= at) at = blank(index, source.indexOf('-->', at) + 3);
  }
}

/** As long in UTF-16 units. */
const spaces = (character: string): string => ' '.repeat(character.length);

/** A line that may close a block of code. */
interface Closing {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  /** The longest fence that it or one behind it closes. */
  readonly longest: number;
}

/** Finds the end of the line that closes a fence, from a place behind the opening one; places grow. */
function createFenceFinder(source: string): (from: number, fence: string) => number | undefined {
  const closings: Readonly<Record<string, Closing[]>> = {
    '`': findClosings(source, /^[ \t>]*(`{3,})[ \t]*$/gmu),
    '~': findClosings(source, /^[ \t>]*(~{3,})[ \t]*$/gmu),
  };
  return (from, fence) => {
    const left = closings[fence.charAt(0)] as Closing[];
    while ((left.at(-1)?.start ?? from) < from) left.pop();
    if ((left.at(-1)?.longest ?? 0) < fence.length) return undefined;
    while ((left.at(-1) as Closing).length < fence.length) left.pop();
    return left.at(-1)?.end;
  };
}

/** The last one first, so that those that are passed can be dropped. */
function findClosings(source: string, line: RegExp): Closing[] {
  const found: Omit<Closing, 'longest'>[] = [];
  for (const { 0: whole, 1: fence = '', index } of source.matchAll(line)) {
    found.push({ start: index, end: index + whole.length, length: fence.length });
  }
  let longest = 0;
  return found.reverse().map(({ start, end, length }) => {
    longest = Math.max(longest, length);
    return { start, end, length, longest };
  });
}

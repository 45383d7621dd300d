import type { BodyLine } from './body.js';
import { ANSWER_MARK, withoutMark } from './marks.js';

/** A question that stands in the text below a heading, and the text that answers it. */
export interface Asked {
  /** Still Markdown, with its marks. */
  readonly question: string;
  readonly line: number;
  readonly body: readonly BodyLine[];
}

/** A line that asks, and what of the answer stands on it. */
interface Asking {
  readonly question: string;
  readonly rest: string;
}

/** `Q: …`, `**Q1. …**`, `問：…`, in a list or not. */
const LETTERED =
  /^(?:[-*+] +)?(?:\*\*|__)?(?:q(?:uestion)?[ \d]{0,3}|[問问][題题]?[ \d]{0,3})(?:[:：、]|[.)](?=[ \t]))/iu;
/** `1. …`, and not deep in a list. */
const NUMBERED = /^ {0,3}\d{1,3}(?:[.)][ \t]+|[、．][ \t]*)/u;
const BOLD = /^(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1[ \t]*(.*)$/su;
const ASKS = /[?？](?:\*\*|__)?[ \t]*$/u;

/** How a line asks in one layout. */
type Layout = (text: string) => Asking | undefined;

const lettered: Layout = (text) => {
  if (!LETTERED.test(text)) return undefined;
  const line = text.replace(/^[-*+] +/u, '');
  const [, mark = '', bold = '', rest = ''] = BOLD.exec(line) ?? [];
  return mark ? { question: `${mark}${bold}${mark}`, rest } : { question: line, rest: '' };
};
const numbered: Layout = (text) =>
  NUMBERED.test(text) && ASKS.test(text) ? { question: text.trim(), rest: '' } : undefined;
const bold: Layout = (text) => {
  const [, , question = '', rest = ''] = BOLD.exec(text.trim()) ?? [];
  return ASKS.test(question) ? { question, rest } : undefined;
};

/**
 * The questions in the text below a heading, in the first of three layouts that it has: lines with `Q:`, a numbered
 * list of nothing but questions, lines in bold that ask. None where there are fewer than two, or one `Q:` without `A:`.
 */
export function findAsked(body: readonly BodyLine[]): readonly Asked[] {
  const layout = layoutOf(body);
  const found: { question: string; line: number; body: BodyLine[] }[] = [];
  for (const line of layout ? body : []) {
    const asking = line.isCode ? undefined : layout?.(line.text);
    if (!asking) found.at(-1)?.body.push(line);
    else {
      const rest = asking.rest ? [{ ...line, text: asking.rest }] : [];
      found.push({ question: asking.question, line: line.line, body: rest });
    }
  }
  return found;
}

function layoutOf(body: readonly BodyLine[]): Layout | undefined {
  const lines = body.filter(({ isCode }) => !isCode).map(({ text }) => text);
  const count = (layout: Layout): number => lines.filter((text) => layout(text)).length;
  const isAnswered = lines.some((text) => withoutMark(text, ANSWER_MARK) !== text);
  if (count(lettered) >= (isAnswered ? 1 : 2)) return lettered;
  const items = lines.filter((text) => NUMBERED.test(text)).length;
  if (items >= 2 && count(numbered) === items) return numbered;
  return count(bold) >= 2 ? bold : undefined;
}

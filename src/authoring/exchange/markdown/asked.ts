import type { BodyLine } from './body.js';
import { takeFramed } from './framed.js';
import { layoutOf, withoutItem } from './layout.js';
import { PAIRED_MARK, withoutMark } from './marks.js';

/** A question that stands in the text below a heading, and the text that answers it. */
export interface Asked {
  /** Still Markdown, with its marks. */
  readonly question: string;
  readonly line: number;
  readonly body: readonly BodyLine[];
}

/** The text below a heading: what is its own, and the questions in it, as frames and its layout tell them. */
export function findAsked(body: readonly BodyLine[]): {
  readonly own: readonly BodyLine[];
  readonly asked: readonly Asked[];
} {
  const framed = takeFramed(body);
  const laid = layOut(framed.rest);
  const asked = [...framed.asked, ...laid.asked].sort((a, b) => a.line - b.line);
  return { own: laid.own, asked };
}

function layOut(body: readonly BodyLine[]): ReturnType<typeof findAsked> {
  const layout = layoutOf(body);
  const own: BodyLine[] = [];
  const found: { question: string; line: number; isLettered: boolean; body: BodyLine[] }[] = [];
  for (const line of body) {
    const asking = layout?.(line);
    if (!asking) (found.at(-1)?.body ?? own).push(line);
    else {
      const { question, rest, isLettered } = asking;
      found.push({ question, line: line.line, isLettered, body: rest ? [{ ...line, text: rest }] : [] });
    }
  }
  const asked = found.map(({ question, line, isLettered, body: text }) => ({
    question,
    line,
    body: isLettered ? withoutPaired(text) : text,
  }));
  return { own, asked };
}

/** An answer without the mark that pairs with its question's, `A.` or `- A:`. */
function withoutPaired(body: readonly BodyLine[]): readonly BodyLine[] {
  const i = body.findIndex(({ text }) => text.trim() !== '');
  const first = body[i];
  if (!first || first.isCode) return body;
  const own = withoutItem(first.text.trimStart());
  const text = withoutMark(own, PAIRED_MARK);
  return text === own ? body : body.with(i, { ...first, text });
}

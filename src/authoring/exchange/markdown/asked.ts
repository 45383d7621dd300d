import type { Asked, BodyLine } from './body.js';
import { takeFramed } from './framed.js';
import { layoutOf, withoutItem } from './layout.js';
import { PAIRED_MARK, withoutMark } from './marks.js';

/**
 * The text below a heading: what is its own, and the questions in it, as frames and its layout tell them.
 * @param isAsked whether the heading asks, by its words alone too.
 */
export function findAsked(
  body: readonly BodyLine[],
  isAsked: boolean,
): {
  readonly own: readonly BodyLine[];
  readonly asked: readonly Asked[];
} {
  const framed = takeFramed(body);
  const laid = layOut(framed.rest, isAsked);
  const asked = [...framed.asked, ...laid.asked].sort((a, b) => a.line - b.line);
  return { own: laid.own, asked };
}

function layOut(body: readonly BodyLine[], isAsked: boolean): ReturnType<typeof findAsked> {
  const layout = layoutOf(body, isAsked);
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
  const asked = found.map(({ question, line, isLettered, body: text }) => {
    const answer = withoutIndent(text, line);
    return { question, line, body: isLettered ? withoutPaired(answer) : answer };
  });
  return { own, asked };
}

/**
 * The lines of an answer that stands in a list, as deep as its question is, and without a bullet where it is one item alone.
 * @param line that the question stands on, and maybe the answer's beginning.
 */
function withoutIndent(body: readonly BodyLine[], line: number): readonly BodyLine[] {
  const isBelow = (each: BodyLine) => each.line !== line && !each.isCode && each.text.trim() !== '';
  const below = body.filter(isBelow);
  const indent = below.reduce(
    (least, { text }) => Math.min(least, text.search(/[^ ]/u)),
    Number.POSITIVE_INFINITY,
  );
  const isLone = below.length === 1 && body.every((each) => isBelow(each) || each.text.trim() === '');
  return body.map((each) => {
    if (!isBelow(each)) return each;
    const text = each.text.slice(indent);
    return { ...each, text: isLone ? withoutItem(text) : text };
  });
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

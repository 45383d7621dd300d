import type { BodyLine } from './body.js';
import { ANSWER_MARK, BULLETS, PAIRED_MARK, withoutMark } from './marks.js';

/** A line that asks, and what of the answer stands on it. */
export interface Asking {
  /** Still Markdown, with its marks. */
  readonly question: string;
  readonly rest: string;
  /** Whether a `Q` marks it, so that an `A` may mark its answer. */
  readonly isLettered: boolean;
}

/** `Q: …`, `**Q1. …**`, `問：…`. */
const LETTERED =
  /^(?:\*{2,3}|_{2,3})?(?:q(?:uestion)?[ \d]{0,3}|[問问][題题]?[ \d]{0,3})(?:[:：、]|[.)](?=[ \t]))/iu;
/** `1. …`, and not deep in a list. */
const NUMBERED = /^( {0,3})(\d{1,3})(?:[.)][ \t]+|[、．][ \t]*)(.+)$/su;
const BOLD = /^(\*{2,3}|_{2,3})(?=\S)(.{1,500}?)(?<=\S)\1[ \t]*(.*)$/su;
const ITEM = new RegExp(`^(?:[-*+] +|${BULLETS})`, 'u');
/** `- …`, and not deep in a list. */
const BULLETED = new RegExp(`^( {0,3})(?:[-*+] +|${BULLETS})(.+)$`, 'su');
/** What parts a question in bold from the answer on its line. */
const PARTING = /^(?:[:：]|[-–—]+(?=[ \t]))[ \t]*/u;
const ASKS = /[?？](?:\*{2,3}|_{2,3})?[ \t]*$/u;
/** A question and what follows it on its line; the mark of an address's query has no space behind it. */
const ASKS_FIRST = /^(.{1,300}?(?:[?？](?=[ \t])|？))[ \t]*(?=\S)(.+)$/su;
const SUMMARY = /<summary\b[^>]*>([^<]*)/iu;
/** What asks without a mark at its end. */
const ASKING_WORDS =
  /^(?:who|whom|whose|what|which|when|where|why|how|can|could|do|does|did|is|are|was|were|may|must|should|will|would|has|have)\b|[嗎吗誰谁哪幾几]|什[麼么]|[怎多]|何[時时處处]|[為为如]何|是否|有[無无]/iu;

/** Tells what asks in a section; `undefined` of a line that does not. */
export type Layout = (line: BodyLine) => Asking | undefined;

const lettered: Layout = ({ text }) => {
  const line = withoutItem(text);
  if (!LETTERED.test(line)) return undefined;
  const [, mark = '', bold = '', after = ''] = BOLD.exec(line) ?? [];
  if (mark) return { question: `${mark}${bold}${mark}`, rest: after, isLettered: true };
  const [, asked = line, rest = ''] = ASKS_FIRST.exec(line) ?? [];
  const isAnswered = withoutMark(rest, PAIRED_MARK) !== rest;
  return { question: isAnswered ? asked : line, rest: isAnswered ? rest : '', isLettered: true };
};

const bold: Layout = ({ text }) => {
  const [, , question = '', rest = ''] = BOLD.exec(withoutItem(text).trim()) ?? [];
  return ASKS.test(question) ? { question, rest: rest.replace(PARTING, ''), isLettered: false } : undefined;
};

/** A line in bold that asks by its words alone. */
const worded: Layout = ({ text }) => {
  const [, , question = '', rest = ''] = BOLD.exec(withoutItem(text).trim()) ?? [];
  return !rest && asksByWords(question) ? { question, rest, isLettered: false } : undefined;
};

/** Whether a text asks, with a mark at its end or by its words alone. */
export function asksByWords(text: string): boolean {
  return ASKS.test(text) || (!/[.:!。：！]$/u.test(text) && ASKING_WORDS.test(text));
}

/** Whether a text has lines marked `Q:` and lines marked `A:`. */
export function hasLetters(text: string): boolean {
  const lines = text.split('\n').map(withoutItem);
  return (
    lines.some((line) => LETTERED.test(line)) && lines.some((line) => withoutMark(line, ANSWER_MARK) !== line)
  );
}

/** Whether a line stands out as a question does, whatever stands around it. */
export function looksAsked(line: BodyLine): boolean {
  if (line.isCode) return false;
  const text = withoutItem(line.text);
  const isMarked = text !== line.text || LETTERED.test(text) || NUMBERED.test(line.text);
  const [, summary] = SUMMARY.exec(text) ?? [];
  if (summary !== undefined && asksByWords(summary.trim())) return true;
  return (isMarked && (ASKS.test(text) || ASKS_FIRST.test(text))) || bold(line) !== undefined;
}

/**
 * How questions are marked in a section, by `Q:`, by numbers, in bold, by bullets, or by several of them; `undefined`
 * where fewer than two are, or one by `Q:` without `A:`.
 * @param isAsked whether the heading above asks: the bullets below it are its answer.
 */
export function layoutOf(body: readonly BodyLine[], isAsked: boolean): Layout | undefined {
  const lines = body.filter(({ isCode }) => !isCode);
  const count = (layout: Layout): number => lines.filter((line) => layout(line)).length;
  const isAnswered = lines.some(({ text }) => {
    const line = withoutItem(text);
    return withoutMark(line, PAIRED_MARK) !== line;
  });
  const letters = count(lettered);
  const bolds = count(bold);
  if (letters && letters + bolds >= (isAnswered ? 1 : 2)) return firstOf(lettered, bold, worded);
  const items = questionItems(lines);
  if (items.size) return firstOf((line) => items.get(line), bold, worded);
  if (bolds >= 2) return firstOf(bold, worded);
  const bullets = isAsked ? undefined : questionBullets(lines);
  return bullets?.size ? (line) => bullets.get(line) : undefined;
}

const firstOf =
  (...layouts: readonly Layout[]): Layout =>
  (line) => {
    for (const layout of layouts) {
      const asking = line.isCode ? undefined : layout(line);
      if (asking) return asking;
    }
    return undefined;
  };

/**
 * The items of a numbered list of questions: all of them ask and have a text that answers, or most do; two at least do
 * nothing else on their line, as a step may begin by asking, and what only asks is a list of what to look at. Its items are those that ask, and those that bear the
 * next number; what is deeper, or counts anew, is of an answer.
 */
function questionItems(lines: readonly BodyLine[]): ReadonlyMap<BodyLine, Asking> {
  const items = new Map<BodyLine, Asking>();
  let asked = 0;
  let ended = 0;
  let answered = 0;
  let others = 0;
  let indent = 3;
  let next = 1;
  for (const [i, line] of lines.entries()) {
    const [, space = '', number = '', content = ''] = NUMBERED.exec(line.text) ?? [];
    if (!number) continue;
    if (items.size === 0) indent = space.length;
    const item = itemOf(content);
    const isNext = Number(number) === next && space.length <= indent;
    if (!isNext && (space.length > indent || !item.asks)) {
      others++;
      continue;
    }
    next = Number(number) + 1;
    items.set(line, item.asking);
    if (!item.asks) continue;
    asked++;
    if (!item.asking.rest) ended++;
    if (item.asking.rest || isText(lines, i + 1)) answered++;
  }
  const isAll = asked >= 2 && asked === items.size && asked === answered && others === 0;
  const isMost = ended >= 2 && Math.min(asked, answered) * 2 > items.size;
  return isAll || isMost ? items : new Map();
}

/**
 * The items of a list with bullets that are questions: two at least, of which each asks and has a text that answers. What
 * is deeper is of an answer.
 */
function questionBullets(lines: readonly BodyLine[]): ReadonlyMap<BodyLine, Asking> {
  const found = lines.flatMap((line, i) => {
    const [, space = '', content = ''] = BULLETED.exec(line.text) ?? [];
    return content ? [{ line, i, indent: space.length, item: itemOf(content) }] : [];
  });
  const outer = found.filter(({ indent }) => indent <= (found[0]?.indent ?? 0));
  const isOuter = new Set(outer.map(({ line }) => line));
  const isAnswered = ({ i, item }: (typeof outer)[number]): boolean => {
    const next = lines.slice(i + 1, i + 1 + NEAR).find(({ text }) => text.trim() !== '');
    return item.asks && (item.asking.rest !== '' || (next !== undefined && !isOuter.has(next)));
  };
  if (outer.length < 2 || !outer.every(isAnswered)) return new Map();
  return new Map(outer.map(({ line, item }) => [line, item.asking]));
}

/** Lines behind an item that its answer begins in. */
const NEAR = 4;

function itemOf(content: string): { readonly asking: Asking; readonly asks: boolean } {
  const text = content.trim();
  const asking = (question: string, rest = ''): Asking => ({ question, rest, isLettered: false });
  if (ASKS.test(text)) return { asking: asking(text), asks: true };
  const [, , bolded, after = ''] = BOLD.exec(text) ?? [];
  if (bolded !== undefined)
    return { asking: asking(bolded, after.replace(PARTING, '')), asks: ASKS.test(bolded) };
  const [, first, rest] = ASKS_FIRST.exec(text) ?? [];
  return first === undefined
    ? { asking: asking(text), asks: false }
    : { asking: asking(first, rest), asks: true };
}

/** Whether the next line with anything on it is the text of an item. */
function isText(lines: readonly BodyLine[], from: number): boolean {
  const next = lines.slice(from, from + NEAR).find(({ text }) => text.trim() !== '');
  return next !== undefined && !(NUMBERED.exec(next.text)?.[1] === '');
}

/** A line without the bullet before it. */
export function withoutItem(line: string): string {
  return line.replace(ITEM, '');
}

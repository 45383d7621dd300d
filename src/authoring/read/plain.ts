import type { Piece } from './document.js';

/** A first or lone line longer than this is a paragraph, in characters. */
const LONGEST_HEADING = 40;
const SENTENCE_END = /[。！？!?；;…：:，,、.]["'”’」』）)]*$/u;
const NUMBERED =
  /^(?:第[\d一二三四五六七八九十百]+[章節节回部篇]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2})*[.．、]?\s)/u;
const ITEM = /^\s*(?:[-*+•·]\s|\d{1,3}[.)、]|[（(]\d{1,2}[）)])/u;
/** A block whose lines but the last are all at least this share of the longest was wrapped by a program. */
const WRAPPED = 0.75;
const LEAST_WRAPPED_LINE = 20;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Cuts plain text into its paragraphs: at blank lines, and at line breaks too unless the lines were wrapped. A
 * first line, or a lone one with a number, is a heading where it is short and no sentence.
 */
export function readPlain(text: string): Piece[] {
  const blocks = text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*\n/u)
    .map((block) => block.split('\n').filter((line) => line.trim()))
    .filter((lines) => lines.length > 0);
  return blocks.flatMap((lines, i): Piece[] => {
    const [first = '', ...rest] = lines;
    const isTitle =
      i === 0 && isHeading(first) && (rest.length > 0 || blocks.length > 1) && !isWrapped(lines);
    if (isTitle) return [{ level: 1, text: first }, ...(rest.length ? paragraphs(rest) : [])];
    return paragraphs(lines);
  });
}

function isHeading(line: string): boolean {
  const text = line.trim();
  return !ITEM.test(text) && isShort(text);
}

function isShort(text: string): boolean {
  return [...text].length <= LONGEST_HEADING && !SENTENCE_END.test(text.replace(/[？?]["'”’」』）)]*$/u, ''));
}

function paragraphs(lines: readonly string[]): Piece[] {
  if (isWrapped(lines)) return [{ level: 0, text: join(lines) }];
  const pieces: Piece[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (items.length) pieces.push({ level: 0, text: items.join('\n') });
    items = [];
  };
  for (const line of lines) {
    const isItem = ITEM.test(line) && !isNumberedHeading(line, lines);
    if (isItem) items.push(line);
    else {
      close();
      if (NUMBERED.test(line.trim()) && isShort(line.trim())) pieces.push({ level: 2, text: line });
      // A line that ends in a colon belongs to the items below it.
      else if (/[:：]\s*$/u.test(line)) items.push(line);
      else pieces.push({ level: 0, text: line });
    }
  }
  close();
  return pieces;
}

/** `1. 緒論` alone in its block is a heading; several in a row are a list. */
function isNumberedHeading(line: string, lines: readonly string[]): boolean {
  return lines.length === 1 && NUMBERED.test(line.trim()) && isShort(line.trim());
}

function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => ITEM.test(line))) return false;
  const lengths = lines.slice(0, -1).map((line) => line.trim().length);
  const longest = Math.max(...lengths);
  const even = lengths.every((length) => length >= WRAPPED * longest && length >= LEAST_WRAPPED_LINE);
  return even && lines.slice(0, -1).some((line) => !SENTENCE_END.test(line.trim()));
}

function join(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const tight = WIDE.test(text.slice(-1)) || WIDE.test(line.charAt(0));
      return text + (tight ? '' : ' ') + line;
    });
}

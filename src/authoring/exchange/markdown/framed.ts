import { readInline } from '../../../core/loader/markdown/inline.js';
import { type Column, columnOf } from '../columns.js';
import { readCells } from '../rows.js';
import type { Asked, BodyLine } from './body.js';
import { asksByWords } from './layout.js';

/** Questions that a frame around them marks, and what of the section is outside of any. */
export interface Framed {
  readonly asked: readonly Asked[];
  readonly rest: readonly BodyLine[];
}

/** Takes the questions out of a section that stand in tables with headings, or in the summaries of `<details>`. */
export function takeFramed(section: readonly BodyLine[]): Framed {
  const body = section.flatMap(splitTags);
  const asked: Asked[] = [];
  const rest: BodyLine[] = [];
  for (let i = 0; i < body.length; ) {
    const found = readTable(body, i) ?? readDetails(body, i);
    if (found) asked.push(...found.asked);
    else rest.push(body[i] as BodyLine);
    i = found?.end ?? i + 1;
  }
  return { asked, rest };
}

/** What was read from one line on, and the line behind it. */
interface Taken {
  readonly asked: readonly Asked[];
  readonly end: number;
}

/** A line of several blocks that fold away as a line each. */
function splitTags(line: BodyLine): readonly BodyLine[] {
  if (line.isCode || !/details/iu.test(line.text)) return [line];
  return line.text.split(/(?<=<\/details>)|(?=<details\b)/iu).map((text) => ({ ...line, text }));
}

const RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;

/**
 * A table with a heading for questions and one for answers. Further columns are fields where their headings are known,
 * and stay with the answer where not.
 */
function readTable(body: readonly BodyLine[], from: number): Taken | undefined {
  const [head, rule] = [body[from], body[from + 1]];
  if (!head?.text.includes('|') || !rule || head.isCode || rule.isCode || !RULE.test(rule.text.trim()))
    return undefined;
  const names = cellsOf(head.text);
  const columns = names.map(columnOf);
  const [question, answer] = [columns.indexOf('question'), columns.indexOf('answer')];
  const isField = (i: number): boolean => FIELDS.includes(columns[i]) && columns.indexOf(columns[i]) === i;
  const fields = columns.map((column, i) => (isField(i) ? column : undefined));
  if (question < 0 || answer < 0) return undefined;
  const asked: Asked[] = [];
  let end = from + 2;
  for (let row = body[end]; row && !row.isCode && row.text.includes('|'); row = body[++end]) {
    const cells = cellsOf(row.text);
    const further = names.flatMap((name, i) =>
      i === question || i === answer || fields[i] || !cells[i] ? [] : [`${name}: ${cells[i]}`],
    );
    const text = [cells[answer] ?? '', ...further, ...cells.slice(names.length)].filter(Boolean);
    const lines = text.flatMap((line) => [line, '']).map((line) => ({ ...row, text: line }));
    const plain = cells.map((cell) => readInline(cell, { addresses: true }));
    const held = readCells(plain, { columns: fields });
    if (cells.some(Boolean))
      asked.push({ question: cells[question] ?? '', line: row.line, body: lines, columns: held });
  }
  return { asked, end };
}

/** What people put beside questions and answers; the other columns of an export mean other things elsewhere (Status: Published). */
const FIELDS: readonly (Column | undefined)[] = [
  'id',
  'variants',
  'en.question',
  'en.variants',
  'en.answer',
  'paragraphs',
  'keywords',
];

function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

const OPEN = /^[ \t]*<details\b[^>]*>/iu;
const CLOSE = /<\/details>[ \t]*$/iu;
const SUMMARY = /^\s*<summary\b[^>]*>(.*?)<\/summary>/isu;

/** A block that folds away, whose summary asks; one that shows no question is of the text around it. */
function readDetails(body: readonly BodyLine[], from: number): Taken | undefined {
  const first = body[from] as BodyLine;
  const opening = first.isCode ? undefined : OPEN.exec(first.text)?.[0];
  if (opening === undefined) return undefined;
  let last = from;
  for (let line: BodyLine | undefined = first; line && (line.isCode || !CLOSE.test(line.text)); ) {
    line = body[++last];
    // What others stand in is a group of them.
    if (!line || (!line.isCode && OPEN.test(line.text))) return undefined;
  }
  const inside = body.slice(from, last + 1).map((line, i, { length }) => {
    const opened = i === 0 ? line.text.slice(opening.length) : line.text;
    return { ...line, text: i === length - 1 ? opened.replace(CLOSE, '') : opened };
  });
  // A summary has one line, or its tags have lines of their own.
  const close = inside.findIndex(({ text }) => /<\/summary>/iu.test(text));
  const head = inside.slice(0, close + 1).map(({ text }) => text);
  const summary = SUMMARY.exec(head.join('\n'));
  const question = summary?.[1]?.replace(/\s+/gu, ' ').trim() ?? '';
  if (!summary || !asksByWords(question)) return undefined;
  const behind = { ...(inside[close] as BodyLine), text: head.join('\n').slice(summary[0].length) };
  return {
    asked: [{ question, line: first.line, body: [behind, ...inside.slice(close + 1)] }],
    end: last + 1,
  };
}

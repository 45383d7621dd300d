import { createReport, describeFault, quote } from '../../../core/loader/fault.js';
import { readInline } from '../../../core/loader/markdown/inline.js';
import type { MapNode, Node } from '../../../core/loader/node.js';
import { createSheet } from '../../../core/loader/sheet.js';
import { readYaml } from '../../../core/loader/yaml.js';
import { ExchangeError } from '../failure.js';
import { type Builder, createBuilder, type Imported, map, scalar } from '../imported.js';
import { fieldsOf } from '../records.js';
import { findAsked } from './asked.js';
import { type Asked, type BodyLine, readBody } from './body.js';
import { asksByWords, looksAsked } from './layout.js';
import { QUESTION_MARK, withoutMark } from './marks.js';
import { type Fields, findSections, type Section } from './sections.js';

/** Marks the front matter of an exported file. */
export const OWN_FRONT = 'wenda';

/** A question and its answer, as the file has them. */
interface Found {
  readonly question: string;
  readonly answer: string;
  /** What the answer was read from. */
  readonly body: readonly BodyLine[];
  readonly line: number;
  readonly fields?: Fields;
  readonly columns?: Asked['columns'];
  /** The headings that it stands under. */
  readonly groups: readonly string[];
}

/**
 * Reads a Markdown FAQ: each heading is a question, the text below it the answer, or holds questions with their answers.
 * Headings that only gather others are none: the first of them is the title, the others are keywords of what they gather.
 * @throws ExchangeError where there are neither headings nor questions.
 */
export async function readFaq(text: string, file: string): Promise<Imported> {
  const { front, preface, sections } = findSections(text);
  const before = findAsked(preface, false);
  const opening = before.asked.map((asked) => foundOf(asked, []));
  if (!sections.length && !opening.length)
    throw new ExchangeError(
      `${file}: expected headings as questions, found none; write # before each question`,
    );
  const builder = createBuilder();
  const { hasTitle, isOwn } = front ? await addFront(front, builder) : { hasTitle: false, isOwn: false };
  const [intro] = before.own.filter(({ text }) => text.trim() !== '');
  if (intro && !isOwn) {
    const message = 'the text that belongs to no question was left out';
    builder.problem({ severity: 'note', line: intro.line, message });
  }
  const found: Found[] = isOwn ? [] : opening;
  const gathered = isOwn ? [] : gatherGroups(sections);
  for (const [i, section] of sections.entries()) {
    const isLeaf = (sections[i + 1]?.level ?? 0) <= section.level;
    const read = readSection(section, isLeaf, isOwn);
    const { title, line, asked, isEntry } = read;
    const groups = gathered[i] ?? [];
    if (isEntry) found.push({ ...read, question: title, groups });
    else tellLeftOut(read, builder);
    const isTitle = i === 0 && !isEntry && !isAsked(title);
    if (isTitle && title && !hasTitle) builder.field('title', scalar(title, builder.at({ line })));
    const inside = isTitle || !title ? groups : [...groups, title];
    found.push(...asked.map((each) => foundOf(each, inside)));
  }
  for (const each of found) await addEntry(each, builder);
  if (!isOwn) tellQuestions(found, builder);
  return builder.finish();
}

/** A section with what was made of the text below its heading. */
interface Read extends Pick<Found, 'answer' | 'body' | 'line' | 'fields'> {
  readonly title: string;
  readonly asked: readonly Asked[];
  /** Whether its heading is a question. */
  readonly isEntry: boolean;
}

/**
 * @param isLeaf whether no other headings stand below it.
 * @param isOwn whether the file is an export, whose answers are whole.
 */
function readSection(section: Section, isLeaf: boolean, isOwn: boolean): Read {
  const { line, fields } = section;
  const title = titleOf(section);
  const isWhole = isOwn || fields !== undefined;
  const { own, asked } = isWhole
    ? { own: section.body, asked: [] }
    : findAsked(section.body, asksByWords(title));
  const answer = readBody(own);
  const isEntry = (answer !== '' && isAsked(title)) || fields !== undefined || (isLeaf && asked.length === 0);
  return { title, answer, body: own, line, asked, isEntry, ...(fields ? { fields } : {}) };
}

/** Tells what of a section that is no entry comes into none. */
function tellLeftOut({ title, answer, line, asked }: Read, builder: Builder): void {
  if (answer) {
    const why = asked.length ? 'questions' : 'other headings';
    const message = `the text below ${quote(title)} was left out: ${why} stand below it, and it is no question`;
    builder.problem({ severity: 'note', line, message });
  } else if (asked.length && isAsked(title)) {
    const message = `${quote(title)} was left out: it has no answer before the questions below it`;
    builder.problem({ severity: 'note', line, message });
  }
}

const isAsked = (title: string): boolean => /[?？]$/u.test(title);

/** Tells of answers that seem to hold questions of their own, which would be lost in silence. */
function tellQuestions(found: readonly Found[], builder: Builder): void {
  const [only, other] = found;
  if (only && !other && holdsQuestions(only.answer)) {
    const message = `the whole file became one entry, whose answer holds questions; write # before each question, or "Q:" before it and "A:" before its answer`;
    builder.problem({ severity: 'note', line: only.line, message });
    return;
  }
  for (const { question, body } of found) {
    for (const line of body.filter(looksAsked)) {
      const message = `this looks like a question, and was read into the answer to ${quote(question)}; where it is one, write # before it, or "Q:" before it and "A:" before its answer`;
      builder.problem({ severity: 'note', line: line.line, message });
    }
  }
}

const titleOf = ({ title }: Section): string =>
  readInline(withoutMark(title, QUESTION_MARK), { addresses: true });

const foundOf = ({ question, line, body, columns }: Asked, groups: readonly string[]): Found => ({
  question: readInline(withoutMark(question, QUESTION_MARK), { addresses: true }),
  answer: readBody(body),
  body,
  line,
  groups,
  ...(columns ? { columns } : {}),
});

/** Of each section the headings above that gather it and others, the outermost first; without the title, and without questions. */
function gatherGroups(sections: readonly Section[]): readonly (readonly string[])[] {
  const [top, ...others] = sections;
  const isTitled = top !== undefined && others.every(({ level }) => level > top.level);
  const open: { readonly level: number; readonly groups: readonly string[] }[] = [];
  return sections.map((section, i) => {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const groups = open.at(-1)?.groups ?? [];
    const title = i === 0 && isTitled ? '' : titleOf(section);
    open.push({
      level: section.level,
      groups: !title || isAsked(title) ? groups : [...groups, title],
    });
    return groups;
  });
}

/** Whether an answer has several paragraphs or lines, and questions among them. */
const holdsQuestions = (answer: string): boolean =>
  answer.split('\n').filter((line) => /[?？]/u.test(line)).length > 1;

async function addEntry(
  { question, answer, line, fields, columns, groups }: Found,
  builder: Builder,
): Promise<void> {
  const at = builder.at({ line });
  const more = fields ? await readFields(fields, at, builder) : undefined;
  const hasKeywords = more?.pairs.some(({ key }) => key === 'keywords');
  const keywords = [...(hasKeywords ? [] : groups), ...(columns?.lists.keywords ?? [])];
  const held = {
    fields: { ...columns?.fields, question, ...(answer ? { answer } : {}) },
    lists: { ...columns?.lists, keywords },
  };
  const own = more?.pairs.map(({ key, value }) => [key, value] as const) ?? [];
  builder.entry(map([...fieldsOf(held, at), ...own], at));
}

/** Adds what the front matter says of the file; returns whether it gives a title, and whether it is an export's. */
async function addFront(
  front: Fields,
  builder: Builder,
): Promise<{ readonly hasTitle: boolean; readonly isOwn: boolean }> {
  const at = builder.at({ line: front.line });
  const fields = await readFields(front, at, builder);
  const pairs = fields?.pairs ?? [];
  const isOwn = pairs.some(({ key }) => key === OWN_FRONT);
  // Other programs mean other things by `language` or `source`.
  const known = pairs.filter(({ key }) => (isOwn ? key !== OWN_FRONT : key === 'title'));
  for (const { key, value } of known) builder.field(key, value);
  return { hasTitle: known.some(({ key }) => key === 'title'), isOwn };
}

/** A map in YAML, all of it at the place `at`; `undefined` after a problem. */
async function readFields(
  { yaml, line }: Fields,
  at: number,
  builder: Builder,
): Promise<MapNode | undefined> {
  const report = createReport();
  const node = await readYaml(createSheet('', yaml, report));
  for (const fault of report.sorted()) {
    builder.problem({ severity: 'error', line: line + fault.line - 1, message: describeFault(fault) });
  }
  if (!node) return undefined;
  if (node.kind === 'map') return respan(node, at) as MapNode;
  const message = 'expected fields, as in "id: opening", found something else; correct or delete it';
  builder.problem({ severity: 'error', line, message });
  return undefined;
}

function respan(node: Node, at: number): Node {
  const span = { start: at, end: at };
  switch (node.kind) {
    case 'scalar':
      return { ...node, ...span };
    case 'list':
      return { ...node, ...span, items: node.items.map((item) => respan(item, at)) };
    case 'map':
      return {
        ...node,
        ...span,
        pairs: node.pairs.map(({ key, value }) => ({ key, at: span, value: respan(value, at) })),
      };
  }
}

import { createReport, describeFault, quote } from '../../../core/loader/fault.js';
import type { MapNode, Node } from '../../../core/loader/node.js';
import { createSheet } from '../../../core/loader/sheet.js';
import { readYaml } from '../../../core/loader/yaml.js';
import { ExchangeError } from '../failure.js';
import { type Builder, createBuilder, type Imported, map, scalar } from '../imported.js';
import { readBody } from './body.js';
import { readInline } from './inline.js';
import { QUESTION_MARK, withoutMark } from './marks.js';
import { type Fields, findSections, type Section } from './sections.js';

/** Marks the front matter of an exported file. */
export const OWN_FRONT = 'wenda';

/**
 * Reads a Markdown FAQ: each heading is a question, the text below it the answer. Headings that only gather others are
 * none, the first of them is the title.
 * @throws ExchangeError where there are no headings.
 */
export async function readFaq(text: string, file: string): Promise<Imported> {
  const { front, sections } = findSections(text);
  if (!sections.length)
    throw new ExchangeError(
      `${file}: expected headings as questions, found none; write # before each question`,
    );
  const builder = createBuilder();
  const hasTitle = front ? await addFront(front, builder) : false;
  for (const [i, section] of sections.entries()) {
    const isLeaf = (sections[i + 1]?.level ?? 0) <= section.level;
    const title = readInline(withoutMark(section.title, QUESTION_MARK));
    const answer = readBody(section.body);
    if (isLeaf || section.fields || (answer && /[?？]$/u.test(title)))
      await addEntry(section, title, answer, builder);
    else if (answer) {
      const message = `the text below ${quote(title)} was left out: other headings stand below it, and it is no question`;
      builder.problem({ severity: 'note', line: section.line, message });
    }
    const isTitle = i === 0 && !isLeaf && !section.fields && !/[?？]$/u.test(title);
    if (isTitle && title && !hasTitle)
      builder.field('title', scalar(title, builder.at({ line: section.line })));
  }
  return builder.finish();
}

async function addEntry(
  { line, fields }: Section,
  question: string,
  answer: string,
  builder: Builder,
): Promise<void> {
  const at = builder.at({ line });
  const more = fields ? await readFields(fields, at, builder) : undefined;
  const pairs = [
    ['question', scalar(question, at)] as const,
    ...(answer ? [['answer', scalar(answer, at)] as const] : []),
    ...(more?.pairs.map(({ key, value }) => [key, value] as const) ?? []),
  ];
  builder.entry(map(pairs, at));
}

/** Adds what the front matter says of the file; returns whether it gives a title. */
async function addFront(front: Fields, builder: Builder): Promise<boolean> {
  const at = builder.at({ line: front.line });
  const fields = await readFields(front, at, builder);
  const pairs = fields?.pairs ?? [];
  const isOwn = pairs.some(({ key }) => key === OWN_FRONT);
  // Other programs mean other things by `language` or `source`.
  const known = pairs.filter(({ key }) => (isOwn ? key !== OWN_FRONT : key === 'title'));
  for (const { key, value } of known) builder.field(key, value);
  return known.some(({ key }) => key === 'title');
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

import type { MapNode, Node, Pair } from '../../../core/loader/node.js';
import { type ExistingEntry, type ExistingFile, fieldOf } from './existing.js';
import type { Plan } from './plan.js';
import { renderBlock, renderFlow, renderIds, scalar, type Written } from './render.js';
import { formatTrace, type Trace } from './trace.js';

/** Puts `text` in place of a stretch of the file. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The file's text after the plan: only what the plan names is touched, every other byte stays. */
export function applyPlan(file: ExistingFile, plan: Plan): string {
  const { text, root } = file;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = [
    ...plan.stale.map(({ entry }) => setStale(text, entry)),
    ...plan.updated.map(({ entry, by }) => replaceEntry(text, entry, by)),
    ...plan.moved.flatMap(({ entry, trace, paragraphs }) => [
      ...replaceField(text, entry.node, 'trace', renderTrace(text, entry.node, trace)),
      ...(paragraphs ? replaceField(text, entry.node, 'paragraphs', `[${paragraphs.join(', ')}]`) : []),
    ]),
    ...insertEntries(file, plan.added),
    ...(root && String(plan.drafted) !== String(file.drafted) ? [setDrafted(text, root, plan.drafted)] : []),
  ];
  return withEdits(
    text,
    edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) })),
  );
}

/** The text with all edits made, none of which overlap; of two in one place the first comes first. */
function withEdits(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const pieces: string[] = [];
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(from, start), put);
    from = end;
  }
  return [...pieces, text.slice(from)].join('');
}

/** Whether an entry stands in the file as it was rendered, with no comment or other words of a person's in it. */
export function isAsRendered(
  text: string,
  { node, id, question, variants, answer, ...entry }: ExistingEntry,
): boolean {
  const { trace, rule, paragraphs, article } = entry;
  if (!trace || !rule) return false;
  const evidence = paragraphs.map((paragraph) => ({ paragraph, text: '' }));
  const written: Written = {
    draft: { id, question, variants, answer, rule: rule as Written['draft']['rule'], evidence },
    trace,
    ...(article ? { article } : {}),
  };
  const own = text.slice(node.start, endOf(text, node)).replaceAll('\r\n', '\n').trimEnd();
  return own === render(text, node, written);
}

function render(text: string, node: MapNode, written: Written): string {
  return isFlow(text, node)
    ? renderFlow(written, indentOfLine(text, node.start))
    : renderBlock(written, columnOf(text, node.start));
}

function replaceEntry(text: string, { node }: ExistingEntry, by: Written): Edit {
  const end = endOf(text, node);
  const own = text.slice(node.start, end);
  // A block text's own line break stays.
  return { start: node.start, end: end - (own.length - own.trimEnd().length), text: render(text, node, by) };
}

function setStale(text: string, { node }: ExistingEntry): Edit {
  const status = fieldOf(node, 'status');
  if (status)
    return { start: status.start, end: status.end, text: isQuoted(text, status) ? '"stale"' : 'stale' };
  if (!isFlow(text, node)) {
    const end = lineEndAfter(text, node);
    const gap = text[end - 1] === '\n' || end === 0 ? '' : '\n';
    return {
      start: end,
      end,
      text: `${gap}${' '.repeat(columnOf(text, node.start))}status: stale${gap ? '' : '\n'}`,
    };
  }
  const last = node.pairs.at(-1) as Pair;
  const at = endOf(text, last.value);
  const key = isJson(text, node) ? '"status": "stale"' : 'status: stale';
  return { start: at, end: at, text: `, ${key}` };
}

function replaceField(text: string, node: MapNode, key: string, put: string): Edit[] {
  const value = fieldOf(node, key);
  return value ? [{ start: value.start, end: endOf(text, value), text: put }] : [];
}

function renderTrace(text: string, node: MapNode, trace: Trace): string {
  const value = fieldOf(node, 'trace');
  const line = formatTrace(trace);
  return value && isQuoted(text, value) ? JSON.stringify(line) : scalar(line);
}

function insertEntries({ text, list, root }: ExistingFile, added: readonly Written[]): Edit[] {
  if (!added.length) return [];
  const last = list?.items.at(-1);
  if (list && (isFlow(text, list) || !last)) {
    // [ … ]: before the closing bracket.
    const indent = Math.max(2, last ? indentOfLine(text, last.start) : indentOfLine(text, list.start) + 2);
    const pad = `\n${' '.repeat(indent)}`;
    const entries = added.map((each) => renderFlow(each, indent)).join(`,${pad}`);
    const at = last ? endOf(text, last) : list.start + 1;
    return [{ start: at, end: at, text: last ? `,${pad}${entries}` : `${pad}${entries}\n` }];
  }
  if (list && last) {
    const dash = dashBefore(text, last.start);
    const at = lineEndAfter(text, last);
    return [insertBlock(text, at, added, dash)];
  }
  const at = root ? lineEndAfter(text, root) : text.length;
  const block = insertBlock(text, at, added, 2);
  return [{ ...block, text: block.text.replace(/^(\n?)\n/, '$1\nentries:\n') }];
}

/** New items of a block list, each after a blank line, `dash` columns deep. */
function insertBlock(text: string, at: number, added: readonly Written[], dash: number): Edit {
  const gap = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  const items = added.map((each) => `\n${' '.repeat(dash)}- ${renderBlock(each, dash + 2)}\n`).join('');
  return { start: at, end: at, text: gap + items };
}

function setDrafted(text: string, root: MapNode, ids: readonly string[]): Edit {
  const value = fieldOf(root, 'drafted');
  if (value?.kind === 'list' && isFlow(text, value))
    return { start: value.start, end: value.end, text: renderIds(ids) };
  if (value) {
    // A list in block style was put so by a person: as many lines are added to it.
    const known = value.kind === 'list' ? value.items.length : 0;
    const at = lineEndAfter(text, value);
    const dash = value.kind === 'list' && value.items[0] ? dashBefore(text, value.items[0].start) : 2;
    const gap = text[at - 1] === '\n' ? '' : '\n';
    return {
      start: at,
      end: at,
      text:
        gap +
        ids
          .slice(known)
          .map((id) => `${' '.repeat(dash)}- ${id}\n`)
          .join(''),
    };
  }
  if (isFlow(text, root)) {
    const last = root.pairs.at(-1);
    const at = last ? endOf(text, last.value) : root.start + 1;
    return { start: at, end: at, text: `${last ? ',' : ''}\n  "drafted": ${JSON.stringify(ids)}` };
  }
  const gap = text.endsWith('\n') || text === '' ? '' : '\n';
  return { start: text.length, end: text.length, text: `${gap}\ndrafted: ${renderIds(ids)}\n` };
}

const isFlow = (text: string, node: Node): boolean => text[node.start] === '[' || text[node.start] === '{';
const isQuoted = (text: string, node: Node): boolean => text[node.start] === '"' || text[node.start] === "'";

function isJson(text: string, node: MapNode): boolean {
  const first = node.pairs[0];
  return first !== undefined && text.slice(node.start, first.value.start).includes('"');
}

/** Where a value ends: of a block list or map, where its last value does. */
function endOf(text: string, node: Node): number {
  if (node.kind === 'scalar' || isFlow(text, node)) return node.end;
  const last = node.kind === 'map' ? node.pairs.at(-1)?.value : node.items.at(-1);
  return last ? endOf(text, last) : node.end;
}

/** The beginning of the line after a value; a comment behind it stays there. */
function lineEndAfter(text: string, node: Node): number {
  const end = endOf(text, node);
  if (text[end - 1] === '\n') return end;
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length : newline + 1;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function indentOfLine(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^ */.exec(text.slice(start, at))?.[0].length ?? 0;
}

/** The column of the dash before an item. */
function dashBefore(text: string, at: number): number {
  const dash = text.lastIndexOf('-', at - 1);
  return columnOf(text, dash);
}

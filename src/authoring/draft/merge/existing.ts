import { checkEntries } from '../../../core/loader/check.js';
import { createReport, formatFault } from '../../../core/loader/fault.js';
import { type EntryDraft, type FileDraft, readFields } from '../../../core/loader/fields.js';
import { gatherEntries } from '../../../core/loader/merge.js';
import type { ListNode, MapNode, Node } from '../../../core/loader/node.js';
import { createSheet } from '../../../core/loader/sheet.js';
import { readYaml } from '../../../core/loader/yaml.js';
import { parseTrace, type Trace } from './trace.js';

/** An entry of a knowledge file, and where it stands. */
export interface ExistingEntry {
  readonly id: string;
  readonly question: string;
  readonly variants: readonly string[];
  readonly answer: string;
  readonly paragraphs: readonly number[];
  readonly status?: 'draft' | 'stale';
  readonly rule?: string;
  readonly article?: string;
  /** Present where `wenda draft` made it and its place in the file can be edited. */
  readonly trace?: Trace;
  /** All questions by which it is asked, in every language. */
  readonly asked: readonly string[];
  readonly node: MapNode;
}

/** A knowledge file as it stands, with what its merging needs. */
export interface ExistingFile {
  readonly text: string;
  readonly entries: readonly ExistingEntry[];
  /** The list of entries; absent where the file has none. */
  readonly list?: ListNode;
  /** The map around it; absent where the file is a bare list. */
  readonly root?: MapNode;
  readonly drafted: readonly string[];
  /** Questions that the file declines. */
  readonly declined: readonly string[];
  /** The article that all entries cite. */
  readonly article?: string;
  readonly title?: string;
}

/** Reads a knowledge file; or, where it is none or is at fault, the faults, one a line. */
export async function readExisting(
  text: string,
  file: string,
): Promise<{ readonly existing: ExistingFile } | { readonly faults: readonly string[] }> {
  const report = createReport();
  const sheet = createSheet(file, text, report);
  const node = await readYaml(sheet);
  const draft = node && readFields(node, { sheet });
  if (draft) checkEntries([{ sheet, draft }], gatherEntries([{ sheet, draft }], [], 'part'), report, false);
  if (report.errors) {
    const errors = report.sorted().filter(({ severity }) => severity === 'error');
    return { faults: errors.map(formatFault) };
  }
  if (!node || !draft) return { faults: [`${file}: expected a knowledge file, found nothing in it`] };
  return { existing: toExisting(text, node, draft) };
}

function toExisting(text: string, node: Node, draft: FileDraft): ExistingFile {
  const root = node.kind === 'map' ? node : undefined;
  const found = root ? fieldOf(root, 'entries') : node;
  const list = found?.kind === 'list' ? found : undefined;
  const article = draft.article?.value;
  return {
    text,
    entries: (draft.entries ?? []).flatMap((entry, i) => toEntry(entry, list?.items[i], text) ?? []),
    ...(list ? { list } : {}),
    ...(root ? { root } : {}),
    drafted: draft.drafted?.map(({ value }) => value) ?? [],
    declined: draft.unanswered?.map(({ value }) => value) ?? [],
    ...(article ? { article } : {}),
    ...(draft.title ? { title: draft.title.value } : {}),
  };
}

function toEntry(
  { id, fields }: EntryDraft,
  node: Node | undefined,
  text: string,
): ExistingEntry | undefined {
  const { question, answer, variants, paragraphs, status, rule, article, translations } = fields;
  if (!id || !question || !answer || node?.kind !== 'map') return undefined;
  const english = translations?.en;
  // An alias stands for text elsewhere: nothing in its place can be edited.
  const trace = text[node.start] === '*' ? undefined : parseTrace(fields.trace?.value);
  const valuesOf = (list: readonly { readonly value: string }[] | undefined): string[] =>
    list?.map(({ value }) => value) ?? [];
  return {
    id,
    question: question.value,
    variants: valuesOf(variants),
    answer: answer.value,
    paragraphs: paragraphs?.map(({ value }) => value) ?? [],
    ...(status ? { status: status.value } : {}),
    ...(rule ? { rule: rule.value } : {}),
    ...(article ? { article: article.value } : {}),
    ...(trace ? { trace } : {}),
    asked: [
      question.value,
      ...valuesOf(variants),
      ...(english?.question ? [english.question.value] : []),
      ...valuesOf(english?.variants),
      ...valuesOf(fields['not-for']),
    ],
    node,
  };
}

/** The value of a map's field. */
export function fieldOf(map: MapNode, key: string): Node | undefined {
  return map.pairs.find((pair) => pair.key === key)?.value;
}

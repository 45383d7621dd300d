import { basename, resolve } from 'node:path';
import type { Knowledge } from '../knowledge.js';
import { readArticle } from './article.js';
import { checkEntries } from './check.js';
import { findFiles, readSheet } from './disk.js';
import { type Complaint, createReport, type Fault, type Report } from './fault.js';
import { type FileDraft, readFields } from './fields.js';
import { type ArticleRead, type EntryRead, type FileRead, gatherEntries, mergeKnowledge } from './merge.js';
import type { Sheet } from './sheet.js';
import { readYaml } from './yaml.js';

/** A knowledge and what is wrong with it. */
export interface Inspection {
  /** Absent where there is an error. */
  readonly knowledge?: Knowledge;
  /** Errors and warnings, by file and line; the first thousand. */
  readonly faults: readonly Fault[];
  /** How many more there are. */
  readonly dropped: number;
}

/** An inspection with what was read, for tools that point into the files or rewrite them. */
export interface Reading extends Inspection {
  readonly files: readonly FileRead[];
  /** Of all files, in their order; those of `knowledge` are the same, one by one. */
  readonly entries: readonly EntryRead[];
}

/**
 * Reads a knowledge: one file (.yaml, .yml, .json, .md), or a folder of them in the order of their names; tells its
 * faults, warnings included, and keeps what was read. Never rejects.
 */
export async function readKnowledge(path: string): Promise<Reading> {
  const report = createReport();
  const { files, isFolder } = findFiles(path, report);
  const drafts: FileRead[] = [];
  const articles: ArticleRead[] = [];
  for (const { file, name, kind } of files) {
    const sheet = readSheet(file, report);
    if (!sheet) continue;
    if (kind === 'article') articles.push({ name, article: (await readArticle(sheet)).article });
    else {
      const draft = await readDraft(sheet, report);
      if (draft) drafts.push({ sheet, draft });
    }
  }
  // What an unreadable file would hold is not missed in the others.
  const isWhole = drafts.length + articles.length === files.length;
  const entries = gatherEntries(drafts, articles, isWhole ? (isFolder ? 'folder' : 'file') : 'part');
  checkEntries(drafts, entries, report, isWhole);
  const knowledge = mergeKnowledge(drafts, articles, entries, titleFrom(path));
  if (!report.errors) requireSomething(path, knowledge, report);
  const faults = report.sorted();
  return {
    ...(report.errors ? {} : { knowledge }),
    faults,
    dropped: report.dropped,
    files: drafts,
    entries,
  };
}

async function readDraft(sheet: Sheet, report: Report): Promise<FileDraft | undefined> {
  const errors = report.errors;
  const node = await readYaml(sheet);
  if (!node && report.errors === errors) sheet.complain(0, EMPTY);
  return node && readFields(node, { sheet });
}

const EMPTY: Complaint = Object.freeze({
  rule: 'empty',
  expected: 'a map with "entries", or a list of entries',
  found: 'nothing',
  remedy: 'write entries, or delete the file',
});

function titleFrom(path: string): string {
  return basename(resolve(path)).replace(/\.\w+$/u, '') || path;
}

function requireSomething(path: string, { entries, articles }: Knowledge, report: Report): void {
  if (entries.length || articles.length) return;
  report.add({
    file: path,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'empty',
    expected: 'at least one entry or article',
    found: 'none',
    remedy: 'write entries into a .yaml file, or put an article (.md) into the folder',
  });
}

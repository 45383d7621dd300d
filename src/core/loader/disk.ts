import { closeSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { withLineFeeds } from './ends.js';
import { type Complaint, compareText, LIMITS, type Report } from './fault.js';
import { createSheet, type Sheet } from './sheet.js';
import { findMisread } from './utf8.js';

/** A file of the knowledge. */
export interface Found {
  /** As messages name it. */
  readonly file: string;
  /** As the folder names it, with `/` on every system. */
  readonly name: string;
  readonly kind: 'entries' | 'article';
}

const KINDS: Readonly<Record<string, Found['kind']>> = {
  '.yaml': 'entries',
  '.yml': 'entries',
  '.json': 'entries',
  '.md': 'article',
  '.markdown': 'article',
};
/** What a folder says of itself is no article. */
const ABOUT_THE_FOLDER =
  /^(?:readme|licen[cs]e|notice|contributing|changelog|code_of_conduct)(?:[._-][a-z]{2}(?:-[a-z]{2,4})?)?\.\w+$/i;

/**
 * The files that `path` stands for, in the order of their names, and whether it is a folder.
 * Synchronous, as all of this file: a start that reads two files is a fifth faster for it, and a reload
 * blocks for the parsing anyway.
 */
export function findFiles(
  path: string,
  report: Report,
): { readonly files: readonly Found[]; readonly isFolder: boolean } {
  const stats = statOf(path, report);
  if (!stats) return { files: [], isFolder: false };
  if (stats.isDirectory()) return { files: walk(path, report), isFolder: true };
  const kind = KINDS[extname(path).toLowerCase()];
  if (kind) return { files: [{ file: path, name: basename(path), kind }], isFolder: false };
  complain(report, path, {
    rule: 'path',
    expected: `a folder, or a file that ends in ${Object.keys(KINDS).join(', ')}`,
    found: extname(path) || 'no ending',
    remedy: 'rename the file or give another path',
  });
  return { files: [], isFolder: false };
}

function walk(root: string, report: Report): Found[] {
  const files: Found[] = [];
  const visited = new Set<string>();

  function visit(folder: string, prefix: string, depth: number): void {
    const names = namesIn(folder, visited, report);
    if (depth > LIMITS.folderDepth) {
      if (names.length) complain(report, folder, TOO_DEEP);
      return;
    }
    for (const name of names) {
      if (name.startsWith('.') || files.length > LIMITS.files) continue;
      const file = join(folder, name);
      const kind = KINDS[extname(name).toLowerCase()];
      const about = kind === 'article' && ABOUT_THE_FOLDER.test(name);
      if (kind && !about) files.push({ file, name: prefix + name, kind });
      else if (!kind && isFolder(file)) visit(file, `${prefix}${name}/`, depth + 1);
    }
  }

  visit(root, '', 0);
  if (files.length <= LIMITS.files) return files.sort((a, b) => compareText(a.name, b.name));
  complain(report, root, {
    rule: 'size',
    expected: `at most ${LIMITS.files} files`,
    found: 'more',
    remedy: 'give a folder that holds the knowledge alone',
  });
  return [];
}

const TOO_DEEP: Complaint = Object.freeze({
  rule: 'size',
  expected: `at most ${LIMITS.folderDepth} folders inside each other`,
  found: 'more',
  remedy: 'move it further up, or give a folder that holds the knowledge alone',
});

/** The names in a folder; none of one that was visited: a link may lead back up. */
function namesIn(folder: string, visited: Set<string>, report: Report): readonly string[] {
  try {
    const real = realpathSync(folder);
    if (visited.has(real)) return [];
    visited.add(real);
    return readdirSync(folder);
  } catch (error) {
    complain(report, folder, unreadable(error));
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // A link to nowhere; no file that would be read.
  }
}

/** Reads a file as text; `undefined` where it cannot be used. */
export function readSheet(file: string, report: Report): Sheet | undefined {
  const bytes = readFile(file, report);
  return bytes && decode(file, bytes, report);
}

/** Reads a file; `undefined` where it cannot be used. Nothing of a file beyond the limit is read. */
export function readFile(file: string, report: Report): Uint8Array | undefined {
  const stats = statOf(file, report);
  if (!stats) return undefined;
  if (!stats.isFile()) return complain(report, file, NOT_A_FILE);
  if (stats.size > LIMITS.fileBytes) return complain(report, file, tooLarge(stats.size));
  try {
    return readBytes(file, stats.size);
  } catch (error) {
    return complain(report, file, unreadable(error));
  }
}

/** The first `size` bytes: a file that grows meanwhile does not pass the limit. */
function readBytes(file: string, size: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(size);
    let filled = 0;
    for (let read = -1; read !== 0 && filled < size; filled += read) {
      read = readSync(handle, bytes, filled, size - filled, filled);
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(handle);
  }
}

function decode(file: string, bytes: Uint8Array, report: Report): Sheet | undefined {
  const misread = findMisread(bytes);
  if (!misread) return createSheet(file, withLineFeeds(new TextDecoder().decode(bytes)), report);
  const before = withLineFeeds(new TextDecoder().decode(bytes.subarray(0, misread.at)));
  createSheet(file, before, report).complain(before.length, {
    rule: 'encoding',
    expected: 'UTF-8',
    found: misread.found,
    remedy: 'save the file as UTF-8',
  });
  return undefined;
}

const NOT_A_FILE: Complaint = Object.freeze({
  rule: 'path',
  expected: 'a regular file',
  found: 'a folder, pipe or device of that name',
  remedy: 'rename or remove it',
});

function tooLarge(size: number): Complaint {
  const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return {
    rule: 'size',
    expected: `at most ${mebibytes(LIMITS.fileBytes)}`,
    found: mebibytes(size),
    remedy: 'split the file into several in one folder',
  };
}

function statOf(path: string, report: Report): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    return complain(report, path, unreadable(error));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'nothing of that name',
  ENOTDIR: 'a file where a folder should be',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'links that lead in a circle',
  ENAMETOOLONG: 'a path too long for the system',
};

function unreadable(error: unknown): Complaint {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return {
    rule: 'path',
    expected: 'a folder or file of the knowledge',
    found: REASONS[code] ?? message,
    remedy: 'check the path and its permissions',
  };
}

function complain(report: Report, file: string, complaint: Complaint): undefined {
  report.add({ file, line: 1, column: 1, severity: 'error', ...complaint });
  return undefined;
}

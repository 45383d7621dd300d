import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFiles, readFile } from './disk.js';
import { createReport } from './fault.js';

/** What texts are read by: the program, and its tables. */
const READ_BY = ['..', '../../../data'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** The files of a folder and below, with how large they are and when they were changed. */
function* stampsOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* stampsOf(path);
    else {
      const { size, mtimeMs } = statSync(path);
      yield `${path} ${size} ${mtimeMs}`;
    }
  }
}

/**
 * What stands for a knowledge as this program reads it: another key where a file of the knowledge, of the program or
 * of its tables is another; `undefined` where a file of the knowledge cannot be read.
 */
export function keyOf(path: string): string | undefined {
  const report = createReport();
  const hash = createHash('sha256').update(`${path}\0`);
  for (const folder of READ_BY) for (const stamp of stampsOf(folder)) hash.update(`${stamp}\0`);
  for (const { file, name } of findFiles(path, report).files) {
    const bytes = readFile(file, report);
    if (bytes) hash.update(`${name} ${bytes.length}\0`).update(bytes);
  }
  return report.errors > 0 ? undefined : hash.digest('hex');
}

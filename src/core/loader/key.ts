import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { findFiles, readFile } from './disk.js';
import { createReport } from './fault.js';

/** What texts are read by: this program, and its tables; and what names the versions of all else. */
const PROGRAM = ['..', '../../../data', '../../../package.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** What the compiler writes beside the program for other programs' compilers, and nothing runs. */
const UNRUN = '.d.ts';

/**
 * The files of `path` and below that are run or read, with how large they are and when they were changed.
 * @throws RangeError where one was put there after `start`.
 */
function stampsOf(path: string, start: number): string[] {
  const stats = statSync(path);
  if (stats.isDirectory())
    return readdirSync(path)
      .filter((name) => !name.endsWith(UNRUN))
      .flatMap((name) => stampsOf(join(path, name), start));
  if (stats.ctimeMs > start) throw new RangeError(`${path} is newer than the program that runs`);
  return [`${path} ${stats.size} ${stats.mtimeMs}`];
}

/** What stands for a program that runs; `undefined` where that is not what is on the disk, or cannot be told. */
function stampOf(program: readonly string[], start: number): string | undefined {
  try {
    return [cachedDataVersionTag(), ...program.flatMap((path) => stampsOf(path, start))].join('\0');
  } catch {
    return undefined;
  }
}

/** What tells knowledges, as one program reads them. */
export interface Keys {
  /**
   * A SHA-256 in hexadecimal: another one where a file of the knowledge or of the program is another. Files of the
   * knowledge are told by what they hold, the program's by their sizes and times.
   * @returns `undefined` where a file of the knowledge, or the program, cannot be read, or that was replaced since it
   * was started.
   */
  keyOf(path: string): string | undefined;
  /** Whether the program still is on the disk as it was when these were made: what it reads is what its keys say. */
  stands(): boolean;
}

/**
 * Makes the keys of a program as it is now.
 * @param program its files and folders.
 * @param start when it was started, in milliseconds since 1970: what it holds is what was on the disk then.
 */
export function createKeys(
  program: readonly string[] = PROGRAM,
  start: number = performance.timeOrigin,
): Keys {
  const stamp = stampOf(program, start);
  return {
    keyOf(path) {
      if (stamp === undefined) return undefined;
      const report = createReport();
      const hash = createHash('sha256').update(`${stamp}\0${path}\0${resolve(path)}\0`);
      for (const { file, name } of findFiles(path, report).files) {
        const bytes = readFile(file, report);
        if (bytes) hash.update(`${name} ${bytes.length}\0`).update(bytes);
      }
      return report.errors > 0 ? undefined : hash.digest('hex');
    },
    stands: () => stampOf(program, start) === stamp,
  };
}

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Inspection, inspectKnowledge } from '../../../src/core/index.js';
import { type Fault, formatFault } from '../../../src/core/loader/fault.js';

/** Files by name; a name may hold folders. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files, removed when the test ends. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenda-loader-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Makes a pipe, into which a program writes what stands in `file` once somebody reads; ends with the test. */
export function makePipe(pipe: string, file: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
  const writer = spawn('sh', ['-c', 'exec cat "$0" > "$1"', file, pipe]);
  onTestFinished(() => void writer.kill());
}

/** Loads a new folder with these files, or one of them. */
export async function inspect(
  files: Files,
  name = '',
): Promise<Inspection & { readonly lines: readonly string[] }> {
  const folder = folderOf(files);
  const inspection = await inspectKnowledge(name ? join(folder, name) : folder);
  return { ...inspection, lines: inspection.faults.map((fault) => lineOf(fault, folder)) };
}

/** A fault as it is printed, without the folder. */
function lineOf(fault: Fault, folder: string): string {
  return formatFault(fault).replaceAll(`${folder}/`, '').replaceAll(folder, '.');
}

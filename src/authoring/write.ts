import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file cannot be written over; the message says which, why and what to do. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/**
 * Writes `content` to `file` whole or not at all: into a new file beside it, which then takes its name. After a
 * crash the old file is there as it was. A link stays a link, and the permissions stay.
 * @throws WriteError where something that is no file has the name; or the system's error.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await resolveLinks(file);
  const mode = await modeOf(target, file);
  const beside = join(dirname(target), `.wenda-${randomBytes(6).toString('hex')}`);
  const handle = await open(beside, 'wx', mode);
  try {
    await fill(handle, content, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function fill(handle: FileHandle, content: string | Uint8Array, mode: number | undefined) {
  try {
    // What `open` is told, the process's mask narrows.
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(content);
    // Else the new name could reach the disk before the bytes do.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function resolveLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (isMissing(error)) return file;
    throw error;
  }
}

/** The permissions of the file at `target`; `undefined` where there is none. */
async function modeOf(target: string, file: string): Promise<number | undefined> {
  try {
    const stats = await stat(target);
    if (stats.isFile()) return stats.mode & 0o777;
    // A device must never be replaced: as root, that would even succeed.
    const found = stats.isDirectory() ? 'a folder' : 'a pipe or device';
    throw new WriteError(`${file}: expected a file, or nothing, found ${found}; give another name`);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether the system's error says that there is nothing of that name. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

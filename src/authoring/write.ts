import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file cannot be written; the message says which, why and what to do. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/** A file was changed by somebody else between reading and writing it. */
export class ChangedMeanwhile extends WriteError {
  constructor(file: string) {
    super(`${file}: was changed by another program meanwhile; nothing was written. Run it again`);
  }
}

/**
 * What stands in a file; `undefined` where there is none.
 * @throws WriteError where the name is a folder's or a device's; or the system's error.
 */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    const stats = await stat(file);
    if (stats.isFile()) return await readFile(file);
    // A device must never be replaced: as root, that would even succeed.
    const found = stats.isDirectory() ? 'a folder' : 'a pipe or device';
    throw new WriteError(`${file}: expected a file, or nothing, found ${found}; give another name`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. After a crash the old
 * one is there. A link is followed, the file's permissions are kept.
 * @param before what was read of it; where something else is there now, nothing is written.
 * @throws WriteError, or the system's error.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  before: Uint8Array | undefined,
): Promise<void> {
  const target = before ? await realpath(file) : file;
  const mode = before ? (await stat(target)).mode & 0o777 : undefined;
  const folder = dirname(target);
  const beside = join(folder, `.wenda-${randomBytes(6).toString('hex')}`);
  const handle = await open(beside, 'wx', mode);
  try {
    await fill(handle, content, mode);
    const now = await readIfThere(target);
    if (before ? !now?.equals(before) : now) throw new ChangedMeanwhile(file);
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw error;
  }
  await syncFolder(folder);
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

/** So that the new name outlives a power cut; some systems cannot do it, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

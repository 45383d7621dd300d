import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file was changed by somebody else between reading and writing it. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/** What stands in a file, or `undefined` where there is none. A folder is an error. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. After a crash the old
 * one is there. A link is followed, the file's mode kept.
 * @param before what was read of it; where something else is there now, nothing is written.
 * @throws ChangedMeanwhile, or the system's error.
 */
export async function writeWhole(file: string, bytes: Uint8Array, before: Buffer | undefined): Promise<void> {
  const target = before ? await realpath(file) : file;
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const mode = before ? (await stat(target)).mode & 0o777 : 0o666;
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const now = await readIfThere(target);
    if (before ? !now?.equals(before) : now) throw new ChangedMeanwhile();
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
  await syncFolder(folder);
}

/** So that the new name outlives a power cut; some systems cannot do it, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

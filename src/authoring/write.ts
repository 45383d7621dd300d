import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { AuthoringError } from './failure.js';

/** A file cannot be written; the message says which, why and what to do. */
export class WriteError extends AuthoringError {
  override readonly name = 'WriteError';
}

/** A file was changed by somebody else between reading and writing it. */
export class ChangedMeanwhile extends WriteError {
  constructor(file: string) {
    super(`${file}: was changed by another program meanwhile; nothing was written. Run it again`);
  }
}

/**
 * What stands in a file; `undefined` where there is none, and one can be made.
 * @throws WriteError where the name is a folder's or a device's, or in no folder; or the system's error.
 */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    const stats = await stat(file);
    if (stats.isFile()) return await readFile(file);
    // A device must never be replaced: as root, that would even succeed.
    const found = stats.isDirectory() ? 'a folder' : 'a pipe or device';
    throw new WriteError(`${file}: expected a file, or nothing, found ${found}; give another name`);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const folder = dirname(await targetOf(file));
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory()) return undefined;
  throw new WriteError(`${file}: expected a folder ${folder} to write into, found none; create it`);
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
  const target = await targetOf(file);
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

/** Where a file stands, or would: what its links lead to, also where nothing is there yet. */
async function targetOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const link = await readlink(file).catch(() => undefined);
  if (link === undefined) return file;
  return targetOf(isAbsolute(link) ? link : join(await realpath(dirname(file)), link));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
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

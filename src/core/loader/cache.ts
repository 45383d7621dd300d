import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Bytes that are kept by a key from one run to the next; what cannot be kept or read is made anew. */
export interface Cache {
  /** What was kept; `undefined` where there is nothing, or not all of it. */
  read(key: string): Uint8Array | undefined;
  write(key: string, bytes: Uint8Array): void;
}

/** So many are kept, those that were used last. */
const KEPT = 8;
/** More is not worth a disk. */
const LARGEST = 64 * 1024 * 1024;
const ENDING = '.bin';
const HASH_BYTES = 32;
/** Whose it is, alone: it holds what the knowledge says. */
const OWNER = { folder: 0o700, file: 0o600 };

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What `act` gives; `undefined` where the disk is full, or may not be used. */
function tried<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Keeps bytes in `folder`, a file each; neither part of it ever throws. */
export function createCache(folder: string): Cache {
  const fileOf = (key: string): string => join(folder, key + ENDING);

  /** Removes what was used longest ago. */
  function prune(): void {
    const used = readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => join(folder, name))
      .map((file) => ({ file, at: statSync(file).mtimeMs }))
      .sort((a, b) => b.at - a.at);
    for (const { file } of used.slice(KEPT)) rmSync(file, { force: true });
  }

  function read(key: string): Uint8Array | undefined {
    const file = readFileSync(fileOf(key));
    const bytes = file.subarray(HASH_BYTES);
    if (!hashOf(bytes).equals(file.subarray(0, HASH_BYTES))) return undefined;
    const now = new Date();
    utimesSync(fileOf(key), now, now);
    return bytes;
  }

  /** Under another name first: who reads meanwhile sees all of it or none. */
  function write(key: string, bytes: Uint8Array, part: string): void {
    mkdirSync(folder, { recursive: true, mode: OWNER.folder });
    writeFileSync(part, Buffer.concat([hashOf(bytes), bytes]), { mode: OWNER.file });
    renameSync(part, fileOf(key));
    prune();
  }

  return {
    read: (key) => tried(() => read(key)),
    write(key, bytes) {
      if (bytes.length > LARGEST) return;
      const part = join(folder, `${key}.${randomUUID()}.part`);
      tried(() => write(key, bytes, part));
      tried(() => rmSync(part, { force: true }));
    },
  };
}

import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Bytes that are kept by a key from one run to the next; what cannot be kept or read is made anew. */
export interface Cache {
  /** What was kept; `undefined` where there is nothing, or not all of it. */
  read(key: string): Uint8Array | undefined;
  /** Keeps what `make` gives; where that throws, nothing. */
  write(key: string, make: () => Uint8Array): void;
}

/** So many are kept, those that were used last. */
const KEPT = 8;
/** What a run that was killed left unfinished is removed by one that keeps something so much later, in milliseconds. */
const LEFT = 3_600_000;
/** Our own files: nothing else in the folder is looked at, whatever folder it is. */
const ENDING = '.wenda';
const OWN = /^[0-9a-f]{64}\.(?:wenda|[0-9a-f-]{36}\.part)$/u;
/* Of 64-bit words: on most machines the fastest that all have. */
const CHECK = 'sha512';
const CHECK_BYTES = 64;
/** Whose it is, alone: it holds what the knowledge says. */
const OWNER = { folder: 0o700, file: 0o600 };

const hashOf = (bytes: Uint8Array): Buffer => createHash(CHECK).update(bytes).digest();

/** What `act` gives; `undefined` where the disk is full, or may not be used. */
function tried<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder and those above it. Not by the system's own `recursive`, which Node 20 repeats without end where a
 * folder cannot be made in one that is there, as in /proc.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: OWNER.folder });
}

/**
 * Keeps bytes in `folder`, a file each; neither part of it ever throws.
 * A key is a SHA-256 in hexadecimal.
 */
export function createCache(folder: string): Cache {
  const fileOf = (key: string): string => join(folder, key + ENDING);

  /** Removes what was used longest ago, and what was never finished. */
  function prune(): void {
    const files = readdirSync(folder)
      .filter((name) => OWN.test(name))
      .map((name) => ({ file: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at);
    const kept = files.filter(({ file }) => file.endsWith(ENDING));
    const [newest] = kept;
    const left = files.filter(({ file, at }) => !file.endsWith(ENDING) && at < (newest?.at ?? 0) - LEFT);
    for (const { file } of [...kept.slice(KEPT), ...left]) rmSync(file, { force: true });
  }

  function read(key: string): Uint8Array | undefined {
    // A pipe or device of that name would be waited for, and never end.
    if (!statSync(fileOf(key)).isFile()) return undefined;
    const file = readFileSync(fileOf(key));
    const bytes = file.subarray(CHECK_BYTES);
    return hashOf(bytes).equals(file.subarray(0, CHECK_BYTES)) ? bytes : undefined;
  }

  /** Tells that it was used: not needed, where the file is another's. */
  function touch(key: string): void {
    const now = new Date();
    utimesSync(fileOf(key), now, now);
  }

  /** Under another name first: who reads meanwhile sees all of it or none. */
  function write(key: string, bytes: Uint8Array, part: string): void {
    makeFolder(folder);
    writeFileSync(part, Buffer.concat([hashOf(bytes), bytes]), { mode: OWNER.file });
    renameSync(part, fileOf(key));
    prune();
  }

  return {
    read(key) {
      const bytes = tried(() => read(key));
      if (bytes) tried(() => touch(key));
      return bytes;
    },
    write(key, make) {
      const part = join(folder, `${key}.${randomUUID()}.part`);
      tried(() => write(key, make(), part));
      tried(() => rmSync(part, { force: true }));
    },
  };
}

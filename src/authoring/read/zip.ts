import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive, each unpacked when it is read. */
export interface Zip {
  readonly names: readonly string[];
  /** @throws Overfull, or an Error where there is no such file, or a damaged one. */
  read(name: string): Uint8Array;
}

/** What is read of an archive unpacks to more than it may, whatever the archive says of itself. */
export class Overfull extends Error {
  override readonly name = 'Overfull';
}

/** Where the archive's directory says that a file stands. */
interface Place {
  readonly isPlain: boolean;
  /** Bytes as they stand in the archive. */
  readonly size: number;
  /** Offset of the file's own header. */
  readonly start: number;
}

const LOCAL = 'PK\x03\x04';
const CENTRAL = 'PK\x01\x02';
const END = 'PK\x05\x06';
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * Opens a ZIP archive; `undefined` where the bytes are none.
 * @param most bytes that all that is read may unpack to.
 */
export function openZip(bytes: Uint8Array, most: number): Zip | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const places = directoryOf(archive);
  let left = most;

  function unpack(packed: Uint8Array): Uint8Array {
    try {
      return inflateRawSync(packed, { maxOutputLength: left + 1 });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new Overfull() : error;
    }
  }

  return (
    places && {
      names: [...places.keys()],
      read(name) {
        const place = places.get(name);
        const packed = place && bytesAt(archive, place);
        if (!packed) throw new Error(`no ${name}`);
        const unpacked = place.isPlain ? packed : unpack(packed);
        left -= unpacked.length;
        if (left < 0) throw new Overfull();
        return unpacked;
      },
    }
  );
}

/** The files that are listed at the archive's end. */
function directoryOf(archive: Buffer): ReadonlyMap<string, Place> | undefined {
  const end = archive.lastIndexOf(END, undefined, 'latin1');
  if (end < 0 || end + 22 > archive.length) return undefined;
  const places = new Map<string, Place>();
  for (let at = archive.readUInt32LE(end + 16); startsWith(archive, at, CENTRAL, 46); ) {
    const method = archive.readUInt16LE(at + 10);
    const isEncrypted = archive.readUInt16LE(at + 8) & ENCRYPTED;
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    if ((method === STORED || method === DEFLATED) && !isEncrypted) {
      places.set(archive.toString('utf8', at + 46, nameEnd), {
        isPlain: method === STORED,
        size: archive.readUInt32LE(at + 20),
        start: archive.readUInt32LE(at + 42),
      });
    }
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return places;
}

function bytesAt(archive: Buffer, { start, size }: Place): Uint8Array | undefined {
  if (!startsWith(archive, start, LOCAL, 30)) return undefined;
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  return archive.subarray(from, from + size);
}

function startsWith(archive: Buffer, at: number, signature: string, length: number): boolean {
  return at + length <= archive.length && archive.toString('latin1', at, at + 4) === signature;
}

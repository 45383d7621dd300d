/** The next section, in numbers of `width` bytes: what a typed array is made of. */
type Next = (width: number) => [buffer: ArrayBufferLike, start: number, length: number];

const paddingOf = (length: number): number => (4 - (length % 4)) % 4;

/** Packs lists of numbers into one file: a mark, the sections' lengths in bytes, and the sections, each at a multiple of 4. */
export function packSections(magic: number, sections: readonly ArrayBufferView[]): Buffer {
  const parts = sections.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  const header = Buffer.alloc(4 + 4 * parts.length);
  header.writeUInt32LE(magic, 0);
  for (const [i, { length }] of parts.entries()) header.writeUInt32LE(length, 4 + 4 * i);
  return Buffer.concat([
    header,
    ...parts.map((part) => Buffer.concat([part, Buffer.alloc(paddingOf(part.length))])),
  ]);
}

/** The bytes of a file's head, which has `count` sections. */
export const headOf = (count: number): number => 4 + 4 * count;

/** Where the section `index` begins, in bytes, of a file with sections of these lengths. */
export const startOf = (index: number, lengths: readonly number[]): number =>
  lengths.slice(0, index).reduce((sum, each) => sum + each + paddingOf(each), headOf(lengths.length));

/**
 * Checks, by its first bytes and its size alone, that a file is one that `packSections` made of `count` sections.
 * @param name what it is called in errors: `lexicon`.
 * @returns the sections' lengths in bytes.
 * @throws RangeError where it is no such file or not all of it.
 */
export function checkHead(head: Buffer, size: number, magic: number, count: number, name: string): number[] {
  const length = headOf(count);
  if (size < length || head.readUInt32LE(0) !== magic) throw new RangeError(`not a ${name}`);
  const lengths = Array.from({ length: count }, (_, i) => head.readUInt32LE(4 + 4 * i));
  const expected = startOf(count, lengths);
  if (size !== expected) throw new RangeError(`the ${name} should have ${expected} bytes and has ${size}`);
  return lengths;
}

/**
 * Opens what `packSections` made of `count` sections, in place: one after another, as views on `bytes`.
 * @param bytes a whole file, little-endian as the machine must be.
 * @param name what it is called in errors: `lexicon`.
 * @throws RangeError where `bytes` is no such file or not all of it.
 */
export function openSections(bytes: Buffer, magic: number, count: number, name: string): Next {
  const lengths = checkHead(bytes, bytes.length, magic, count, name);
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  let section = 0;
  return (width) => {
    const start = startOf(section, lengths);
    const length = lengths[section++] as number;
    return [aligned.buffer, aligned.byteOffset + start, length / width];
  };
}

import { isUtf8 } from 'node:buffer';

/** Bytes that are no UTF-8. */
export interface Misread {
  /** Offset of the first of them; what stands before it is UTF-8. */
  readonly at: number;
  /** What stands there, for a message. */
  readonly found: string;
}

/** The first byte that keeps `bytes` from being UTF-8; `undefined` where they are. */
export function findMisread(bytes: Uint8Array): Misread | undefined {
  if (isUtf8(bytes)) return undefined;
  const at = firstInvalidByte(bytes);
  return { at, found: hasMarkOfUtf16(bytes) ? 'UTF-16' : `the byte 0x${hex(bytes[at])} at byte ${at + 1}` };
}

/** Halves the bytes until the first that breaks UTF-8 is found. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // A prefix may end within a character: the three bytes before its end are allowed to.
  const isSound = (end: number) =>
    [0, 1, 2, 3].some((cut) => end >= cut && isUtf8(bytes.subarray(0, end - cut)));
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSound(middle)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--;
  return low;
}

const hasMarkOfUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const hex = (byte = 0): string => byte.toString(16).toUpperCase().padStart(2, '0');

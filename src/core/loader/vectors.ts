import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readVectors, type Vectors } from '../tables/vectors.js';
import { dataFile } from './data.js';

/** What became of loading the word vectors. */
export type VectorsLoad =
  | { readonly kind: 'loaded'; readonly vectors: Vectors }
  | { readonly kind: 'missing'; readonly reason: string };

let shipped: VectorsLoad | undefined;

/** Reads a table of word vectors; where that fails, `reason` says what, where, and how to mend it. */
export function readVectorsFile(path: string): VectorsLoad {
  const missing = (what: string): VectorsLoad => ({
    kind: 'missing',
    reason: `The word vectors of ${path} are not used: ${what}. Answers go by words alone. Install the package again, or make the table as docs/vectors.md tells.`,
  });
  try {
    return { kind: 'loaded', vectors: readVectors(readFileSync(path)) };
  } catch (error) {
    if (error instanceof RangeError) return missing(error.message);
    const { code } = error as NodeJS.ErrnoException;
    return missing(code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`);
  }
}

/** The word vectors of `data/vectors.bin`, read once a process, when first asked for. */
export function loadVectors(): VectorsLoad {
  shipped ??= readVectorsFile(fileURLToPath(dataFile('vectors.bin')));
  return shipped;
}

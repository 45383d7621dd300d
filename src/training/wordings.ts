import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Wordings of one thing that people ask. */
export type Wordings = readonly string[];

/** Where they are, from the repository. */
export const WORDINGS = join('training', 'wordings');
/** What stands between two wordings. */
const BETWEEN = ' | ';

/**
 * Reads the files of `folder`, by name, none where there is none: a line is one thing that people ask, ` | ` between
 * its wordings.
 */
export function readWordings(folder: string): Wordings[][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(BETWEEN)),
    );
}

/** Each of a list with the next. */
export function* neighboursIn<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (let i = 1; i < list.length; i++) yield [list[i - 1] as T, list[i] as T];
}

/** Each two of a list. */
export function* pairsIn<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) yield [a, b];
}

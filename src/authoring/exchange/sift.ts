import { readFields } from '../../core/loader/fields.js';
import type { Sheet } from '../../core/loader/sheet.js';
import { contentOf, type FileContent } from './content.js';
import type { Imported, Place, Problem } from './imported.js';
import { type Found, settle } from './settle.js';

/** What is sound of an imported file, and all that is wrong with it. */
export interface Sifted {
  readonly content: FileContent;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** How many entries were left out. */
  readonly dropped: number;
}

/**
 * Checks an imported file by the rules of the loader and leaves out what is at fault: an item of a list, a field that
 * may be absent, or else the entry.
 */
export function sift(file: string, { root, places, problems }: Imported): Sifted {
  const found: Found[] = [];
  const sheet = createPlaces(file, places, found);
  const draft = readFields(root, { sheet }) ?? {};
  const entries = (draft.entries ?? []).filter(({ fields }) => fields.question && fields.answer);
  const sound = settle(sheet, { ...draft, entries }, found);
  const given = root.pairs.find(({ key }) => key === 'entries')?.value;
  const content = contentOf([sound]);
  return {
    content,
    problems: [...problems, ...found.map((each) => problemOf(each, places))].sort(byLine),
    dropped: (given?.kind === 'list' ? given.items.length : 0) - content.entries.length,
  };
}

/** A sheet whose offsets are indices of places. */
function createPlaces(file: string, places: readonly Place[], found: Found[]): Sheet {
  return {
    file,
    text: '',
    place: (at) => ({ line: places[at]?.line ?? 1, column: 1 }),
    complain: (at, complaint, about = {}) => found.push({ at, complaint, about }),
    isFull: false,
  };
}

/** Where an entry has no name yet, its field begins with its number in the list. */
const ENTRY_NUMBER = /^entries\[\d+\]\.?/;

function problemOf({ at, complaint, about }: Found, places: readonly Place[]): Problem {
  const { severity, rule, expected, found, remedy } = complaint;
  const field = about.field?.replace(ENTRY_NUMBER, '');
  const where = field ? `${field}: ` : '';
  return {
    ...places[at],
    severity: severity === 'warning' ? 'note' : 'error',
    message: `${where}expected ${expected}, found ${found}; ${remedy} [${rule}]`,
  };
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

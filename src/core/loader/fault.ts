import type { Origin } from '../knowledge.js';

/** What a fault breaks; `docs/knowledge-format.md` explains each. */
export type Rule =
  | 'article'
  | 'blank'
  | 'choice'
  | 'comment'
  | 'contradiction'
  | 'control'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'empty'
  | 'encoding'
  | 'figure'
  | 'id'
  | 'missing'
  | 'nesting'
  | 'one-line'
  | 'paragraph'
  | 'path'
  | 'quote'
  | 'related'
  | 'repeated'
  | 'shared-question'
  | 'size'
  | 'syntax'
  | 'title'
  | 'too-few'
  | 'type'
  | 'unknown-key';

/** What is wrong and how to mend it, without its place. */
export interface Complaint {
  readonly rule: Rule;
  /** An `error` by default. */
  readonly severity?: 'error' | 'warning';
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** One thing wrong with a knowledge file; columns count UTF-16 units, as editors do. */
export interface Fault extends Origin, Complaint {
  /** An `error` stops the load, a `warning` does not. */
  readonly severity: 'error' | 'warning';
  /** The entry's id, or its question where it has none. */
  readonly entry?: string;
  /** The field within the entry or file, as in `translations.en.answer` or `variants[2]`. */
  readonly field?: string;
}

/**
 * Limits of one load, far above any knowledge that people edit. `nesting`: the library crashes the process
 * where it is some thousand deep; `yamlTokens`: 10,000 entries are 1.2 million, read in 1.5 s; `faults`:
 * beyond it they are counted, not kept (a file of noise has millions).
 */
export const LIMITS = Object.freeze({
  fileBytes: 10 * 1024 * 1024,
  files: 10_000,
  textLength: 100_000,
  folderDepth: 20,
  nesting: 100,
  yamlTokens: 1_500_000,
  aliasedValues: 10_000,
  faults: 1_000,
});

/** The complaint about a text beyond the limit. */
export function tooLong(length: number): Complaint {
  return {
    rule: 'size',
    expected: `at most ${LIMITS.textLength} characters`,
    found: String(length),
    remedy: 'split it',
  };
}

/** Collects the faults of one load. */
export interface Report {
  add(fault: Fault): void;
  /** Whether further faults are only counted. */
  readonly full: boolean;
  readonly errors: number;
  /** How many faults were counted and not kept. */
  readonly dropped: number;
  /** By file, line and column. */
  sorted(): readonly Fault[];
}

/** Starts an empty report. */
export function createReport(): Report {
  const faults: Fault[] = [];
  let errors = 0;
  let dropped = 0;
  return {
    add(fault) {
      if (fault.severity === 'error') errors++;
      if (faults.length < LIMITS.faults) faults.push(fault);
      else dropped++;
    },
    get full() {
      return faults.length >= LIMITS.faults;
    },
    get errors() {
      return errors;
    },
    get dropped() {
      return dropped;
    },
    sorted: () =>
      faults.sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column),
  };
}

/** Orders by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A fault in one line, as compilers print theirs, so that terminals and editors link to the place. */
export function formatFault(fault: Fault): string {
  const { file, line, column, severity, rule } = fault;
  return `${file}:${line}:${column}: ${severity}: ${describeFault(fault)} [${rule}]`;
}

/** What a fault says, without its place and rule. */
export function describeFault({ entry, field, expected, found, remedy }: Fault): string {
  const subject = [...(entry === undefined ? [] : [`entry ${quote(entry)}`]), ...(field ? [field] : [])];
  const where = subject.length ? `${subject.join(', ')}: ` : '';
  return `${where}expected ${expected}, found ${found}; ${remedy}`;
}

/** Of what is quoted or told of a text, which may have megabytes, in characters. */
const LONGEST = Object.freeze({ quote: 60, words: 120 });

/**
 * Text for a message: at most 60 characters, in quotation marks, with nothing that moves a terminal's cursor.
 * @example quote('一\n二') // => '"一\\n二"'
 */
export function quote(text: string): string {
  return visible(JSON.stringify(shortened(text, LONGEST.quote)));
}

/** Words for a message that are not ours and may repeat a text, as a library's are: at most 120 characters of them. */
export function brief(words: string): string {
  return visible(shortened(words, LONGEST.words));
}

function shortened(text: string, most: number): string {
  const points = [...text.slice(0, 2 * most + 1)];
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : text;
}

function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (c) => `\\u${(c.codePointAt(0) as number).toString(16).padStart(4, '0')}`,
  );
}

/** The knowledge cannot be used; the message prints every fault, one a line. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly faults: readonly Fault[];

  /** @param dropped how many more there are than `faults` holds. */
  constructor(faults: readonly Fault[], dropped = 0) {
    const more = dropped ? [`… and ${dropped} more`] : [];
    super([...faults.map(formatFault), ...more].join('\n'));
    this.faults = faults;
  }
}

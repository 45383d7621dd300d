import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { withLineFeeds } from '../core/loader/ends.js';
import { brief } from '../core/loader/fault.js';
import { questionKey } from '../core/loader/question.js';
import { onOneLine } from '../core/text/line.js';
import { AuthoringError } from './failure.js';

/** A question with what must become of it: one line of a label file. */
export interface LabelledCase {
  /** As the file gives it; `#` and the line's number where it gives none. */
  readonly id: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The question on one line; may be empty. */
  readonly q: string;
  /** `in` must be answered; `near` (it looks like what is known) and `out` must not. */
  readonly kind: 'in' | 'near' | 'out';
  /** How it is put (terse, verbose, typo …), for figures by style; `-` where the file does not say. */
  readonly style: string;
  /** The entries that answer an `in`; empty where `accept` and `reject` judge. */
  readonly expect: readonly string[];
  /** What the folded answer to an `in` must match, all of it. */
  readonly accept: readonly RegExp[];
  /** What it must not match, any of it. */
  readonly reject: readonly RegExp[];
  /** Most characters of an answer that is judged by `accept` and `reject`. */
  readonly maxLength: number;
}

/** A line that cannot be used. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

/** Bad lines that a message has; a file of another kind has one a line. */
const MOST_TOLD = 200;

/** The label file cannot be used; the message has each bad line with its reason, and how many more there are. */
export class CasesError extends AuthoringError {
  override readonly name = 'CasesError';
  readonly lines: readonly BadLine[];

  constructor(file: string, lines: readonly BadLine[]) {
    const told = lines.slice(0, MOST_TOLD).map(({ line, reason }) => `${file}:${line}: ${reason}`);
    const more = lines.length - told.length;
    super([...told, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'));
    this.lines = lines;
  }
}

const KINDS = ['in', 'near', 'out'] as const;

const pattern = z
  .string()
  .min(1)
  .transform((source, context) => {
    try {
      return new RegExp(source, 'iu');
    } catch (error) {
      context.addIssue(`expected a regular expression: ${brief((error as Error).message)}; mend the pattern`);
      return z.NEVER;
    }
  });

const LINE = z
  .object({
    id: z.string().min(1).optional(),
    q: z.string(),
    kind: z.enum(KINDS),
    style: z.string().min(1).default('-'),
    expect: z.array(z.string()).optional(),
    accept: z.array(pattern).optional(),
    reject: z.array(pattern).default([]),
    maxLength: z.number().positive().default(Number.POSITIVE_INFINITY),
  })
  .superRefine(({ kind, expect, accept, reject }, context) => {
    if (kind !== 'in') {
      const named = [...(expect?.length ? ['"expect"'] : []), ...(accept?.length ? ['"accept"'] : [])];
      if (named.length > 0) {
        context.addIssue(
          `expected nothing that answers a question of kind "${kind}", found ${named.join(' and ')}; delete it, or make the kind "in"`,
        );
      }
    } else if (expect?.length === 0) {
      context.addIssue('expected in "expect" the ids of the entries that answer, found none; add them');
    } else if (!expect && !accept) {
      context.addIssue('expected "expect" or "accept" in a question of kind "in", found neither; add one');
    } else if (!expect && accept?.length === 0 && reject.length === 0) {
      context.addIssue('expected a pattern in "accept" or "reject", found none; any answer would be right');
    }
  });

/**
 * Reads a label file: one JSON object a line, empty lines aside.
 * @param file its name, for messages.
 * @param entries ids of the knowledge's entries, where `expect` is to be held against them.
 * @throws CasesError that lists every bad line; no case is returned from a file that has one.
 */
export function readCases(
  content: string | Uint8Array,
  file: string,
  entries?: ReadonlySet<string>,
): LabelledCase[] {
  const binary = typeof content === 'string' ? undefined : lineOfZero(content);
  if (binary !== undefined) throw new CasesError(file, [{ line: binary, reason: ZERO }]);
  const bad: BadLine[] = [];
  const cases: LabelledCase[] = [];
  const lineOf = new Map<string, number>();
  const labelOf = new Map<string, LabelledCase>();
  for (const [i, text] of linesOf(content).entries()) {
    if (text?.trim() === '') continue;
    const line = i + 1;
    const complain = (reason: string): void => void bad.push({ line, reason });
    const read = readLine(text, line, complain);
    if (!read) continue;
    const earlier = lineOf.get(read.id);
    if (earlier !== undefined) {
      complain(
        `id: expected one that no other line has, found ${show(read.id)} of line ${earlier}; change it`,
      );
    }
    lineOf.set(read.id, line);
    const key = questionKey(read.q);
    const label = labelOf.get(key) ?? read;
    if ((label.kind === 'in') !== (read.kind === 'in')) complain(contradiction(label));
    labelOf.set(key, label);
    const unknown = entries ? read.expect.filter((id) => !entries.has(id)) : [];
    if (unknown.length > 0) {
      complain(
        `expect: expected ids of the knowledge's entries, found ${unknown.map(show).join(', ')}; mend the id, or choose the knowledge with --knowledge`,
      );
    }
    cases.push(read);
  }
  if (bad.length === 0 && cases.length === 0) {
    bad.push({ line: 1, reason: 'expected a labelled question, found none in the file; add some' });
  }
  if (bad.length > 0) throw new CasesError(file, bad);
  return cases;
}

/** An answer would be right by the one label and wrong by the other. */
function contradiction({ line, kind }: LabelledCase): string {
  return `kind: expected "${kind}", as line ${line} labels the same question, found another; delete one of them`;
}

const ZERO = 'expected UTF-8, found the byte 0x00, as UTF-16 has it; save the file as UTF-8';

/** The line of the first zero, which no text in UTF-8 has: read by lines, UTF-16 would be a fault in each. */
function lineOfZero(bytes: Uint8Array): number | undefined {
  const at = bytes.indexOf(0);
  if (at < 0) return undefined;
  return withLineFeeds(Buffer.from(bytes.subarray(0, at)).toString('latin1')).split('\n').length;
}

/** The lines; `undefined` for one that is no UTF-8. */
function linesOf(content: string | Uint8Array): (string | undefined)[] {
  if (typeof content === 'string') return withLineFeeds(withoutMark(content)).split('\n');
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (isUtf8(bytes)) return linesOf(bytes.toString());
  // Latin-1 has a character for each byte, so that the lines can be told apart before they are decoded.
  return withLineFeeds(bytes.toString('latin1'))
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'))
    .map((line) => (isUtf8(line) ? withoutMark(line.toString()) : undefined));
}

/** Editors put a byte order mark at the beginning. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/u, '');
}

function readLine(
  text: string | undefined,
  line: number,
  complain: (reason: string) => void,
): LabelledCase | undefined {
  if (text === undefined) {
    complain('expected UTF-8, found other bytes; save the file as UTF-8');
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    complain(
      `expected one JSON object, found none: ${brief((error as Error).message)}; write one object a line`,
    );
    return undefined;
  }
  const read = LINE.safeParse(value, { error: explain });
  if (!read.success) {
    for (const { path, message } of read.error.issues) {
      complain(path.length > 0 ? `${nameOf(path)}: ${message}` : message);
    }
    return undefined;
  }
  const { id = `#${line}`, q, kind, style, expect = [], accept = [], reject, maxLength } = read.data;
  const judged = kind === 'in' ? { expect, accept, reject } : { expect: [], accept: [], reject: [] };
  return { id, line, q: onOneLine(q), kind, style, maxLength, ...judged };
}

const EXPECTED: Readonly<Record<string, string>> = {
  object: 'one JSON object',
  string: 'text',
  array: 'a list',
  number: 'a number',
};

function explain(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${show(issue.input)}; ${issue.input === undefined ? 'add it' : 'change it'}`;
    case 'invalid_value':
      return `expected ${KINDS.map(show).join(', ')}, found ${show(issue.input)}; choose one of them`;
    case 'too_small':
      return `expected ${issue.origin === 'number' ? 'a number above 0' : 'text'}, found ${show(issue.input)}; change it or leave it out`;
    default:
      return undefined;
  }
}

/** `accept` and 0 as `accept[0]`. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${String(part)}`))
    .join('');
}

const LONGEST_FOUND = 60;

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND - 1)}…` : text;
}

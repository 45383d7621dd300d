import type { ParseError } from 'jsonc-parser';
import { LIMITS, quote } from './fault.js';

/** The first thing that keeps a text from being JSON; in the words of a complaint. */
export interface JsonFault {
  /** Offset, in UTF-16 units: of what is to be changed, or where something is to be added. */
  readonly at: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

const VALUE = ['a text, number, list or map', 'put it into double quotation marks'] as const;

/** By the library's name of an error: what it expected, and what to do. */
const SAID: Readonly<Record<string, readonly [expected: string, remedy: string]>> = {
  CloseBraceExpected: ['"," or "}"', 'add what is missing'],
  CloseBracketExpected: ['"," or "]"', 'add what is missing'],
  ColonExpected: ['":" after the name of a field', 'add it'],
  CommaExpected: [
    '"," or what closes this list or map',
    'add a comma, or write \\" for a mark within a text',
  ],
  EndOfFileExpected: ['the end of the file', 'delete it, or make one list of all'],
  InvalidCharacter: ['text without control characters', 'write \\t for a tab, and delete others'],
  InvalidCommentToken: ['no comment', 'delete it'],
  InvalidEscapeCharacter: ['\\", \\\\, \\n or another escape that it has', 'write \\\\ for a backslash'],
  PropertyNameExpected: ['the name of a field', 'put it into double quotation marks'],
  UnexpectedEndOfString: ['text that ends on its line', 'add ", and write \\n for a line break in a text'],
};

/** By what stands there, what to do, whatever was expected. */
const REMEDIES: readonly (readonly [found: RegExp, remedy: string])[] = [
  [/^#/, 'delete the comment: JSON has none'],
  [/^[\p{Z}\ufeff]/u, 'write an ordinary space'],
  [/^[，：；、;=]/u, 'write an ordinary comma or colon'],
  [/^['‘’“”„「]/u, 'write " for its quotation marks'],
  [/^[,:}\]]/, 'write what is missing before it, or delete what is too much'],
];

const TOO_DEEP: JsonFault = Object.freeze({
  at: 0,
  expected: `JSON: at most ${LIMITS.nesting} lists and maps inside each other`,
  found: 'more',
  remedy: 'take the values out of their brackets',
});

/** What may have begun a word that the library takes apart, and what its next part begins with. */
const BEGUN = /[\d.]+$/;
const REST = /^[^\s"{}[\],:/#，：；、]/u;

/** Errors within a text between quotation marks. */
const IN_TEXT = /^Invalid(?:Character|EscapeCharacter|Unicode)$/;

/** An escape; in the group, a backslash that begins none, or a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text may not hold them
const SPECIAL = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|([\\\u0000-\u001f])/g;

/** What is wanted where a symbol stands that is none of JSON's. */
const AFTER: Readonly<Record<string, string>> = { '{': 'PropertyNameExpected', '"': 'CommaExpected' };
const CLOSERS: Readonly<Record<string, string>> = { CloseBraceExpected: '}', CloseBracketExpected: ']' };

/** Finds the first mistake in a text that should be JSON, as Node's own messages do not tell its place. */
export async function findJsonFault(text: string): Promise<JsonFault | undefined> {
  const { parse, printParseErrorCode } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch (error) {
    // It calls itself for each level, and after some thousand the stack is full.
    if (!(error instanceof RangeError)) throw error;
    if (errors.length === 0) return TOO_DEEP;
  }
  const [first] = errors;
  if (!first) return undefined;
  const { offset, length } = first;
  const before = text.slice(0, offset).trimEnd();
  const token = text.slice(offset, offset + length);
  const say = (name: string, at: number, found = token): JsonFault => {
    const [expected, remedy] = SAID[name] ?? VALUE;
    const known = REMEDIES.find(([pattern]) => pattern.test(found))?.[1];
    return { at, expected: `JSON: ${expected}`, found: quote(found), remedy: known ?? remedy };
  };

  const name = printParseErrorCode(first.error);
  if (length === 0) {
    const closing = errors.map(({ error }) => CLOSERS[printParseErrorCode(error)] ?? '').join('');
    const remedy = closing ? `add ${quote(closing)}, and what else is missing` : 'write it';
    return { ...say(name, before.length), found: 'the end of the file', remedy };
  }
  if (before.endsWith(',') && /^[}\]]$/.test(token)) {
    return { ...say('', before.length - 1), expected: 'JSON: a value after ","', remedy: 'delete the comma' };
  }
  // Of 007, 12% and 2024-01-01 the library reads a number, and stumbles at the rest.
  const begun = BEGUN.exec(text.slice(Math.max(0, offset - 20), offset))?.[0].length ?? 0;
  if (begun > 0 && REST.test(token)) return say('', offset - begun, wordAt(text, offset - begun));
  // Of a text with a mistake it tells the beginning; of a missing comma, what follows, perhaps on another line.
  const special = IN_TEXT.test(name) && [...token.matchAll(SPECIAL)].find(([, wrong]) => wrong);
  if (special) {
    const { 1: wrong, index } = special;
    const mistake = wrong === '\\' ? 'InvalidEscapeCharacter' : 'InvalidCharacter';
    return say(mistake, offset + index, wordAt(token, index));
  }
  const missing = name === 'InvalidSymbol' ? (AFTER[before.slice(-1)] ?? name) : name;
  return say(missing, missing === 'CommaExpected' ? before.length : offset);
}

/** What stands at an offset, for a message: a word, or one character. */
function wordAt(text: string, at: number): string {
  return /^(?:[^\s,:{}[\]"']+|.)/su.exec(text.slice(at, at + 100))?.[0] ?? '';
}

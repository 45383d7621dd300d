import { quote } from './fault.js';

/** The first thing that keeps a text from being JSON; in the words of a complaint. */
export interface JsonFault {
  /** Offset, in UTF-16 units: of what is to be changed, or where something is to be added. */
  readonly at: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text may not hold them
const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** A number, a constant, or what stands in its place. */
const WORD = /[^\s,:{}[\]"']+/y;
const KNOWN = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

const UNCLOSED: Omit<JsonFault, 'at'> = Object.freeze({
  expected: 'JSON: text that ends on its line',
  found: 'no quotation mark that ends it',
  remedy: 'add ", and write \\n for a line break in a text',
});

/** Finds the first mistake in a text that should be JSON (RFC 8259), as Node's own messages do not tell its place. */
export function findJsonFault(text: string): JsonFault | undefined {
  let at = 0;
  /** What closes the lists and maps that are open, the outermost first. */
  const open: string[] = [];

  function match(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  }

  /** @param remedy by default, what becomes of the word that stands here. */
  function fault(wanted: string, remedy?: string, place = at): JsonFault {
    const expected = `JSON: ${wanted}`;
    if (at < text.length) {
      const next = nextOf(text, at);
      return { at: place, expected, found: quote(next), remedy: strange(next) ?? remedy ?? remedyFor(next) };
    }
    const closing = open.toReversed().join('');
    const missing = closing ? `add ${quote(closing)}, and what else is missing` : 'write it';
    return { at: place, expected, found: 'the end of the file', remedy: missing };
  }

  /** From a quotation mark to the one that ends it. */
  function readText(): JsonFault | undefined {
    const start = at++;
    for (;;) {
      match(PLAIN_TEXT);
      const next = text[at];
      if (next === '"') break;
      if (next === '\\' && match(ESCAPE)) continue;
      if (next === '\\')
        return fault('\\", \\\\, \\n or another escape that it has', 'write \\\\ for a backslash');
      if (next === undefined || next === '\n' || next === '\r') return { at: start, ...UNCLOSED };
      return fault('text without control characters', 'write \\t for a tab, and delete others');
    }
    at++;
    return undefined;
  }

  /** The name of a field with its colon. */
  function readName(): JsonFault | undefined {
    if (text[at] !== '"') return fault('the name of a field');
    const wrong = readText();
    if (wrong) return wrong;
    match(SPACE);
    if (text[at] !== ':') return fault('":" after the name of a field', 'add it');
    at++;
    match(SPACE);
    return undefined;
  }

  /** A text, a number or a constant; of a list or map, the bracket that opens it. */
  function readValue(): JsonFault | undefined {
    const first = text[at] ?? '';
    if (first === '"') return readText();
    const closer = CLOSERS[first];
    if (closer) {
      open.push(closer);
      at++;
      return undefined;
    }
    const start = at;
    if (KNOWN.test(match(WORD))) return undefined;
    at = start;
    return fault('a text, number, list or map');
  }

  let comma = -1;
  for (;;) {
    match(SPACE);
    if (comma >= 0 && isCloser(text[at])) return fault('a value after ","', 'delete the comma', comma);
    const depth = open.length;
    const isEmpty = comma < 0 && depth > 0 && text[at] === open.at(-1);
    const wrong = isEmpty ? undefined : ((open.at(-1) === '}' ? readName() : undefined) ?? readValue());
    if (wrong) return wrong;
    comma = -1;
    if (open.length > depth) continue;
    while (comma < 0) {
      const end = at;
      const closer = open.at(-1);
      match(SPACE);
      if (closer === undefined)
        return at < text.length
          ? fault('the end of the file', 'delete it, or make one list of all')
          : undefined;
      if (text[at] === ',') comma = at;
      else if (text[at] === closer) open.pop();
      else if (isCloser(text[at])) return fault(`"${closer}"`, 'correct the bracket');
      else return fault(`"," or "${closer}"`, 'add a comma, or write \\" for a mark within a text', end);
      at++;
    }
  }
}

const isCloser = (character: string | undefined): boolean => character === '}' || character === ']';

/** What stands at an offset, for a message: a word, or one character. */
function nextOf(text: string, at: number): string {
  const ahead = text.slice(at, at + 200);
  return /^[^\s,:{}[\]"']+/.exec(ahead)?.[0] ?? ([...ahead][0] as string);
}

/** How to mend what has no place anywhere. */
function strange(word: string): string | undefined {
  if (/^(?:\/[/*]|#)/.test(word)) return 'delete the comment: JSON has none';
  return /^[\p{Z}\ufeff]/u.test(word) ? 'write an ordinary space' : undefined;
}

/** How to mend what stands in the place of a value or a name. */
function remedyFor(word: string): string {
  if (/^['‘’“”„「]/u.test(word)) return 'write " for its quotation marks';
  if (/^[-+.\d]/.test(word)) return 'write it as 12 or 1.5, or put it into double quotation marks';
  if (/^[,:}\]]/.test(word)) return 'write it before this, or delete what is too much';
  return 'put it into double quotation marks';
}

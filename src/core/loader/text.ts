import { inkOf } from '../text/ink.js';
import { type Complaint, LIMITS, quote, tooLong } from './fault.js';
import type { Node } from './node.js';
import { complain, type JsonSchema, type Located, type Reader, typeOf } from './reader.js';
import type { Sheet } from './sheet.js';

/** Controls but tab and line break, and what turns the direction of the text after it. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/** Half of a character that takes two. */
const LONE_SURROGATE = /\p{Cs}/u;
const COMMON = /[a-z0-9\u3400-\u9fff]/i;
const VISIBLE = /[\p{L}\p{N}\p{S}]/u;
/** What follows on the line of a value that is nothing, from the end of its key or from where it would stand. */
const COMMENT = /^:? *#/;
const YAML_1_1_BOOLEAN = /^(?:yes|no|on|off)$/i;

/** What a text must be beyond being one. */
export interface TextOptions {
  /** Whether it may have several lines. */
  readonly lines?: boolean;
  /** A further rule: the complaint about a text that breaks it. */
  readonly check?: (text: string) => Complaint | undefined;
  readonly schema?: JsonSchema;
}

/** Reads text, without the spaces around it. */
export function text({ lines = false, check, schema }: TextOptions = {}): Reader<Located<string>> {
  function complaintOf(value: string): Complaint | undefined {
    if (value.length > LIMITS.textLength) return tooLong(value.length);
    const hidden = findHidden(value);
    if (hidden) return hiddenCharacter(hidden.character);
    if (!COMMON.test(value) && !VISIBLE.test(inkOf(value))) return BLANK;
    return !lines && value.includes('\n') ? ONE_LINE : check?.(value);
  }
  return {
    schema: { type: 'string', pattern: '\\S', ...schema },
    read(node, where) {
      if (node.kind !== 'scalar' || typeof node.value !== 'string')
        return complain(where, node, notText(node, where.sheet));
      if (node.plain && YAML_1_1_BOOLEAN.test(node.value))
        return complain(where, node, mustQuote(`the truth value of YAML 1.1 ${node.value}`, node.value));
      const value = node.value.trim();
      const complaint = complaintOf(value);
      return complaint ? complain(where, node, complaint) : { value, start: node.start, end: node.end };
    },
  };
}

const BLANK: Complaint = Object.freeze({
  rule: 'blank',
  expected: 'text',
  found: 'no letter or digit',
  remedy: 'write the text, or delete the field',
});

const COMMENT_ALONE: Complaint = Object.freeze({
  ...BLANK,
  found: 'nothing but a comment',
  remedy: 'put text that begins with # into quotation marks, or delete the field',
});

const ONE_LINE: Complaint = Object.freeze({
  rule: 'one-line',
  expected: 'one line',
  found: 'several',
  remedy: 'join the lines',
});

function notText(node: Node, sheet: Sheet): Complaint {
  if (node.kind !== 'scalar')
    return { rule: 'type', expected: 'text', found: typeOf(node), remedy: 'write one text here' };
  if (node.value === null)
    return COMMENT.test(sheet.text.slice(node.end, node.end + 100))
      ? COMMENT_ALONE
      : { ...BLANK, found: 'nothing' };
  return mustQuote(typeOf(node), node.source ?? String(node.value));
}

/** @param source as it was written: 1.10 is to become "1.10", not "1.1". */
function mustQuote(found: string, source: string): Complaint {
  const quoted = quote(source);
  // In double quotation marks, which JSON has, too.
  const remedy = quoted === `"${source}"` ? `quote it: ${quoted}` : 'put it into quotation marks';
  return { rule: 'quote', expected: 'text', found, remedy };
}

/** The complaint about a character that no reader sees. */
export function hiddenCharacter(character: string): Complaint {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'control',
    expected: 'visible characters',
    found: `the control character U+${code}`,
    remedy: 'delete it',
  };
}

/** The first character of `value` that no reader sees and that must not be there. */
export function findHidden(
  value: string,
): { readonly index: number; readonly character: string } | undefined {
  const found = HIDDEN.exec(value) ?? (value.isWellFormed() ? null : LONE_SURROGATE.exec(value));
  return found ? { index: found.index, character: found[0] } : undefined;
}

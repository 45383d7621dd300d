import { type Complaint, quote } from './fault.js';
import { nearest } from './nearest.js';
import type { MapNode, Node, ScalarNode } from './node.js';
import type { About, Sheet, Span } from './sheet.js';

/** A value that was read, and where it stands. */
export interface Located<T> extends Span {
  readonly value: T;
}

/** Where a reader reads: the sheet, and what its complaints are about. */
export interface Where extends About {
  readonly sheet: Sheet;
}

/** A piece of JSON Schema (draft 7). */
export interface JsonSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly [keyword: string]: unknown;
}

/** Reads one kind of value out of a file, and tells editors what it is. */
export interface Reader<T> {
  /** The value, or `undefined` after a complaint. */
  read(node: Node, where: Where): T | undefined;
  readonly schema: JsonSchema;
}

function complain(where: Where, node: Span, complaint: Complaint): undefined {
  const { sheet, entry, field } = where;
  sheet.complain(node.start, complaint, {
    ...(entry === undefined ? {} : { entry }),
    ...(field === undefined ? {} : { field }),
  });
  return undefined;
}

function typeOf(node: Node): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'string') return `the text ${quote(node.value)}`;
  return `the ${typeof node.value} ${node.value}`;
}

/** Controls but tab and line break; what turns the direction of the text after it; halves of characters. */
const HIDDEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
const YAML_1_1_BOOLEAN = /^(?:yes|no|on|off)$/i;

/** What a text must be beyond being one. */
export interface TextOptions {
  /** Whether it may have several lines. */
  readonly lines?: boolean;
  /** A further rule: the complaint about a text that breaks it. */
  readonly check?: (text: string) => Complaint | undefined;
  readonly schema?: Readonly<Record<string, unknown>>;
}

/** Reads text, without the spaces around it. */
export function text({ lines = false, check, schema }: TextOptions = {}): Reader<Located<string>> {
  function complaintOf(value: string): Complaint | undefined {
    const hidden = HIDDEN.exec(value);
    if (hidden) return hiddenCharacter(hidden[0]);
    if (!/[\p{L}\p{N}\p{S}]/u.test(value)) return BLANK;
    return !lines && value.includes('\n') ? ONE_LINE : check?.(value);
  }
  return {
    schema: { type: 'string', pattern: '\\S', ...schema },
    read(node, where) {
      if (node.kind !== 'scalar' || typeof node.value !== 'string')
        return complain(where, node, notText(node));
      if (node.plain && YAML_1_1_BOOLEAN.test(node.value))
        return complain(where, node, mustQuote(node.value));
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

const ONE_LINE: Complaint = Object.freeze({
  rule: 'one-line',
  expected: 'one line',
  found: 'several',
  remedy: 'join the lines',
});

function notText(node: Node): Complaint {
  if (node.kind === 'scalar' && node.value === null) return { ...BLANK, found: 'nothing' };
  if (node.kind === 'scalar') return mustQuote(String(node.value), typeof node.value);
  return { rule: 'type', expected: 'text', found: typeOf(node), remedy: 'write one text here' };
}

function mustQuote(source: string, type = 'truth value of YAML 1.1'): Complaint {
  return {
    rule: 'quote',
    expected: 'text',
    found: `the ${type} ${source}`,
    remedy: `quote it: '${source}'`,
  };
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
  const found = HIDDEN.exec(value);
  return found ? { index: found.index, character: found[0] } : undefined;
}

/** Reads a whole number from 1. */
export function count(): Reader<Located<number>> {
  return {
    schema: { type: 'integer', minimum: 1 },
    read(node, where) {
      if (node.kind === 'scalar' && Number.isSafeInteger(node.value) && (node.value as number) >= 1)
        return { value: node.value as number, start: node.start, end: node.end };
      return complain(where, node, {
        rule: 'type',
        expected: 'a whole number from 1',
        found: typeOf(node),
        remedy: 'write it in digits, without quotation marks',
      });
    },
  };
}

/** Reads one of several words. */
export function choice<T extends string>(...words: readonly T[]): Reader<Located<T>> {
  return {
    schema: { enum: words },
    read(node, where) {
      const { value } = node as ScalarNode;
      const word = words.find((known) => known === value);
      if (word) return { value: word, start: node.start, end: node.end };
      const meant = typeof value === 'string' ? nearest(value, words) : undefined;
      return complain(where, node, {
        rule: 'choice',
        expected: words.join(' or '),
        found: typeOf(node),
        remedy: meant ? `did you mean ${meant}?` : 'write one of these, or delete the field',
      });
    },
  };
}

/** Reads a list of at least `least` items; those that are at fault are left out. */
export function list<T>(item: Reader<T>, least = 0): Reader<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, ...(least ? { minItems: least } : {}) },
    read(node, where) {
      if (node.kind !== 'list') {
        return complain(where, node, {
          rule: 'type',
          expected: 'a list',
          found: typeOf(node),
          remedy: 'write [ … ], or one item a line after "- "',
        });
      }
      if (node.items.length < least) {
        complain(where, node, {
          rule: 'too-few',
          expected: `at least ${least} items`,
          found: String(node.items.length),
          remedy: 'add one, or delete the list',
        });
      }
      const field = where.field ?? '';
      return node.items
        .map((child, i) => item.read(child, { ...where, field: `${field}[${i}]` }))
        .filter((value) => value !== undefined);
    },
  };
}

/** One field of a record. */
export interface Field<T> {
  readonly reader: Reader<T>;
  readonly required: boolean;
  /** For the author, in an editor. */
  readonly description: string;
}

/** A field that may be left out. */
export function optional<T>(reader: Reader<T>, description: string): Field<T> {
  return { reader, description, required: false };
}

/** A field that must be there. */
export function required<T>(reader: Reader<T>, description: string): Field<T> {
  return { reader, description, required: true };
}

/** What a record's fields hold; also a required one is absent where it was at fault. */
export type Values<F> = { readonly [K in keyof F]?: (F[K] extends Field<infer T> ? T : never) | undefined };

/** Reads a map of named fields; unknown, double and missing ones are faults. */
export function record<F extends Readonly<Record<string, Field<unknown>>>>(
  fields: F,
  { foreign }: { readonly foreign?: 'warning' } = {},
): Reader<Values<F>> {
  const names = Object.keys(fields);
  const needed = names.filter((name) => fields[name]?.required);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(fields).map(([name, { reader, description }]) => [
          name,
          { description, ...reader.schema },
        ]),
      ),
      ...(needed.length ? { required: needed } : {}),
      additionalProperties: foreign === 'warning',
    },
    read(node, where) {
      if (node.kind !== 'map') {
        return complain(where, node, {
          rule: 'type',
          expected: `a map of ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`,
          found: typeOf(node),
          remedy: 'write "name: value" lines here',
        });
      }
      const values: Record<string, unknown> = {};
      for (const [name, value] of knownPairs(node, where)) {
        const field = fields[name] as Field<unknown>;
        values[name] = field.reader.read(value, { ...where, field: join(where.field, name) });
      }
      for (const name of needed.filter((known) => !(known in values))) {
        complain({ ...where, field: join(where.field, name) }, node, {
          rule: 'missing',
          expected: `a field ${name}`,
          found: 'none',
          remedy: 'add it',
        });
      }
      return values as Values<F>;
    },
  };

  function* knownPairs(node: MapNode, where: Where): Generator<readonly [string, Node]> {
    const seen = new Map<string, number>();
    for (const { key, at, value } of node.pairs) {
      const here = { ...where, field: join(where.field, key) };
      const line = seen.get(key);
      if (line !== undefined) {
        complain(here, at, {
          rule: 'duplicate-key',
          expected: 'each field once',
          found: `${quote(key)} again, first in line ${line}`,
          remedy: 'delete one, or begin a new entry with "- "',
        });
        continue;
      }
      seen.set(key, where.sheet.place(at.start).line);
      if (Object.hasOwn(fields, key)) yield [key, value];
      else complain(where, at, { ...unknownKey(key), ...(foreign ? { severity: foreign } : {}) });
    }
  }

  function unknownKey(key: string): Complaint {
    const meant = nearest(key, names);
    const remedy = meant ? `did you mean ${quote(meant)}?` : 'delete it, or correct its name';
    return {
      rule: 'unknown-key',
      expected: names.join(', '),
      found: quote(key),
      remedy: key === '<<' ? 'merge keys are not known here: write the fields out' : remedy,
    };
  }
}

function join(parent: string | undefined, name: string): string {
  return parent ? `${parent}.${name}` : name;
}

import { brief, type Complaint, quote } from './fault.js';
import { nearest } from './nearest.js';
import type { Node, ScalarNode } from './node.js';
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

/** Complains of the value at `node`; `undefined`, as what a reader then gives. */
export function complain(where: Where, node: Span, complaint: Complaint): undefined {
  const { sheet, entry, field } = where;
  sheet.complain(node.start, complaint, {
    ...(entry === undefined ? {} : { entry }),
    ...(field === undefined ? {} : { field }),
  });
  return undefined;
}

/** What a value is, for a message. */
export function typeOf(node: Node): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'string') return `the text ${quote(node.value)}`;
  return `the ${typeof node.value} ${brief(node.source ?? String(node.value))}`;
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

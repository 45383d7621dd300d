import { LIMITS, quote } from '../../core/loader/fault.js';
import type { MapNode, Node } from '../../core/loader/node.js';

/** Where something of an imported file stands, for messages. */
export interface Place {
  /** What counts it, as in `row 11`; absent where the line says enough. */
  readonly name?: string;
  /** Line of the file, from 1; absent where it is not known. */
  readonly line?: number;
}

/** Something wrong with an imported file. */
export interface Problem extends Place {
  /** An `error` leaves something out; a `note` does not, or only what has no place in a knowledge file. */
  readonly severity: 'error' | 'note';
  readonly message: string;
}

/** What a reader of one format made of a file: a knowledge file, still to be checked. */
export interface Imported {
  /** The file; every node's `start` is the index of its place. */
  readonly root: MapNode;
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
}

/** Builds what a reader reads. */
export interface Builder {
  /** Adds a place; its index is what nodes stand at. */
  at(place: Place): number;
  /** Adds a field to the file beside its entries. */
  field(key: string, value: Node): void;
  entry(entry: Node): void;
  problem(problem: Problem): void;
  finish(): Imported;
}

/** Starts an empty file. */
export function createBuilder(): Builder {
  const places: Place[] = [];
  const problems: Problem[] = [];
  const fields: (readonly [string, Node])[] = [];
  const entries: Node[] = [];
  return {
    at: (place) => places.push(place) - 1,
    field: (key, value) => fields.push([key, value]),
    entry: (entry) => entries.push(entry),
    problem: (problem) => problems.push(problem),
    finish: () => ({
      root: map([...fields, ['entries', list(entries, 0)]], 0),
      places,
      problems,
    }),
  };
}

/** A text, number or other single value at the place `at`. */
export function scalar(value: string | number | boolean | null, at: number): Node {
  // Quoted: `yes` is a text here, whatever YAML takes it for.
  return { kind: 'scalar', value, plain: false, start: at, end: at };
}

/** A list at the place `at`. */
export function list(items: readonly Node[], at: number): Node {
  return { kind: 'list', items, start: at, end: at };
}

/** A map at the place `at`. */
export function map(fields: readonly (readonly [key: string, value: Node])[], at: number): MapNode {
  const span = { start: at, end: at };
  return { kind: 'map', pairs: fields.map(([key, value]) => ({ key, at: span, value })), ...span };
}

/** Any value of JSON, all of it at the place `at`; what is nested beyond all need becomes nothing. */
export function nodeOf(value: unknown, at: number, depth = 0): Node {
  if (depth > LIMITS.nesting) return scalar(null, at);
  const inside = (item: unknown) => nodeOf(item, at, depth + 1);
  if (Array.isArray(value)) return list(value.map(inside), at);
  if (value !== null && typeof value === 'object')
    return map(
      Object.entries(value).map(([key, item]) => [key, inside(item)] as const),
      at,
    );
  return scalar(value as string | number | boolean | null, at);
}

/** The most names that a problem lists. */
const LISTED = 20;

/**
 * Names as a problem lists them.
 * @example listNames(['views']) // => '"views"'
 */
export function listNames(names: readonly string[]): string {
  const more = names.length - LISTED;
  return names.slice(0, LISTED).map(quote).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

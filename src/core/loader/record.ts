import { type Complaint, quote } from './fault.js';
import { nearest } from './nearest.js';
import type { MapNode, Node } from './node.js';
import { complain, type Reader, typeOf, type Where } from './reader.js';

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
      const first = seen.get(key);
      if (first !== undefined) {
        complain(where, at, {
          rule: 'duplicate-key',
          expected: 'each field once',
          found: `${quote(key)} again, first in line ${where.sheet.place(first).line}`,
          remedy: 'delete one, or begin a new entry with "- "',
        });
        continue;
      }
      seen.set(key, at.start);
      if (Object.hasOwn(fields, key)) yield [key, value];
      else
        complain(where, at, {
          ...unknownKey(key, where.sheet.isFull),
          ...(foreign ? { severity: foreign } : {}),
        });
    }
  }

  function unknownKey(key: string, isFull: boolean): Complaint {
    const meant = isFull ? undefined : nearest(key, names);
    const remedy = meant ? `did you mean ${quote(meant)}?` : 'delete it, or correct its name';
    return {
      rule: 'unknown-key',
      expected: `one of ${names.join(', ')}`,
      found: quote(key),
      remedy: key === '<<' ? 'merge keys are not known here: write the fields out' : remedy,
    };
  }
}

function join(parent: string | undefined, name: string): string {
  return parent ? `${parent}.${name}` : name;
}

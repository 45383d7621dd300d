import type { Span } from './sheet.js';

/** A value of a YAML or JSON file, with its place. */
export type Node = MapNode | ListNode | ScalarNode;

/** Keys and values, in the order of the file; a key may come twice. */
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly pairs: readonly Pair[];
}

/** One key and its value. */
export interface Pair {
  readonly key: string;
  readonly at: Span;
  readonly value: Node;
}

/** A list of values. */
export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

/** Text, a number, `true`, `false` or nothing. An empty value stands where its key does. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** Whether it was written without quotation marks. */
  readonly plain: boolean;
  /** Of a number or truth value, what was written for it: `1.10`, `007`. Absent where no file says. */
  readonly source?: string;
}

import type { Alias as YamlAlias, Node as YamlNode, Pair as YamlPair } from 'yaml';
import { type Complaint, LIMITS, quote } from './fault.js';
import type { MapNode, Node, ScalarNode } from './node.js';
import type { Sheet, Span } from './sheet.js';

/** The `yaml` library, loaded only for a file that needs it. */
export type YamlLibrary = typeof import('yaml');

/** Turns the library's nodes into ours, aliases written out; `undefined` after a complaint. */
export function toNode(root: YamlNode, yaml: YamlLibrary, sheet: Sheet): Node | undefined {
  let sound = true;
  const anchors = new Map<string, YamlNode>();
  let expanding = 0;
  /** Values that stand in aliases, of the whole file: copies of copies would explode. */
  let copied = 0;

  /** @param empty where an empty value stands. */
  function convert(node: YamlNode | null, empty?: Span): Node | undefined {
    if (expanding && ++copied > LIMITS.aliasedValues) return undefined;
    if (yaml.isAlias(node)) return expand(node);
    remember(node);
    const span = spanOf(node);
    if (yaml.isMap(node)) return { kind: 'map', ...span, pairs: node.items.flatMap(pair) };
    if (!yaml.isSeq(node)) return scalar(node, empty);
    const items = node.items.map((item) => convert(item as YamlNode | null));
    return { kind: 'list', ...span, items: items.filter((item) => item !== undefined) };
  }

  /** As the file is read in order, an alias finds the last anchor of its name above it. */
  function remember(node: YamlNode | null): void {
    if (!expanding && node && 'anchor' in node && node.anchor) anchors.set(node.anchor, node);
  }

  function scalar(node: YamlNode | null, empty: Span | undefined): ScalarNode {
    const span = spanOf(node);
    if (!yaml.isScalar(node)) return { kind: 'scalar', value: null, plain: true, ...span, ...empty };
    const value = node.value as ScalarNode['value'];
    const place = value === null && span.start === span.end ? empty : undefined;
    const isText = typeof value === 'string' || value === null;
    const written = isText || node.source === undefined ? undefined : { source: node.source };
    return { kind: 'scalar', value, plain: node.type === 'PLAIN', ...span, ...place, ...written };
  }

  function pair({ key, value }: YamlPair): MapNode['pairs'] {
    const at = spanOf(key as YamlNode | null);
    if (!yaml.isScalar(key)) {
      complain(at, {
        rule: 'type',
        expected: 'a field name before the colon',
        found: 'an alias, a list or a map',
        remedy: 'write the name of the field',
      });
      return [];
    }
    remember(key);
    const converted = convert(value as YamlNode | null, at);
    return converted ? [{ key: String(key.value), at, value: converted }] : [];
  }

  /** An alias stands for a copy at its own place. */
  function expand(alias: YamlAlias): Node | undefined {
    const span = spanOf(alias);
    const target = anchors.get(alias.source);
    if (!target) {
      complain(span, {
        rule: 'syntax',
        expected: `an anchor ${quote(`&${alias.source}`)} above`,
        found: 'none',
        remedy: 'put text that begins with * into quotation marks',
      });
      return undefined;
    }
    const before = copied;
    if (expanding >= LIMITS.nesting) copied = LIMITS.aliasedValues; // It stands in itself.
    expanding++;
    const copy = convert(target);
    expanding--;
    if (!expanding && before <= LIMITS.aliasedValues && copied > LIMITS.aliasedValues) {
      complain(span, {
        rule: 'nesting',
        expected: `aliases for at most ${LIMITS.aliasedValues} values in a file`,
        found: 'more',
        remedy: 'write the text out',
      });
    }
    return copy && { ...copy, ...span };
  }

  function complain(at: Span, complaint: Complaint): void {
    sound = false;
    sheet.complain(at.start, complaint);
  }

  const node = convert(root);
  return sound ? node : undefined;
}

function spanOf(node: YamlNode | null): Span {
  const [start = 0, end = start] = node?.range ?? [];
  return { start, end };
}

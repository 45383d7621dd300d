import { Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { FileContent } from './content.js';

/**
 * A knowledge file in YAML, an empty line before each entry.
 * @param comment stands at its top.
 */
export function toYaml(content: FileContent, comment: string): string {
  return `# ${comment}\n${toFields(content)}`;
}

/** Fields of a knowledge file, or of an entry, in YAML. */
export function toFields(fields: object): string {
  const document = new Document(fields, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  layOut(document.contents);
  for (const list of listsOf(document.contents, 'synonyms', 'entries')) {
    for (const [i, item] of list.items.entries()) {
      if (isSeq(item)) item.flow = true;
      if (!isMap(item)) continue;
      item.spaceBefore = i > 0;
      layOut(item);
    }
  }
  // Folded lines would be read slowly, and a change in one shows as several.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true });
}

/** Short lists stand on one line. */
function layOut(entry: Node | null): void {
  for (const list of listsOf(entry, 'paragraphs', 'related')) list.flow = true;
}

function listsOf(node: Node | null, ...keys: readonly string[]): YAMLSeq[] {
  const pairs: readonly Pair[] = isMap(node) ? node.items : [];
  return pairs.flatMap(({ key, value }) =>
    isScalar(key) && keys.includes(String(key.value)) && isSeq(value) ? [value] : [],
  );
}

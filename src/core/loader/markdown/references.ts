/** A line with `[label]: ` before an address or a footnote; its groups are the label and what follows. */
const DEFINITION = /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*([^\n]*)$/gmu;
const MENTION = /\[([^[\]\n]{1,200})\](?!:)/gu;
/** An address, with its title; what else stands there is text. */
const ADDRESS = /^(?:<[^<>]+>|https?:\/\/\S+|(?=[!-~]{0,1000}[/#.])[!-~]+)(?:\s+["'(].*)?\s*$/u;

/** Labels are the same whatever their case and spaces. */
export function labelOf(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/**
 * The labels that a Markdown text both defines and uses, footnotes' among them: what is in brackets beside these is
 * text.
 * @example findReferences('[甲][a]與[乙]\n\n[a]: https://example.org') // => Set { 'a' }
 */
export function findReferences(source: string): ReadonlySet<string> {
  if (!source.includes(']:')) return new Set();
  const defined = new Set<string>();
  for (const [, label = '', rest = ''] of source.matchAll(DEFINITION)) {
    if (isNote(label) || ADDRESS.test(rest)) defined.add(labelOf(label));
  }
  const mentioned = new Set<string>();
  if (defined.size) for (const [, label = ''] of source.matchAll(MENTION)) mentioned.add(labelOf(label));
  return new Set([...defined].filter((label) => mentioned.has(label)));
}

/** Whether a label is a footnote's. */
export function isNote(label: string): boolean {
  return label.startsWith('^');
}

/** Whether a line only tells the address of one of these labels, which no reader sees. */
export function isAddressLine(line: string, references: ReadonlySet<string>): boolean {
  if (!references.size) return false;
  const [definition] = line.matchAll(DEFINITION);
  if (!definition) return false;
  const [, label = '', rest = ''] = definition;
  return !isNote(label) && references.has(labelOf(label)) && ADDRESS.test(rest);
}

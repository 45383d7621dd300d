import type { Piece } from './document.js';

/** What is used of a DOM node, whichever library made it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const SKIPPED =
  /^(?:script|style|noscript|template|svg|math|iframe|object|form|button|input|select|textarea|head|nav|figcaption|rt|rp)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figure|footer|header|hr|html|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|li)$/;

/** The headings and paragraphs under `root`: a list is one paragraph with a line an item, a table with a line a row. */
export function piecesOf(root: DomNode): Piece[] {
  const pieces: Piece[] = [];
  let inline = '';

  function close(): void {
    // Two line breaks part paragraphs on pages that know no <p>.
    for (const text of inline.split(/\n\s*\n/u)) if (text.trim()) pieces.push({ level: 0, text });
    inline = '';
  }

  function visit(node: DomNode): void {
    if (node.nodeType === TEXT) inline += (node.textContent ?? '').replace(/\s+/gu, ' ');
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toLowerCase();
    if (SKIPPED.test(name)) return;
    const heading = /^h([1-6])$/.exec(name);
    if (heading) {
      close();
      pieces.push({ level: Number(heading[1]), text: flatText(node) });
    } else if (name === 'br') inline += '\n';
    else if (name === 'ul' || name === 'ol' || name === 'table' || name === 'dl') {
      close();
      const text = linesIn(node).join('\n');
      if (text) pieces.push({ level: 0, text });
    } else if (BLOCK.test(name)) {
      close();
      for (const child of node.childNodes) visit(child);
      close();
    } else for (const child of node.childNodes) visit(child);
  }

  visit(root);
  close();
  return pieces;
}

function linesIn(node: DomNode): string[] {
  const lines: string[] = [];
  for (const child of node.childNodes) {
    const name = child.nodeName.toLowerCase();
    if (name === 'li') lines.push(...item(child));
    else if (name === 'tr') lines.push(row(child));
    else if (name === 'dt' || name === 'dd') lines.push(flatText(child));
    else if (child.nodeType === ELEMENT && !SKIPPED.test(name)) lines.push(...linesIn(child));
  }
  return lines.filter((line) => line.trim());
}

/** An item, and the items of lists inside it on lines of their own. */
function item(node: DomNode): string[] {
  let own = '';
  const inner: string[] = [];
  for (const child of node.childNodes) {
    if (/^(?:ul|ol|dl|table)$/i.test(child.nodeName)) inner.push(...linesIn(child));
    else own += flatText(child, false);
  }
  return [...(own.trim() ? [`- ${own.replace(/\s+/gu, ' ').trim()}`] : []), ...inner];
}

function row(node: DomNode): string {
  const cells: string[] = [];
  for (const child of node.childNodes) if (child.nodeType === ELEMENT) cells.push(flatText(child));
  const [name, ...rest] = cells.filter(Boolean);
  // Two cells are mostly a name and its value.
  return name && rest.length === 1 ? `${name}：${rest[0]}` : [name, ...rest].filter(Boolean).join(' | ');
}

function flatText(node: DomNode, trim = true): string {
  let text = '';
  const visit = (child: DomNode): void => {
    if (child.nodeType === TEXT) text += child.textContent ?? '';
    else if (child.nodeType === ELEMENT && !SKIPPED.test(child.nodeName.toLowerCase())) {
      if (/^(?:br|p|div)$/i.test(child.nodeName)) text += ' ';
      for (const grandchild of child.childNodes) visit(grandchild);
    }
  };
  if (node.nodeType === ELEMENT) for (const child of node.childNodes) visit(child);
  else visit(node);
  const flat = text.replace(/\s+/gu, ' ');
  return trim ? flat.trim() : flat;
}

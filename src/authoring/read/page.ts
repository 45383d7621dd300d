import type { DomNode } from './dom.js';

/** What is used of a document, whichever library made it. */
export interface DomDocument extends DomNode {
  readonly body: DomNode | null;
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; textContent: string | null } | null;
  querySelectorAll(selector: string): ArrayLike<{ remove(): void }>;
  createElement(name: string): DomElement;
  normalize(): void;
  appendChild(node: DomNode): unknown;
  removeChild(node: DomNode): unknown;
}

interface DomElement extends DomNode {
  appendChild(node: DomNode): unknown;
}

/** Elements that may be left out and come twice: HTML knows where they belong, linkedom does not. */
const FRAME = /^(?:html|head|body)$/i;
/** What stands in the head where its end is not told: the first of anything else begins the body. */
const OF_HEAD =
  /^(?:base|basefont|bgsound|link|meta|noframes|noscript|script|style|template|title|#comment)$/i;
const DOCTYPE = 10;

/** Parses a page as browsers do: into one head and one body, whatever of their tags is there. */
export async function parsePage(source: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  const document = parseHTML(source).document as unknown as DomDocument;
  // Each entity is a text node of its own, as is each stray mark.
  document.normalize();
  const top = [...document.childNodes].filter(({ nodeType }) => nodeType !== DOCTYPE);
  const nodes = top.flatMap(withoutFrame);
  const start = nodes.findIndex((node) => !isOfHead(node));
  const parts = start < 0 ? [nodes, []] : [nodes.slice(0, start), nodes.slice(start)];
  const [html, head, body] = [
    document.createElement('html'),
    document.createElement('head'),
    document.createElement('body'),
  ];
  for (const [i, part] of [head, body].entries()) {
    for (const node of parts[i] as DomNode[]) part.appendChild(node);
    html.appendChild(part);
  }
  for (const node of [...document.childNodes]) if (node.nodeType !== DOCTYPE) document.removeChild(node);
  document.appendChild(html);
  return document;
}

function withoutFrame(node: DomNode): DomNode[] {
  return FRAME.test(node.nodeName) ? [...node.childNodes].flatMap(withoutFrame) : [node];
}

function isOfHead({ nodeName, textContent }: DomNode): boolean {
  return OF_HEAD.test(nodeName) || (nodeName === '#text' && !textContent?.trim());
}

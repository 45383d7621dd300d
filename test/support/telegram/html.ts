import { badRequest } from './refusal.js';

const TAGS = new Set(
  'b strong i em u ins s strike del a code pre blockquote span tg-spoiler tg-emoji tg-time'.split(' '),
);
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** A message's text after its markup was read. */
export interface Parsed {
  readonly text: string;
  /** Each stretch of text inside a tag, by the tag's name, in the order of the ends. */
  readonly marked: readonly { readonly tag: string; readonly text: string }[];
  /** Where its links lead. */
  readonly links: readonly string[];
}

/** Reads Telegram's HTML as the Bot API does, and refuses what it refuses: unknown, crossing or open tags. */
export function parseHtml(html: string): Parsed {
  const open: { tag: string; start: number }[] = [];
  const marked: { tag: string; text: string }[] = [];
  const links: string[] = [];
  let text = '';
  for (const [token, name, close, tag, attributes] of html.matchAll(
    /&(#?\w+);|<(\/?)([a-z-]*)([^>]*)>|<|[^<&]+|&/giu,
  )) {
    if (name !== undefined) {
      text += readEntity(name, token);
    } else if (tag !== undefined) {
      if (!TAGS.has(tag.toLowerCase())) fail(`Unsupported start tag "${tag}" at byte offset ${text.length}`);
      if (close) {
        const last = open.pop();
        if (!last) fail(`Unexpected end tag at byte offset ${text.length}`);
        if (last.tag !== tag) {
          fail(
            `Unmatched end tag at byte offset ${text.length}, expected "</${last.tag}>", found "</${tag}>"`,
          );
        }
        marked.push({ tag, text: text.slice(last.start) });
      } else {
        const link = /href="([^"]*)"/u.exec(attributes ?? '')?.[1];
        if (link !== undefined) links.push(link);
        open.push({ tag, start: text.length });
      }
    } else if (token === '<') {
      fail(`Unclosed start tag at byte offset ${text.length}`);
    } else {
      text += token;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) fail(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text: text.trim(), marked, links };
}

/** An entity that Telegram does not know stays as it is written. */
function readEntity(name: string, token: string): string {
  const number = /^#(?:x([0-9a-f]+)|([0-9]+))$/iu.exec(name);
  if (!number) return ENTITIES[name] ?? token;
  return String.fromCodePoint(Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10));
}

function fail(reason: string): never {
  return badRequest(`can't parse entities: ${reason}`);
}

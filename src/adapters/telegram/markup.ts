import { borderBefore } from '../../core/index.js';

/** Code points that Telegram takes in one message, counted after its markup is parsed. */
export const MESSAGE_LIMIT = 4096;

/** The tags of Telegram's HTML that replies are made of. */
type Tag = 'b' | 'i' | 'blockquote';

/** A stretch of plain text in one style; blocks of a message are set apart by an empty line. */
export interface Block {
  readonly text: string;
  readonly tag?: Tag;
}

/** A remainder shorter than this moves to the next message whole, rather than be torn for a few words. */
const SCRAP = 200;

const SENTENCE_END = /[\n。！？；…]|[.!?;](?=\s)/u;

/**
 * Makes `text` safe inside Telegram's HTML.
 * @example escapeHtml('R1 < V3 & 浙大') // => 'R1 &lt; V3 &amp; 浙大'
 */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Drops control characters, as Telegram does, and replaces halves of surrogate pairs, which it refuses.
 * @example clean('浙\u0000大\uD800') // => '浙大\uFFFD'
 */
export function clean(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

/** The number of characters as Telegram counts them. */
export function length(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Sets blocks as messages of Telegram's HTML, each within the limit and well-formed in itself: text is
 * divided before it is escaped and wrapped, so no tag and no entity is ever cut.
 */
export function setBlocks(blocks: readonly Block[], limit = MESSAGE_LIMIT): string[] {
  const messages: string[][] = [[]];
  let room = limit;
  for (const { text, tag } of blocks) {
    let rest = clean(text);
    while (rest) {
      const page = messages.at(-1) as string[];
      const free = room - (page.length ? 2 : 0);
      const size = length(rest);
      if (size > free && page.length && (free < SCRAP || size <= SCRAP)) {
        messages.push([]);
        room = limit;
        continue;
      }
      const [head, tail] = size <= free ? [rest, ''] : divide(rest, free);
      page.push(tag ? `<${tag}>${escapeHtml(head)}</${tag}>` : escapeHtml(head));
      room = free - length(head);
      rest = tail;
    }
  }
  return messages.filter((page) => page.length).map((page) => page.join('\n\n'));
}

/** Divides `text` after at most `limit` code points: behind a sentence or a word where there is one, else between characters. */
function divide(text: string, limit: number): [string, string] {
  const points = [...text];
  const floor = Math.floor(limit / 2);
  const lastBefore = (end: RegExp) => {
    for (let i = limit; i > floor; i--) if (end.test(points.slice(i - 1, i + 1).join(''))) return i;
    return 0;
  };
  const at = lastBefore(SENTENCE_END) || lastBefore(/\s/u) || borderBefore(text, points, limit) || limit;
  return [points.slice(0, at).join('').trimEnd(), points.slice(at).join('').trimStart()];
}

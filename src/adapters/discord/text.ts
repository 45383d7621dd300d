import { cut, inkOf } from '../../core/index.js';

/** Control characters but for the line feed, and marks that turn the reading direction of what follows. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;

/** Whether a reader would see nothing of `text`; Discord refuses such a text as an empty one. */
export function isBlank(text: string): boolean {
  return inkOf(text) === '';
}

/**
 * Text of which no character can reorder its surroundings or make Discord refuse the message.
 * @example tidy('浙\u0000大\u202e\ud800') // => '浙大\ufffd'
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/**
 * Text as `tidy` leaves it, on one line of at most `limit` code points: for places where Discord reads no
 * Markdown, such as labels and an embed's author and footer.
 * @example label('為什麼\n是杭州？', 6) // => '為什麼 是…'
 */
export function label(text: string, limit: number): string {
  return cut(tidy(text).replace(/\s+/gu, ' '), limit);
}

/** Links stay as they are, so that they can be followed. */
const LINK = /https?:\/\/[^\s<>]+/gu;

/** What can begin emphasis, code, a spoiler, a masked link, a mention, a timestamp, or an emoji's name. */
const INLINE = /[\\*_~`|[\]<@]|:(?=\d*[a-z_]\w*:)/giu;

/** What makes a line a heading, a quotation, small print or a list's item. */
const LINE_START = /^([^\S\n]*)(?:([#>+-])|(\d+)([.)]))/gmu;

/**
 * Text that Discord's Markdown shows as it is written.
 * @example escapeMarkdown('R1_zero <@1>') // => 'R1\\_zero \\<\\@1>'
 */
export function escapeMarkdown(text: string): string {
  const links = text.match(LINK) ?? [];
  const escaped = text.split(LINK).map((plain) => plain.replace(INLINE, '\\$&'));
  return escaped
    .map((plain, i) => plain + (links[i] ?? ''))
    .join('')
    .replace(LINE_START, (_, space, mark, number, dot) =>
      mark ? `${space}\\${mark}` : `${space}${number}\\${dot}`,
    );
}

/**
 * Cuts escaped text to `limit` code points without leaving half an escape, which would escape the ellipsis.
 * @example cutMarkdown('a\\_b', 3) // => 'a…'
 */
export function cutMarkdown(markdown: string, limit: number): string {
  const short = cut(markdown, limit);
  if (short === markdown) return short;
  return short.replace(/\\+(?=…$)/u, (slashes) => '\\'.repeat(slashes.length - (slashes.length % 2)));
}

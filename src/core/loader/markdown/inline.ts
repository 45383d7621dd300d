import { createCodeFinder } from './code.js';
import { createEmphasis } from './emphasis.js';
import { characterOf } from './entity.js';
import { isNote, labelOf } from './references.js';

/** How links are read. */
export interface InlineOptions {
  /** Whether a link keeps its address, in brackets behind its text. */
  readonly addresses?: boolean;
  /** What labels stand for an address or a footnote; left out, each that has a text before it. */
  readonly references?: ReadonlySet<string>;
}

/** Whatever may be a mark, and addresses, which hold none. */
const TOKEN = /\\[\s\S]?|`+|\*+|_+|~{2,}|!?\[|\]|<|&|\n|https?:\/\/[\w.~:/?#@!$'+,;=%-]*[a-zA-Z\d/=]/g;
/** Most paragraphs have none. */
const MARK = /[\\`*_~[\]<&]/;
const PUNCTUATION = /\\([!-/:-@[-`{-~])/gu;
const CODE_STOP = /`+|\n/gu;
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iuy;
const AUTOLINK = /<((?:https?|mailto|ftp):[^<>\s]{1,1000}|[\w.+-]{1,64}@[\w.-]{1,255})>/iuy;
const LINE_BREAK = /<br\s{0,9}\/?>/iuy;
/**
 * Attributes have values, but for those that HTML knows without: in `if a<b and c>d` is no tag. A value without
 * quotation marks is ASCII.
 */
const TAG =
  /<\/?[a-z][a-z\d-]{0,30}(?:\s{1,9}(?:[a-z_:@][\w:.@-]{0,100}\s{0,9}=\s{0,9}(?:"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|[!#-&(-;=?-_a-~]{1,1000})|allowfullscreen|async|autoplay|checked|controls|defer|disabled|hidden|loop|multiple|muted|nowrap|open|playsinline|readonly|required|reversed|selected)(?=[\s/>])){0,100}\s{0,9}\/?>/iuy;
/** What follows the text of a link: an address, in angle brackets or with brackets in it, and a title. */
const ADDRESS =
  /\(\s{0,9}(?:<([^<>\n]{0,1000})>|((?:[^\s()\\]|\\\S|\((?:[^\s()\\]|\\\S){0,500}\)){0,1000}))(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|\([^()\n]{0,500}\)))?\s{0,9}\)/uy;
const LABEL = /\[([^[\]\n]{0,500})\]/uy;
const LONGEST_LABEL = 500;
/** The number of a note; a year is none. In brackets, and a link, too, it is more than a number: 杭州[1] is no 杭州1. */
const NOTE_NUMBER = /^\d{1,3}$/u;
/** What a note may stand right behind. */
const NOTED = /[^\s\p{Ps}\p{Pi}:：]/u;

interface Bracket {
  /** Its piece. */
  readonly piece: number;
  /** Where what it holds begins in the source. */
  readonly start: number;
  readonly isImage: boolean;
}

interface Link {
  readonly end: number;
  readonly address?: string;
  /** Of a footnote nothing is left. */
  readonly isNote?: boolean;
}

/**
 * The text of Markdown as a reader sees it, on the level of words: no emphasis, code marks, escapes, links, tags,
 * images and comments. What is no mark stays. A backslash before a line break makes one that stays; at one without,
 * whatever is open ends.
 * @example readInline('**杭州**的[公司](https://example.org)') // => '杭州的公司'
 */
export function readInline(markdown: string, { addresses = false, references }: InlineOptions = {}): string {
  if (!MARK.test(markdown)) return markdown;
  const pieces: string[] = [];
  const brackets: Bracket[] = [];
  const emphasis = createEmphasis(pieces);
  const codeFrom = createCodeFinder(markdown, CODE_STOP);
  const lastClose = markdown.lastIndexOf('-->');

  /** Reads the mark at `at`; returns where the text goes on. */
  function read(token: string, at: number): number {
    const next = at + token.length;
    switch (token[0]) {
      case '\\':
        pieces.push(token === '\\\n' ? '\n' : token.replace(PUNCTUATION, '$1'));
        return next;
      case '`': {
        const code = codeFrom(at, token.length);
        pieces.push(code ? codeText(markdown.slice(code.start, code.end)) : token);
        return code?.next ?? next;
      }
      case '*':
      case '_':
      case '~':
        emphasis.read(token, markdown.charAt(at - 1), markdown.charAt(next));
        return next;
      case '!':
      case '[':
        brackets.push({ piece: pieces.length, start: next, isImage: token.length > 1 });
        pieces.push(token);
        return next;
      case ']':
        return closeBracket(at);
      case '<':
        return readAngle(at);
      case '&': {
        const [whole = token, name = ''] = matchAt(ENTITY, at) ?? [];
        pieces.push(characterOf(name) ?? whole);
        return at + whole.length;
      }
      case '\n':
        emphasis.forget(0);
        brackets.length = 0;
        pieces.push(token);
        return next;
      default:
        pieces.push(token);
        return next;
    }
  }

  function matchAt(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(markdown);
  }

  function readAngle(at: number): number {
    const link = matchAt(AUTOLINK, at);
    if (link) {
      pieces.push(link[1] as string);
      return at + link[0].length;
    }
    if (markdown.startsWith('<!--', at) && lastClose >= at + 4) return markdown.indexOf('-->', at + 4) + 3;
    const line = matchAt(LINE_BREAK, at);
    if (line) pieces.push('\n');
    const tag = line ?? matchAt(TAG, at);
    if (!tag) pieces.push('<');
    return at + (tag?.[0].length ?? 1);
  }

  function closeBracket(at: number): number {
    const bracket = brackets.pop();
    const link = bracket && linkAt(bracket, at);
    if (!link) {
      pieces.push(']');
      return at + 1;
    }
    const { piece, start, isImage } = bracket;
    emphasis.forget(piece);
    // One piece from now on, and by addition, which copies nothing: links may lie in links.
    const text = pieces.splice(piece).reduce((sum, part, i) => (i > 0 ? sum + part : sum), '');
    if (isImage || link.isNote) return link.end;
    const { address = '' } = link;
    const isWhole = addresses && /^(?:https?|mailto):/iu.test(address);
    const isNoteNumber =
      NOTE_NUMBER.test(markdown.slice(start, at)) && NOTED.test(markdown.charAt(start - 2));
    pieces.push(isNoteNumber ? `[${text}]` : text);
    if (isWhole && text !== address) pieces.push(` (${address})`);
    return link.end;
  }

  /** What the brackets that close at `at` are beside text. */
  function linkAt({ start, isImage }: Bracket, at: number): Link | undefined {
    const after = at + 1;
    const address = matchAt(ADDRESS, after);
    if (address) {
      const [whole, inAngles, bare = ''] = address;
      return { end: after + whole.length, address: (inAngles ?? bare).replace(PUNCTUATION, '$1') };
    }
    const own = at - start <= LONGEST_LABEL ? labelOf(markdown.slice(start, at)) : '';
    const label = matchAt(LABEL, after);
    const named = label && (labelOf(label[1] as string) || own);
    if (label && named && (references ? references.has(named) : !isImage))
      return { end: after + label[0].length };
    if (!references?.has(own) || NOTE_NUMBER.test(own)) return undefined;
    return { end: after, isNote: isNote(own) };
  }

  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(markdown);
    if (!found) {
      pieces.push(markdown.slice(at));
      return pieces.join('');
    }
    if (found.index > at) pieces.push(markdown.slice(at, found.index));
    at = read(found[0], found.index);
  }
}

/** A space beside backticks in code stands there for their sake: `` ` `` is one. */
function codeText(code: string): string {
  return /^ .*[^ ].* $/u.test(code) || /^ [^ ] $/u.test(code) ? code.slice(1, -1) : code;
}

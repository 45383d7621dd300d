import { itself, remember } from '../../../core/collections/memo.js';
import type { Lexicon } from '../../../core/tables/lexicon.js';
import { createSegmenter } from '../../../core/text/segment.js';
import { ADVERBS, GRAMMAR, LINKS, NOUNS, PREPOSITIONS, VERBS } from './words.js';

/** What a word does in a clause. */
export type Kind =
  | 'noun'
  | 'name'
  | 'verb'
  | 'adjective'
  | 'number'
  | 'link'
  | 'preposition'
  | 'adverb'
  | 'aspect'
  | 'function'
  | 'mark';

/** One word of a text, or a title or quotation as a whole. */
export interface Token {
  /** In Simplified characters and lower case. */
  readonly text: string;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Cuts plain Chinese text into tokens. */
export type Tokenizer = (plain: string) => readonly Token[];

/** A title, a short quotation, or what stands in brackets; a comma between items. */
const GROUP = /《[^《》]{1,60}》|[“「『"‘][^“”「」『』"‘’,。]{1,20}[”」』"’]|\([^()]{0,80}\)|、/gu;
/** Latin words and codes that are one name together: `deepseek - r1`, `openai o1`. */
const LATIN_NAME =
  /[a-z][\w.+#&'-]*(?:(?: ?[-–/.] ?| )(?:[a-z][\w.+#&'-]*|\d[\w.]*(?![\d万亿千百%]|\s*[年月日个家件项名位人次座所种台%])))*/gu;
/** So many texts are remembered with their tokens. */
const MOST_RECENT = 512;
const KINDS: readonly Kind[] = ['function', 'noun', 'name', 'verb', 'adjective', 'number'];

/** Makes a tokenizer for an article in which `names` are words. */
export function createTokenizer(lexicon: Lexicon, names: ReadonlySet<string>): Tokenizer {
  const segment = createSegmenter(lexicon, new Set([...names, ...GRAMMAR]));

  function kindOf(text: string, id: number): Kind {
    if (names.has(text)) return 'name';
    if (NOUNS.has(text) || text === '率') return 'noun';
    if (/^[了着著过]$/u.test(text)) return 'aspect';
    if (PREPOSITIONS.has(text)) return 'preposition';
    if (LINKS.has(text)) return 'link';
    if (ADVERBS.has(text)) return 'adverb';
    if (VERBS.has(text)) return 'verb';
    if (id < 0) return /^\p{Script=Han}/u.test(text) ? 'noun' : /^\d/u.test(text) ? 'number' : 'name';
    return KINDS[lexicon.pos(id)] ?? 'function';
  }

  function tokenize(plain: string): Token[] {
    const groups = [...wholes(plain)];
    const tokens: Token[] = [...groups];
    let at = 0;
    for (const { start, end } of [...groups, { start: plain.length, end: plain.length }]) {
      for (const token of segment(plain.slice(at, start))) {
        const text = plain.slice(at + token.start, at + token.end);
        tokens.push({ text, kind: kindOf(text, token.id), start: at + token.start, end: at + token.end });
      }
      at = end;
    }
    return joinForeign(
      tokens.sort((a, b) => a.start - b.start),
      plain,
    );
  }

  // Subjects are looked at again and again while a sentence is read.
  return remember(MOST_RECENT, itself<string>, tokenize);
}

/** 哈辛·塔奇: what a middle dot joins is one name. */
function joinForeign(tokens: readonly Token[], plain: string): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const dotted = last && /^[·•‧・]$/u.test(plain.slice(last.end, token.start));
    const goesOn =
      last?.text.includes('·') &&
      token.start === last.end &&
      token.text.length === 1 &&
      !GRAMMAR.has(token.text) &&
      !/[是在有为的了于和与说任获]/u.test(token.text);
    if (!last || !(dotted || goesOn)) {
      joined.push(token);
      continue;
    }
    const text = dotted ? `${last.text}·${token.text}` : last.text + token.text;
    joined[joined.length - 1] = { text, kind: 'name', start: last.start, end: token.end };
  }
  return joined;
}

/** The stretches that are one token each, in their order, none inside another. */
function* wholes(plain: string): Generator<Token> {
  const found: Token[] = [];
  for (const { 0: text, index } of plain.matchAll(GROUP)) {
    const kind = text === '、' ? 'mark' : text.startsWith('(') ? 'function' : 'name';
    found.push({ text, kind, start: index, end: index + text.length });
  }
  for (const { 0: text, index } of plain.matchAll(LATIN_NAME)) {
    const trimmed = text.replace(/[ .'/–-]+$/u, '');
    found.push({ text: trimmed, kind: 'name', start: index, end: index + trimmed.length });
  }
  let end = 0;
  for (const token of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (token.start < end) continue;
    end = token.end;
    yield token;
  }
}

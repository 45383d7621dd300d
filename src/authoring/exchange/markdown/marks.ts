import { encodeCharacter } from './escape.js';

/** What chats and word processors set before an item. */
export const BULLETS = '[•◦‣▪●○■□►▶➤]+[ \\t]*';
const NUMBER_OR_LETTER =
  /(?:(?:q(?:uestion)?[ \d]{0,3}|[問问][題题]?[ \d]{0,3})(?:[:：、][ \t]*|[.)][ \t]+)|\d{1,3}(?:[.)][ \t]+|[、．][ \t]*))/iu;
/** What some write before their questions: `Q1:`, `問：`, `3.`, `•`; no part of 2.5. */
export const QUESTION_MARK = new RegExp(
  `^(?:${BULLETS}(?:${NUMBER_OR_LETTER.source})?|${NUMBER_OR_LETTER.source})`,
  'iu',
);
/** What some write before their answers: `A:`, `答：`. */
export const ANSWER_MARK = /^(?:a(?:nswer)?[ \d]{0,3}|答案?)[:：][ \t]*/iu;
/** What stands so after a `Q` alone, `A.` and `A1)`: elsewhere it may be a name or the first of a list. */
export const PAIRED_MARK = /^(?:a(?:nswer)?[ \d]{0,3}|答案?)(?:[:：、][ \t]*|[.)][ \t]+)/iu;

/** Markdown without what its author wrote before a question or an answer, in bold or not. */
export function withoutMark(markdown: string, mark: RegExp): string {
  const bold = /^(?:\*{2,3}|_{2,3})?/u.exec(markdown)?.[0] ?? '';
  const found = mark.exec(markdown.slice(bold.length))?.[0];
  if (!found) return markdown;
  const rest = markdown.slice(bold.length + found.length);
  const isClosed = bold !== '' && rest.startsWith(bold);
  return isClosed ? rest.slice(bold.length).trimStart() : bold + rest;
}

/** Markdown that begins as a mark does, so that it is read as text; `plain` is what it shows. */
export function protectMark(markdown: string, plain: string, mark: RegExp): string {
  const [first = ''] = plain;
  return mark.test(plain) ? encodeCharacter(first) + markdown.slice(first.length) : markdown;
}

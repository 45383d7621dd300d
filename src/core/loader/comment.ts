import { type Complaint, quote } from './fault.js';

/** A comment that begins as a channel's name or a number does, `#welcome`, `#5`, `#📢`, and seldom as a remark. */
const GLUED = /^#[\p{L}\p{N}\p{So}_]/u;
/** What the `yaml` library's lexer gives before a text without quotation marks. */
const SCALAR = '\u001f';

/**
 * Whether a comment that stands behind a text was rather meant as a part of it.
 * @example looksMeant('#welcome and say hello') // => true
 */
export function looksMeant(comment: string): boolean {
  return GLUED.test(comment);
}

/**
 * Watches the lexemes of a file, one a call, for a comment that cuts off what was meant as text; tells its complaint.
 * A warning, and no error: YAML allows `answer: 9 to 5 #todo`, and who meant a comment keeps a file that loads.
 */
export function watchComments(): (lexeme: string) => Complaint | undefined {
  const before = ['', '', ''];
  return (lexeme) => {
    const [mark, text = '', gap = ''] = before;
    before.shift();
    before.push(lexeme);
    // A text in lines of its own, under | or >, ends with its last one.
    const isBehind = mark === SCALAR && !text.endsWith('\n') && /^[ \t]+$/.test(gap);
    return isBehind && looksMeant(lexeme) ? cutOff(lexeme) : undefined;
  };
}

const cutOff = (comment: string): Complaint => ({
  rule: 'comment',
  severity: 'warning',
  expected: 'text in quotation marks where " #" stands in it',
  found: `${quote(comment)}, which YAML leaves out as a comment`,
  remedy: 'put the whole text into quotation marks, or a space behind the # of a comment',
});

import type { Complaint } from './fault.js';

/**
 * The text with line feeds where carriage returns alone end its lines, as on old Macs; all stays in its place.
 * @example withLineFeeds('一\r二') // => '一\n二'
 */
export function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

/** Where a carriage return stands alone, as in CR CR LF; below 0 where none does. */
export function findLoneReturn(text: string): number {
  return text.search(/\r(?!\n)/);
}

/** What is said of a carriage return alone among other line ends. */
export const MIXED_ENDS: Complaint = Object.freeze({
  rule: 'control',
  expected: 'one kind of line end',
  found: 'a carriage return alone (U+000D) among others',
  remedy: 'save the file with LF or CRLF',
});

import type { Complaint, Report } from './fault.js';

/** A stretch of a file's text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One file that was read, and where its faults go. */
export interface Sheet {
  readonly file: string;
  readonly text: string;
  /** Line and column of an offset, both from 1. */
  place(offset: number): { readonly line: number; readonly column: number };
  complain(offset: number, complaint: Complaint, about?: About): void;
  /** Whether complaints are only counted: then no suggestion is worth looking for. */
  readonly isFull: boolean;
}

/** What a fault is about. */
export interface About {
  readonly entry?: string;
  readonly field?: string;
}

/** Makes the sheet of `file`, whose decoded text is `text`. */
export function createSheet(file: string, text: string, report: Report): Sheet {
  let starts: number[] | undefined;
  function place(offset: number) {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  }
  return {
    file,
    text,
    place,
    get isFull() {
      return report.full;
    },
    complain(offset, complaint, about = {}) {
      report.add({ file, ...place(offset), ...about, ...complaint, severity: complaint.severity ?? 'error' });
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

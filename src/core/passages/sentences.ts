/** A stretch of a paragraph, as positions in its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The most characters of an excerpt, and so of a sentence: longer ones are cut at a pause. */
export const LONGEST = 160;

const CLOSING = /[」』”’）)\]】》"']/u;
const CHINESE_END = /[。！？!?…\n]/u;
const PAUSES: readonly RegExp[] = [/[；;]/u, /[，,：:、]/u, /\s/u];
/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|prof|st|no|vs|etc|inc|ltd|co|jr|sr|fig|approx|e\.g|i\.e|[ap]\.m|\p{Lu}|(?:\p{L}\.)+\p{L})$/iu;

/** Whether the full stop at `at` ends an English sentence. */
function isStop(text: string, at: number): boolean {
  const rest = /^\.["'”’)\]]*(?:\s+|$)(.?)/u.exec(text.slice(at, at + 8));
  if (!rest) return false;
  const next = rest[1] as string;
  if (next !== '' && /\p{Ll}/u.test(next)) return false;
  return next === '' || !ABBREVIATION.test(text.slice(Math.max(0, at - 12), at));
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] as string)) from++;
  while (to > from && /\s/u.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

/** Cuts a stretch that is too long at its last fitting pause: a semicolon, else a comma, else a space, else anywhere. */
function cutLong(text: string, { start, end }: Span, out: Span[]): void {
  let from = start;
  while (end - from > LONGEST) {
    const least = from + LONGEST / 4;
    let at = -1;
    for (const pause of PAUSES) {
      for (let i = from + LONGEST - 1; i > least && at < 0; i--)
        if (pause.test(text[i] as string)) at = i + 1;
      if (at >= 0) break;
    }
    if (at < 0) at = from + LONGEST - (/[\uD800-\uDBFF]/u.test(text[from + LONGEST - 1] as string) ? 1 : 0);
    const span = trim(text, from, at);
    if (span.end > span.start) out.push(span);
    from = at;
  }
  const span = trim(text, from, end);
  if (span.end > span.start) out.push(span);
}

/**
 * The sentences of a paragraph, Chinese or English, none longer than `LONGEST`; those without a letter or a
 * digit are left out.
 * @example splitSentences('塔高四米。The U.S. has 3.5 m. It ends.').length // => 3
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trim(text, start, end);
    if (/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) cutLong(text, span, spans);
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (!(character === '.' ? isStop(text, i) : CHINESE_END.test(character))) continue;
    let end = i + 1;
    while (end < text.length && CHINESE_END.test(text[end] as string)) end++;
    while (end < text.length && CLOSING.test(text[end] as string)) end++;
    i = end - 1;
    close(end);
  }
  close(text.length);
  return spans;
}

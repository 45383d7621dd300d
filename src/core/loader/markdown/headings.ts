const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
/** No rule or underline is longer; some patterns would be slow on a line of megabytes. */
const LONGEST = 200;

/** The level of the heading that a line makes of the one above it; `undefined` where it underlines none. */
export function underlineLevel(line: string): 1 | 2 | undefined {
  const underline = line.length <= LONGEST ? UNDERLINE.exec(line)?.[1] : undefined;
  if (underline === undefined) return undefined;
  return underline.startsWith('=') ? 1 : 2;
}

/** Whether a line is a rule across the page: ---, * * *. */
export const isRule = (line: string): boolean => line.length <= LONGEST && RULE.test(line);

/**
 * A heading's text without the hashes that close it.
 * @example withoutClosingHashes('Title ##') // => 'Title'
 * @example withoutClosingHashes('C#') // => 'C#'
 */
export function withoutClosingHashes(title: string): string {
  let end = title.length;
  while (title[end - 1] === '#') end--;
  return end === 0 || /\s/u.test(title[end - 1] as string) ? title.slice(0, end).trimEnd() : title;
}

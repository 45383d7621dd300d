/** Longer runs of backticks open no code: each length is looked for by itself. */
const LONGEST_RUN = 100;

/** Where the code is, and where the text goes on after it. */
export interface CodeSpan {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Finds what closes code in a line of text: as many backticks as opened it.
 * @param stop finds runs of backticks, and what code does not reach over; global.
 * @returns a function of where the opening backticks begin and how many they are. However often it is called with growing
 * places, it reads the text once for each length of run in it, at most `LONGEST_RUN` times.
 */
export function createCodeFinder(
  text: string,
  stop: RegExp,
): (at: number, length: number) => CodeSpan | undefined {
  /** By length, up to where none closes. */
  const none = new Map<number, number>();
  return (at, length) => {
    const start = at + length;
    if (length > LONGEST_RUN || start < (none.get(length) ?? 0)) return undefined;
    stop.lastIndex = start;
    for (let run = stop.exec(text); ; run = stop.exec(text)) {
      if (!run?.[0].startsWith('`')) {
        none.set(length, run ? run.index : text.length);
        return undefined;
      }
      if (run[0].length === length) return { start, end: run.index, next: run.index + length };
    }
  };
}

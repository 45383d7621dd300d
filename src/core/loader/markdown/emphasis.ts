/** Scripts that put no space between words: a mark within them is one, as between words of others. */
const WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}_]/u;

/** Takes the marks of emphasis off. */
export interface Emphasis {
  /** Reads a run of `*`, `_` or `~` between two characters, or the ends of the text. */
  read(run: string, before: string, after: string): void;
  /** Forgets what is open, from the piece of that number on. */
  forget(from: number): void;
}

/**
 * Adds the marks that it reads to `pieces`, and takes them off where a later one closes them. Only that there is a pair
 * matters, not what lies within what. Otherwise than in CommonMark, no space or punctuation is needed beside the
 * marks of Chinese text, `**「字」**後`, and digits may stand beside a star, `5*3*2`.
 */
export function createEmphasis(pieces: string[]): Emphasis {
  /** By mark, the pieces that hold open ones. */
  const open: Readonly<Record<string, number[]>> = { '*': [], '**': [], _: [], __: [], '~~': [] };

  function readMark(mark: string, before: string, after: string): void {
    const stack = open[mark] as number[];
    const isFree = mark === '**' || mark === '~~';
    const canClose = /\S/u.test(before) && (isFree || !WORD.test(after));
    const canOpen = /\S/u.test(after) && (isFree || !WORD.test(before));
    const opener = canClose ? stack.pop() : undefined;
    if (opener !== undefined) {
      pieces[opener] = '';
      return;
    }
    if (canOpen) stack.push(pieces.length);
    pieces.push(mark);
  }

  return {
    read(run, before, after) {
      const [character = ''] = run;
      const isLone = run.length === 1 && character !== '~';
      if (isLone || run.length === 2) readMark(run, before, after);
      else if (run.length === 3 && character !== '~') {
        readMark(character.repeat(2), before, after);
        readMark(character, before, after);
      } else pieces.push(run);
    },
    forget(from) {
      for (const stack of Object.values(open)) while ((stack.at(-1) ?? -1) >= from) stack.pop();
    },
  };
}

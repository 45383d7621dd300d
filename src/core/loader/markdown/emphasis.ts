const LETTER = /[\p{L}\p{N}]/u;
/** A letter of scripts that put spaces between words. */
const SPACED = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

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
 * double marks of Chinese text, `**「字」**後`, and digits may stand beside a star, `5*3*2`.
 */
export function createEmphasis(pieces: string[]): Emphasis {
  /** By mark, the pieces that hold open ones. */
  const open: Readonly<Record<string, number[]>> = { '*': [], '**': [], _: [], __: [], '~~': [] };

  function readMark(mark: string, canOpen: boolean, canClose: boolean): void {
    const stack = open[mark] as number[];
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
      const mayBeBoth = run.length === 3 && character !== '~';
      const marks = mayBeBoth ? [character.repeat(2), character] : [run];
      const canOpen = canStand(run, after, before);
      const canClose = canStand(run, before, after);
      for (const mark of marks) {
        if (mark in open) readMark(mark, canOpen, canClose);
        else pieces.push(mark);
      }
    },
    forget(from) {
      for (const stack of Object.values(open)) while ((stack.at(-1) ?? -1) >= from) stack.pop();
    },
  };
}

/** Whether a run of marks may open or close something between the character within it and the one without. */
function canStand(run: string, within: string, without: string): boolean {
  if (!/\S/u.test(within)) return false;
  if (run === '__') return !SPACED.test(without);
  // Names and blanks to fill in have the others: 報名表_家長.docx, 姓名___.
  if (run.startsWith('_')) return !LETTER.test(without);
  // A star behind a word may be that of a note: 價格*（含稅）.
  return run !== '*' || !(SPACED.test(without) || (LETTER.test(without) && PUNCTUATION.test(within)));
}

import { partsOf } from '../../core/tables/vectors.js';
import { foldEnglish } from '../../core/text/english.js';
import { fold } from '../../core/text/fold.js';
import type { Segmenter } from '../../core/text/segment.js';
import type { Progress, TrainingOptions } from './options.js';

/** Two texts that mean the same, or answer each other. */
export interface TextPair {
  /** What makes them a pair; pairs of one kind are told from each other. */
  readonly kind: string;
  readonly a: string;
  readonly b: string;
}

/** Lists of word numbers, one after another in one array. */
export interface Lists {
  readonly words: Int32Array;
  /** Where each list begins, and at the end where the last one ends. */
  readonly starts: Int32Array;
}

/** What training reads: text and pairs as word numbers, commonest word first. */
export interface Corpus {
  readonly words: readonly string[];
  readonly counts: Int32Array;
  /** Words of the running text; a word's share is its count of these. */
  readonly total: number;
  readonly lines: Lists;
  /** For each kind the two sides of its pairs: 2 i and 2 i + 1. */
  readonly pairs: ReadonlyMap<string, Lists>;
}

/** Longer runs of letters are identifiers that nobody asks with. */
const LONGEST_LATIN = 20;
/** Places that a data set left open for a value: `[Inform+景点+名称]`. */
const PLACEHOLDER = /\[[^\]]*\+[^\]]*\]/gu;

/** Gathers lists as they come. */
export function createLists() {
  let words = new Int32Array(1 << 16);
  let size = 0;
  const starts = [0];
  return {
    add(list: readonly number[]): void {
      if (size + list.length > words.length) {
        const more = new Int32Array(2 * words.length + list.length);
        more.set(words);
        words = more;
      }
      words.set(list, size);
      size += list.length;
      starts.push(size);
    },
    finish: (): Lists => ({ words: words.slice(0, size), starts: Int32Array.from(starts) }),
  };
}

/** Renumbers the words of lists; a word that becomes −1 is left out. */
function renumber({ words, starts }: Lists, to: Int32Array): Lists {
  const lists = createLists();
  for (let i = 0; i + 1 < starts.length; i++) {
    const list: number[] = [];
    for (let j = starts[i] as number; j < (starts[i + 1] as number); j++) {
      const word = to[words[j] as number] as number;
      if (word >= 0) list.push(word);
    }
    lists.add(list);
  }
  return lists.finish();
}

/** Merges two lists so that both go forward evenly: what stands beside each other then translates each other. */
export function interleave<T>(a: readonly T[], b: readonly T[]): T[] {
  const merged: T[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (j >= b.length || (i < a.length && i * b.length <= j * a.length)) merged.push(a[i++] as T);
    else merged.push(b[j++] as T);
  }
  return merged;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What the kinds of pairs begin with that are wordings of what people ask. */
export const ASKED = 'asked';

/**
 * Reads text and pairs into word numbers. A word is followed by its characters, each a word of its own;
 * numbers are left out. A bilingual pair is a line of text too, its sides interleaved, so that both languages
 * come to lie in one space; so are two wordings of what people ask, whose words no other text may have.
 */
export function readCorpus(
  text: readonly string[],
  pairs: readonly TextPair[],
  segment: Segmenter,
  { least, rows }: Pick<TrainingOptions, 'least' | 'rows'>,
  progress: Progress = () => undefined,
): Corpus {
  const numbers = new Map<string, number>();
  const seen: number[] = [];
  const paired: number[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    seen.push(0);
    paired.push(0);
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const tokensOf = (line: string): number[] =>
    segment(foldEnglish(fold(line.replace(PLACEHOLDER, ' '))))
      .filter(
        (token) => token.kind !== 'number' && (token.kind === 'han' || token.text.length <= LONGEST_LATIN),
      )
      .flatMap((token) => partsOf(token.text).map(numberOf));
  const count = (list: readonly number[], counts: number[]): void => {
    for (const word of list) counts[word] = (counts[word] as number) + 1;
  };

  const lines = createLists();
  const addLine = (list: readonly number[]): void => {
    count(list, seen);
    lines.add(list);
  };
  for (const [i, line] of text.entries()) {
    if (i % 10_000 === 0) progress('reading text', i / text.length);
    addLine(tokensOf(line));
  }
  const kinds = new Map<string, ReturnType<typeof createLists>>();
  for (const [i, { kind, a, b }] of pairs.entries()) {
    if (i % 10_000 === 0) progress('reading pairs', i / pairs.length);
    const sides = [tokensOf(a), tokensOf(b)] as const;
    const lists = kinds.get(kind) ?? createLists();
    kinds.set(kind, lists);
    for (const side of sides) {
      count(side, paired);
      lists.add(side);
    }
    if (isChinese(a) !== isChinese(b) || kind.startsWith(ASKED)) addLine(interleave(...sides));
  }

  /* Words that only pairs of one language hold (a wordnet's) count by the pairs. */
  const countOf = (number: number): number => seen[number] || (paired[number] as number);
  const kept = [...numbers]
    .filter(([, number]) => countOf(number) >= least)
    .sort(([a, x], [b, y]) => countOf(y) - countOf(x) || (a < b ? -1 : 1))
    .slice(0, rows);
  const to = new Int32Array(numbers.size).fill(-1);
  for (const [row, [, number]] of kept.entries()) to[number] = row;
  const counts = Int32Array.from(kept, ([, number]) => countOf(number));
  return {
    words: kept.map(([word]) => word),
    counts,
    total: counts.reduce((sum, n) => sum + n, 0),
    lines: renumber(lines.finish(), to),
    pairs: new Map([...kinds].map(([kind, lists]) => [kind, renumber(lists.finish(), to)])),
  };
}

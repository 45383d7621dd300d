import { placeIn } from '../collections/ascending.js';
import { begin, feed, look, tableOf } from './hashing.js';
import { checkHead, headOf, openSections, packSections, startOf } from './sections.js';

/** Which English words there are, in each of their forms, how common each is, and which stand side by side. */
export interface English {
  /** −ln of a form's share of running text, in nats (3 for the, 16 for a rare word); `undefined` for no word. */
  rarity(form: string): number | undefined;
  /** How much likelier `second` is behind `first` than anywhere, in nats; 0 where that is not known. */
  tie(first: string, second: string): number;
}

/** How often each form is written, and each two of them side by side. */
export interface EnglishSource {
  readonly forms: readonly (readonly [form: string, count: number])[];
  readonly pairs: readonly (readonly [first: string, second: string, count: number])[];
}

/** No words at all. */
export const NO_ENGLISH: English = Object.freeze({ rarity: () => undefined, tie: () => 0 });

const MAGIC = 0x314e4557;
const SECTIONS = 5;
/** Numbers of forms are two bytes. */
const MOST = 0xffff;
const NAME = 'table of English words';
/** Steps of a nat. */
const SCALE = 10;
/** Weaker ties tell nothing. */
const LEAST_TIE = 0.5;

const pack = (nats: number): number => Math.min(255, Math.round(nats * SCALE));

/** Packs what was counted into its binary form: the commonest forms, and the pairs of them that hold together. */
export function packEnglish({ forms, pairs }: EnglishSource): Buffer {
  const kept = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST);
  const numbers = new Map(kept.map(([form], number) => [form, number]));
  const total = forms.reduce((sum, [, count]) => sum + count, 0);
  const totalPairs = pairs.reduce((sum, [, , count]) => sum + count, 0);
  const shareOf = (form: number): number => (kept[form]?.[1] as number) / total;
  const followers: (readonly [second: number, tie: number])[][] = kept.map(() => []);
  for (const [a, b, count] of pairs) {
    const first = numbers.get(a);
    const second = numbers.get(b);
    if (first === undefined || second === undefined) continue;
    const tie = Math.log(count / totalPairs / (shareOf(first) * shareOf(second)));
    if (tie >= LEAST_TIE) followers[first]?.push([second, tie]);
  }
  const starts = [0];
  const seconds: number[] = [];
  const ties: number[] = [];
  for (const list of followers) {
    for (const [second, tie] of list.sort(([a], [b]) => a - b)) {
      seconds.push(second);
      ties.push(pack(tie));
    }
    starts.push(seconds.length);
  }
  return packSections(MAGIC, [
    tableOf(kept.map(([form]) => form)),
    Uint8Array.from(kept, (_, form) => pack(-Math.log(shareOf(form)))),
    Uint32Array.from(starts),
    Uint16Array.from(seconds),
    Uint8Array.from(ties),
  ]);
}

/**
 * Checks that a file is a table of English words, by what `read` gives of it alone: its head, and where its last list ends.
 * What passes is read without complaint.
 * @param size of the file, in bytes.
 * @throws RangeError where it is none, not all of one, or damaged.
 */
export function checkEnglish(size: number, read: (start: number, length: number) => Buffer): void {
  const lengths = checkHead(read(0, headOf(SECTIONS)), size, MAGIC, SECTIONS, NAME);
  const [table, rarities, starts, seconds, ties] = lengths as [number, number, number, number, number];
  const isWhole =
    Number.isInteger(Math.log2(table / 4)) &&
    starts === 4 * (rarities + 1) &&
    seconds === 2 * ties &&
    read(startOf(3, lengths) - 4, 4).readUInt32LE() === ties;
  if (!isWhole) throw new RangeError(`the ${NAME} is damaged: its sections do not fit one another`);
}

/**
 * Reads packed English in place: the sections are views on `bytes`.
 * @param bytes a whole file, little-endian as the machine must be.
 * @throws RangeError where `bytes` is no such file or not all of it.
 */
export function readEnglish(bytes: Buffer): English {
  checkEnglish(bytes.length, (start, length) => bytes.subarray(start, start + length));
  const next = openSections(bytes, MAGIC, SECTIONS, NAME);
  const table = new Int32Array(...next(4));
  const rarities = new Uint8Array(...next(1));
  const starts = new Uint32Array(...next(4));
  const seconds = new Uint16Array(...next(2));
  const ties = new Uint8Array(...next(1));
  const find = (form: string): number => {
    begin();
    feed(form, 0, form.length);
    return look(table);
  };

  return {
    rarity(form) {
      const number = find(form);
      return number < 0 ? undefined : (rarities[number] as number) / SCALE;
    },
    tie(first, second) {
      const from = find(first);
      const to = find(second);
      if (from < 0 || to < 0) return 0;
      const pair = placeIn(seconds, to, starts[from] as number, starts[from + 1] as number);
      return pair < 0 ? 0 : (ties[pair] as number) / SCALE;
    },
  };
}

import { deserialize, serialize } from 'node:v8';
import { type Contents, type Item, sourcesOf } from '../contents.js';
import type { Weighed } from '../family.js';
import type { Knowledge } from '../knowledge.js';
import { openNumbering } from '../numbering.js';
import type { Postings, TwoWayPostings } from '../postings.js';
import type { Token } from '../text/segment.js';

/** A knowledge with what stands in its texts. */
export interface Prepared {
  readonly knowledge: Knowledge;
  readonly contents: Contents;
}

/** Many lists of whole numbers, one after another: list `i` from `bounds[i]` to `bounds[i + 1]`. */
interface Lists {
  readonly values: Int32Array;
  readonly bounds: Int32Array;
}

const LISTS = ['words', 'members', 'subjects'] as const;

/** An item without what its source tells, and its lists. */
type PackedItem = Omit<Item, 'entry' | 'questions' | 'answers' | (typeof LISTS)[number]>;

/** Weighed terms without the function that finds them, which codes and slots make anew. */
interface Findless<P extends Postings> extends Omit<Weighed<P>, 'postings'> {
  readonly postings: Omit<P, 'find'>;
}

interface Packed
  extends Omit<
    Contents,
    | 'items'
    | 'tokens'
    | 'ofDocument'
    | 'sequences'
    | 'named'
    | 'grams'
    | 'sounds'
    | 'wordTerms'
    | 'keys'
    | 'byMark'
  > {
  readonly knowledge: Knowledge;
  readonly items: readonly PackedItem[];
  readonly itemLists: readonly Lists[];
  /** Packed once more: few questions need them. */
  readonly tokens: Uint8Array;
  readonly ofDocument: Lists;
  readonly sequences: Lists;
  readonly named: Lists;
  readonly marks: readonly (string | number)[];
  readonly marked: Lists;
  readonly grams: Findless<TwoWayPostings>;
  readonly sounds: Findless<TwoWayPostings>;
  readonly wordTerms: Findless<Postings>;
  readonly keys: Findless<Postings>;
}

function joined(lists: readonly ArrayLike<number>[]): Lists {
  const bounds = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) bounds[i + 1] = (bounds[i] as number) + length;
  const values = new Int32Array(bounds.at(-1) as number);
  for (const [i, list] of lists.entries()) values.set(list, bounds[i]);
  return { values, bounds };
}

const parted = ({ values, bounds }: Lists): Int32Array[] =>
  Array.from({ length: bounds.length - 1 }, (_, i) => values.subarray(bounds[i], bounds[i + 1]));

function withoutFind<P extends Postings>({
  postings: { find: _, ...postings },
  ...rest
}: Weighed<P>): Findless<P> {
  return { ...rest, postings };
}

const withFind = <P extends Postings>({ postings, ...rest }: Findless<P>): Weighed<P> => ({
  ...rest,
  postings: { ...postings, find: openNumbering(postings.codes, postings.slots) } as P,
});

/** Puts it into bytes. A list of numbers with memory of its own would take longer to read than what it holds. */
export function pack({ knowledge, contents }: Prepared): Buffer {
  const { items, tokens, ofDocument, sequences, named, byMark, ...more } = contents;
  const { grams, sounds, wordTerms, keys, ...rest } = more;
  return serialize({
    ...rest,
    knowledge,
    items: items.map(({ figures, asked, told, askWords, askMembers }) => ({
      figures,
      asked,
      told,
      askWords,
      askMembers,
    })),
    tokens: serialize(tokens()),
    itemLists: LISTS.map((name) => joined(items.map((item) => item[name]))),
    marks: [...byMark.keys()],
    marked: joined([...byMark.values()]),
    ofDocument: joined(ofDocument),
    sequences: joined(sequences),
    named: joined(named),
    grams: withoutFind(grams),
    sounds: withoutFind(sounds),
    wordTerms: withoutFind(wordTerms),
    keys: withoutFind(keys),
  } satisfies Packed);
}

/** Reads what `pack` has made; `undefined` where it is something else, as a newer V8 makes it. */
export function unpack(bytes: Uint8Array): Prepared | undefined {
  try {
    return opened(deserialize(bytes));
  } catch {
    return undefined;
  }
}

function opened({
  knowledge,
  items,
  tokens,
  itemLists,
  ofDocument,
  sequences,
  named,
  ...more
}: Packed): Prepared {
  const { marks, marked, ...rest } = more;
  const ids = parted(marked);
  const sources = sourcesOf(knowledge);
  const [words, members, subjects] = itemLists.map(parted) as [Int32Array[], Int32Array[], Int32Array[]];
  let documents = 0;
  const numbered = (texts: readonly string[]): number[] => texts.map(() => documents++);
  const itemOf = (item: PackedItem, i: number): Item => {
    const { entry, questions, answers } = sources[i] as (typeof sources)[number];
    return {
      ...item,
      ...(entry ? { entry } : {}),
      questions: numbered(questions),
      answers: numbered(answers),
      words: words[i] as Int32Array,
      members: members[i] as Int32Array,
      subjects: subjects[i] as Int32Array,
    };
  };
  return {
    knowledge,
    contents: {
      ...rest,
      items: items.map(itemOf),
      tokens: () => deserialize(tokens) as Token[],
      byMark: new Map(marks.map((mark, i) => [mark, ids[i] as Int32Array])),
      ofDocument: parted(ofDocument),
      sequences: parted(sequences),
      named: parted(named),
      grams: withFind(rest.grams),
      sounds: withFind(rest.sounds),
      wordTerms: withFind(rest.wordTerms),
      keys: withFind(rest.keys),
    },
  };
}

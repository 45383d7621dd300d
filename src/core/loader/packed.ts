import { deserialize, serialize } from 'node:v8';
import { type Contents, type Item, sourcesOf } from '../contents.js';
import type { Weighed } from '../family.js';
import type { Knowledge } from '../knowledge.js';
import { openNumbering } from '../numbering.js';
import type { Postings, TwoWayPostings } from '../postings.js';
import type { Token } from '../text/segment.js';
import type { Word } from '../words.js';

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

/** Words, a list for each of their properties: V8 takes ten times as long to read objects with lists of their own. */
interface PackedWords {
  readonly texts: string;
  /** Places in `KINDS`. */
  readonly kinds: Uint8Array;
  readonly ids: Int32Array;
  readonly pos: Uint8Array;
  readonly backgrounds: Float64Array;
  readonly groups: Int32Array;
  readonly sounds: Lists;
  readonly members: Lists;
}

/** Postings without the function that finds terms, which codes and slots make anew. */
type Findless<P extends Postings> = Omit<P, 'find'>;

/** The same of weighed terms. */
interface PackedTerms<P extends Postings = Postings> extends Omit<Weighed<P>, 'postings'> {
  readonly postings: Findless<P>;
}

/** What is kept as it is. */
type Plain = Pick<Contents, 'itemOf' | 'isAnswer' | 'asked' | 'figures' | 'termOf' | 'weights'>;

interface Packed extends Plain {
  readonly knowledge: Knowledge;
  readonly items: readonly PackedItem[];
  readonly itemLists: readonly Lists[];
  readonly compacts: string;
  readonly words: PackedWords;
  /** Packed once more: few questions need them. */
  readonly tokens: Uint8Array;
  readonly ofDocument: Lists;
  readonly sequences: Lists;
  readonly named: Lists;
  readonly grams: PackedTerms<TwoWayPostings>;
  readonly sounds: PackedTerms<TwoWayPostings>;
  readonly wordTerms: PackedTerms;
  readonly keys: PackedTerms;
  readonly marks: Findless<Postings>;
}

const KINDS: readonly Word['kind'][] = ['han', 'latin', 'number'];
/** What no word and no compact text holds. */
const BREAK = '\n';

function joined(lists: readonly ArrayLike<number>[]): Lists {
  const bounds = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) bounds[i + 1] = (bounds[i] as number) + length;
  const values = new Int32Array(bounds.at(-1) as number);
  for (const [i, list] of lists.entries()) values.set(list, bounds[i]);
  return { values, bounds };
}

const parted = ({ values, bounds }: Lists): Int32Array[] =>
  Array.from({ length: bounds.length - 1 }, (_, i) => values.subarray(bounds[i], bounds[i + 1]));

/** The `at`th list as an array, which are short. */
function listOf({ values, bounds }: Lists, at: number): number[] {
  const list: number[] = [];
  for (let i = bounds[at] as number; i < (bounds[at + 1] as number); i++) list.push(values[i] as number);
  return list;
}

const packWords = (words: readonly Word[]): PackedWords => ({
  texts: words.map(({ text }) => text).join(BREAK),
  kinds: Uint8Array.from(words, ({ kind }) => KINDS.indexOf(kind)),
  ids: Int32Array.from(words, ({ id }) => id),
  pos: Uint8Array.from(words, ({ pos }) => pos),
  backgrounds: Float64Array.from(words, ({ background }) => background),
  groups: Int32Array.from(words, ({ group }) => group),
  sounds: joined(words.map(({ sounds }) => sounds)),
  members: joined(words.map(({ members }) => members)),
});

function unpackWords({ texts, kinds, ids, pos, backgrounds, groups, sounds, members }: PackedWords): Word[] {
  const all = ids.length > 0 ? texts.split(BREAK) : [];
  return all.map((text, i) => ({
    text,
    kind: KINDS[kinds[i] as number] as Word['kind'],
    id: ids[i] as number,
    pos: pos[i] as number,
    background: backgrounds[i] as number,
    sounds: listOf(sounds, i),
    group: groups[i] as number,
    members: listOf(members, i),
  }));
}

function withoutFind<P extends Postings>({ find: _, ...postings }: P): Findless<P> {
  return postings;
}

const withFind = <P extends Postings>(postings: Findless<P>): P =>
  ({ ...postings, find: openNumbering(postings.codes, postings.slots) }) as P;

const packTerms = <P extends Postings>({ postings, ...rest }: Weighed<P>): PackedTerms<P> => ({
  ...rest,
  postings: withoutFind(postings),
});

const unpackTerms = <P extends Postings>({ postings, ...rest }: PackedTerms<P>): Weighed<P> => ({
  ...rest,
  postings: withFind(postings),
});

/** Puts it into bytes. A list of numbers with memory of its own would take longer to read than what it holds. */
export function pack({ knowledge, contents }: Prepared): Buffer {
  const { itemOf, isAnswer, asked, figures, termOf, weights } = contents;
  return serialize({
    itemOf,
    isAnswer,
    asked,
    figures,
    termOf,
    weights,
    knowledge,
    items: contents.items.map(({ figures, asked, told, askWords, askMembers }) => ({
      figures,
      asked,
      told,
      askWords,
      askMembers,
    })),
    itemLists: LISTS.map((name) => joined(contents.items.map((item) => item[name]))),
    compacts: contents.compacts.join(BREAK),
    words: packWords(contents.words),
    tokens: serialize(contents.tokens()),
    ofDocument: joined(contents.ofDocument),
    sequences: joined(contents.sequences),
    named: joined(contents.named),
    grams: packTerms(contents.grams),
    sounds: packTerms(contents.sounds),
    wordTerms: packTerms(contents.wordTerms),
    keys: packTerms(contents.keys),
    marks: withoutFind(contents.marks),
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

function opened({ knowledge, items, itemLists, tokens, ...packed }: Packed): Prepared {
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
      ...packed,
      items: items.map(itemOf),
      compacts: packed.itemOf.length > 0 ? packed.compacts.split(BREAK) : [],
      words: unpackWords(packed.words),
      tokens: () => deserialize(tokens) as Token[],
      ofDocument: parted(packed.ofDocument),
      sequences: parted(packed.sequences),
      named: parted(packed.named),
      grams: unpackTerms(packed.grams),
      sounds: unpackTerms(packed.sounds),
      wordTerms: unpackTerms(packed.wordTerms),
      keys: unpackTerms(packed.keys),
      marks: withFind(packed.marks),
    },
  };
}

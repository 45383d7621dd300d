import { deserialize, serialize } from 'node:v8';
import { openNumbering } from '../collections/numbering.js';
import type { Knowledge } from '../knowledge.js';
import { type Contents, type Item, NO_FIGURES, sourcesOf } from '../retrieval/contents.js';
import type { Weighed } from '../retrieval/family.js';
import type { Postings, TwoWayPostings } from '../retrieval/postings.js';
import type { Word } from '../retrieval/words.js';
import type { Token } from '../text/segment.js';

/** A knowledge with what stands in its texts. */
export interface Prepared {
  readonly knowledge: Knowledge;
  readonly contents: Contents;
}

/** Many short lists of whole numbers, one after another: list `i` from `bounds[i]` to `bounds[i + 1]`. */
interface Lists {
  readonly values: Int32Array;
  readonly bounds: Int32Array;
}

const LISTS = ['words', 'members', 'subjects'] as const;
/** The numbers of an item. */
const NUMBERS = ['asked', 'told', 'askWords', 'askMembers'] as const;

/** Words, a list for each of their properties: V8 takes ten times as long to read objects with lists of their own. */
interface PackedWords {
  readonly texts: string;
  /** Places in `KINDS`. */
  readonly kinds: Uint8Array;
  readonly ids: Int32Array;
  readonly pos: Uint8Array;
  readonly backgrounds: Float64Array;
  readonly groups: Int32Array;
  readonly sounds: Lifted<Lists>;
  readonly members: Lifted<Lists>;
}

/** The figures of documents: those of `documents[i]` from `bounds[i]` to `bounds[i + 1]`. */
interface PackedFigures {
  readonly documents: Int32Array;
  readonly bounds: Int32Array;
  readonly values: Float64Array;
}

/** Where a list of whole numbers stands among all of them. */
type Span = readonly [start: number, end: number];

/** A record, with no lists but of numbers, whose lists of whole numbers stand among all of them. */
type Lifted<T> = { readonly [K in keyof T]: T[K] extends Int32Array ? Span : T[K] };

/** Postings without the function that finds terms, which codes and slots make anew. */
type Findless<P extends Postings> = Lifted<Omit<P, 'find'>>;

/** The same of weighed terms. */
interface PackedTerms<P extends Postings = Postings> extends Omit<Weighed<P>, 'postings'> {
  readonly postings: Findless<P>;
}

/** What is kept as it is. */
type Plain = Pick<Contents, 'itemOf' | 'isAnswer' | 'asked' | 'figures' | 'termOf' | 'weights'>;

interface Packed extends Plain {
  readonly knowledge: Knowledge;
  readonly figuresOf: Lifted<PackedFigures>;
  /** `NUMBERS` of all items, a list for each. */
  readonly itemNumbers: readonly Int32Array[];
  readonly itemLists: readonly Lifted<Lists>[];
  readonly compacts: string;
  readonly words: PackedWords;
  /** Packed once more: few questions need them. */
  readonly tokens: Uint8Array;
  readonly ofDocument: Lifted<Lists>;
  readonly sequences: Lifted<Lists>;
  readonly named: Lifted<Lists>;
  readonly grams: PackedTerms<TwoWayPostings>;
  readonly sounds: PackedTerms<TwoWayPostings>;
  readonly wordTerms: PackedTerms;
  readonly keys: PackedTerms;
  readonly marks: Findless<Postings>;
}

const KINDS: readonly Word['kind'][] = ['han', 'latin', 'number'];
/** What no word and no compact text holds. */
const BREAK = '\n';

/** Where each of the lists ends and the next one begins, one after another. */
function boundsOf(lists: readonly ArrayLike<number>[]): Int32Array {
  const bounds = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) bounds[i + 1] = (bounds[i] as number) + length;
  return bounds;
}

function joined(lists: readonly ArrayLike<number>[]): Lists {
  const bounds = boundsOf(lists);
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

/** Puts lists of whole numbers together. */
function createLifter() {
  const lists: Int32Array[] = [];
  let length = 0;
  const spanOf = (list: Int32Array): Span => {
    lists.push(list);
    length += list.length;
    return [length - list.length, length];
  };
  return {
    lift<T extends object>(record: T): Lifted<T> {
      const lifted = Object.entries(record).map(([name, value]) => [
        name,
        value instanceof Int32Array ? spanOf(value) : value,
      ]);
      return Object.fromEntries(lifted);
    },
    all: (): Int32Array => joined(lists).values,
  };
}

/** Puts a record together again, its lists as views on `numbers`. */
function lower<T extends object>(record: Lifted<T>, numbers: Int32Array): T {
  const lowered = Object.entries(record).map(([name, value]) => [
    name,
    Array.isArray(value) ? numbers.subarray(value[0], value[1]) : value,
  ]);
  return Object.fromEntries(lowered);
}

function packFigures(figuresOf: Contents['figuresOf']): PackedFigures {
  const lists = [...figuresOf.values()];
  return {
    documents: Int32Array.from(figuresOf.keys()),
    bounds: boundsOf(lists),
    values: Float64Array.from(lists.flat()),
  };
}

/** Puts it into bytes. A list of numbers with memory of its own would take longer to read than what it holds. */
export function pack({ knowledge, contents }: Prepared): Buffer {
  const { itemOf, isAnswer, asked, figures, figuresOf, termOf, weights, words } = contents;
  const { lift, all } = createLifter();
  const lists = (each: readonly ArrayLike<number>[]): Lifted<Lists> => lift(joined(each));
  const withoutFind = <P extends Postings>({ find: _, ...postings }: P): Findless<P> => lift(postings);
  const terms = <P extends Postings>({ postings, ...rest }: Weighed<P>): PackedTerms<P> => ({
    ...rest,
    postings: withoutFind(postings),
  });
  const packed: Packed = {
    itemOf,
    isAnswer,
    asked,
    figures,
    figuresOf: lift(packFigures(figuresOf)),
    termOf,
    weights,
    knowledge,
    itemNumbers: NUMBERS.map((name) => Int32Array.from(contents.items, (item) => item[name])),
    itemLists: LISTS.map((name) => lists(contents.items.map((item) => item[name]))),
    compacts: contents.compacts.join(BREAK),
    words: {
      texts: words.map(({ text }) => text).join(BREAK),
      kinds: Uint8Array.from(words, ({ kind }) => KINDS.indexOf(kind)),
      ids: Int32Array.from(words, ({ id }) => id),
      pos: Uint8Array.from(words, ({ pos }) => pos),
      backgrounds: Float64Array.from(words, ({ background }) => background),
      groups: Int32Array.from(words, ({ group }) => group),
      sounds: lists(words.map(({ sounds }) => sounds)),
      members: lists(words.map(({ members }) => members)),
    },
    tokens: serialize(contents.tokens()),
    ofDocument: lists(contents.ofDocument),
    sequences: lists(contents.sequences),
    named: lists(contents.named),
    grams: terms(contents.grams),
    sounds: terms(contents.sounds),
    wordTerms: terms(contents.wordTerms),
    keys: terms(contents.keys),
    marks: withoutFind(contents.marks),
  };
  const numbers = all();
  const head = Int32Array.of(numbers.length);
  return Buffer.concat([new Uint8Array(head.buffer), new Uint8Array(numbers.buffer), serialize(packed)]);
}

/** Reads what `pack` has made; `undefined` where it is something else, as a newer V8 makes it. */
export function unpack(bytes: Uint8Array): Prepared | undefined {
  try {
    const aligned = bytes.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
    const { buffer, byteOffset } = aligned;
    const [length = 0] = new Int32Array(buffer, byteOffset, 1);
    const numbers = new Int32Array(buffer, byteOffset + Int32Array.BYTES_PER_ELEMENT, length);
    const rest = aligned.subarray(Int32Array.BYTES_PER_ELEMENT * (1 + length));
    return opened(deserialize(rest), numbers);
  } catch {
    return undefined;
  }
}

function opened(
  { knowledge, itemNumbers, itemLists, figuresOf: figured, tokens, words, ...packed }: Packed,
  numbers: Int32Array,
): Prepared {
  const lists = (each: Lifted<Lists>): Lists => lower<Lists>(each, numbers);
  const arrays = (each: Lifted<Lists>): Int32Array[] => parted(lists(each));
  const withFind = <P extends Postings>(each: Findless<P>): P => {
    const postings = lower<Omit<P, 'find'>>(each, numbers) as P;
    return { ...postings, find: openNumbering(postings.codes, postings.slots) };
  };
  const terms = <P extends Postings>({ postings, ...rest }: PackedTerms<P>): Weighed<P> => ({
    ...rest,
    postings: withFind<P>(postings),
  });
  const wordsOf = (): Word[] => {
    const [sounds, members] = [lists(words.sounds), lists(words.members)];
    const texts = words.ids.length > 0 ? words.texts.split(BREAK) : [];
    return texts.map((text, i) => ({
      text,
      kind: KINDS[words.kinds[i] as number] as Word['kind'],
      id: words.ids[i] as number,
      pos: words.pos[i] as number,
      background: words.backgrounds[i] as number,
      sounds: listOf(sounds, i),
      group: words.groups[i] as number,
      members: listOf(members, i),
    }));
  };
  const sources = sourcesOf(knowledge);
  const [ofItem, members, subjects] = itemLists.map(arrays) as [Int32Array[], Int32Array[], Int32Array[]];
  let documents = 0;
  const numbered = (texts: readonly string[]): number[] => texts.map(() => documents++);
  const figuresOf = new Map<number, readonly number[]>();
  const figuresIn = new Map<number, Set<number>>();
  const { documents: withFigures, bounds, values } = lower<PackedFigures>(figured, numbers);
  for (let i = 0; i < withFigures.length; i++) {
    const document = withFigures[i] as number;
    const own = Array.from(values.subarray(bounds[i], bounds[i + 1]));
    figuresOf.set(document, own);
    const item = packed.itemOf[document] as number;
    figuresIn.set(item, new Set([...(figuresIn.get(item) ?? []), ...own]));
  }
  const [asked, told, askWords, askMembers] = itemNumbers as [Int32Array, Int32Array, Int32Array, Int32Array];
  const itemOf = ({ entry, questions, answers }: (typeof sources)[number], i: number): Item => {
    return {
      ...(entry ? { entry } : {}),
      questions: numbered(questions),
      answers: numbered(answers),
      figures: figuresIn.get(i) ?? NO_FIGURES,
      asked: asked[i] as number,
      told: told[i] as number,
      askWords: askWords[i] as number,
      askMembers: askMembers[i] as number,
      words: ofItem[i] as Int32Array,
      members: members[i] as Int32Array,
      subjects: subjects[i] as Int32Array,
    };
  };
  return {
    knowledge,
    contents: {
      ...packed,
      figuresOf,
      items: sources.map(itemOf),
      compacts: packed.itemOf.length > 0 ? packed.compacts.split(BREAK) : [],
      words: wordsOf(),
      tokens: () => deserialize(tokens) as Token[],
      ofDocument: arrays(packed.ofDocument),
      sequences: arrays(packed.sequences),
      named: arrays(packed.named),
      grams: terms<TwoWayPostings>(packed.grams),
      sounds: terms<TwoWayPostings>(packed.sounds),
      wordTerms: terms<Postings>(packed.wordTerms),
      keys: terms<Postings>(packed.keys),
      marks: withFind<Postings>(packed.marks),
    },
  };
}

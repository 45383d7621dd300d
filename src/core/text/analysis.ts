import { distinct } from '../collections/distinct.js';
import { HAN, kindOf, OTHER } from '../tables/character.js';
import type { Mention } from '../tables/kinds.js';
import { type Lexicon, POS } from '../tables/lexicon.js';
import { askedFor } from './asked.js';
import { foldDialect } from './dialect.js';
import { withoutEnvelope } from './envelope.js';
import { stripFiller } from './filler.js';
import { asks, clausesOf } from './focus.js';
import { fold } from './fold.js';
import { type Figure, figuresIn } from './numbers.js';
import type { Segmenter, Token } from './segment.js';
import { standardise } from './standard.js';

/** A text as the matching sees it; queries, questions and answers alike. */
export interface Analysis {
  readonly folded: string;
  /** Letters and digits alone. */
  readonly compact: string;
  readonly tokens: readonly Token[];
  /** How much each token bears on what is asked, 0–1. */
  readonly focus: Float32Array;
  /** Codes of the characters and their pairs in `compact`, each once, ascending: what n-gram overlap is counted on. */
  readonly grams: Float64Array;
  /** How much each gram bears on what is asked, 0–1; absent where all bear on it fully. */
  readonly gramFocus: Float32Array | undefined;
  /** Pairs of neighbouring Chinese characters' syllables, each once, ascending. */
  readonly sounds: Float64Array;
  readonly figures: readonly Figure[];
  /** The members of kinds that it names. */
  readonly mentions: readonly Mention[];
  /** What it asks for: see `askedFor`. */
  readonly asked: number;
}

/** Longer texts lose their middle: a question stands at either end. */
const HEAD = 200;
const TAIL = 120;

/** The code of a pair of characters; a single one is paired with 0. */
export function gramCode(first: number, second: number): number {
  return first * 0x110000 + second;
}

/** A text without its middle, where it is longer. */
function endsOf(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)} ${text.slice(-TAIL)}`.toWellFormed();
}

/** Shortens `text` to what is read of it, which must be no more in NFKC either: one ﷺ is eighteen characters there. */
export function clip(text: string): string {
  const short = endsOf(text);
  const wide = short.normalize('NFKC');
  return wide.length <= HEAD + TAIL + 1 ? short : endsOf(wide);
}

/** Space between two stretches of Chinese long enough to be clauses, as many write it for a comma. */
const PAUSE = /(?<=\p{Script=Han}{5})[ \u3000](?=\p{Script=Han}{3})/gu;
/** Space between two Chinese characters, which parts no words. */
const SPACED = /(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu;
/** What either begins with: most texts have none, and need no closer look. */
const HAN_SPACE = /\p{Script=Han}[ \u3000]/u;

/** A stretch of Chinese long enough to ask something. */
const BEFORE = /\p{Script=Han}{3,}$/u;
const BEHIND = /^\p{Script=Han}{3,}/u;

/** Whether what stands on each side of a space asks something by itself: 聚會幾點 可以賣蝦嗎. */
function partsQuestions(text: string, start: number, end: number): boolean {
  const sides = [BEFORE.exec(text.slice(0, start))?.[0], BEHIND.exec(text.slice(end))?.[0]];
  return sides.every((side) => side !== undefined && asks(fold(foldDialect(side))));
}

/** The text with its Chinese in one piece. */
function joined(text: string): string {
  if (!HAN_SPACE.test(text)) return text;
  const paused = text.replace(PAUSE, '，');
  return paused.replace(SPACED, (space, start: number) =>
    partsQuestions(paused, start, start + space.length) ? '，' : '',
  );
}

const NO_MARKS: ReadonlySet<number> = new Set();

/** Where the marks stand that tell C++ and C# from C: they count as letters. */
function marksOf(folded: string, tokens: readonly Token[]): ReadonlySet<number> {
  if (!/[+#]/u.test(folded)) return NO_MARKS;
  const marks = new Set<number>();
  for (const { raw, end } of tokens) {
    for (let back = 1; /[+#]/u.test(raw.at(-back) ?? ''); back++) marks.add(end - back);
  }
  return marks;
}

/** The highest weight that each of `codes` has among `grams`; `undefined` where all are 1. */
function mostOf(codes: Float64Array, grams: Float64Array, weights: Float32Array): Float32Array | undefined {
  if (weights.every((weight) => weight === 1)) return undefined;
  const most = new Map<number, number>();
  for (const [i, gram] of grams.entries())
    most.set(gram, Math.max(most.get(gram) ?? 0, weights[i] as number));
  return Float32Array.from(codes, (code) => most.get(code) as number);
}

/** Verbs and adjectives that are no rarer than this say little of what a question is about, in nats: fix, 带. */
const BARE = 8.2;
/** What is rarer or a noun, and says no more. */
export const SAYS_NOTHING = new Set(
  '怎么办 怎么回事 怎么样 怎样 办法 有办法 处理 解决 来得及 钱 问题 事 情况 suppos thing way idea advic tip problem monei option'.split(
    ' ',
  ),
);

/** Whether what stands in a stretch of a text says nothing of what it is about: what should I do, 怎么办. */
function isBare(tokens: readonly Token[], start: number, end: number, lexicon: Lexicon): boolean {
  return tokens.every((token) => {
    if (token.start < start || token.start >= end || SAYS_NOTHING.has(token.text)) return true;
    if (token.id < 0) return false;
    const pos = lexicon.pos(token.id);
    if (pos === POS.function || pos === POS.number) return true;
    return pos !== POS.noun && pos !== POS.name && lexicon.rarity(token.id) < BARE;
  });
}

/** Where grams, their weights and sounds are gathered: thousands of texts are read one after another. */
let room = 1024;
let gramRoom = new Float64Array(room);
let weightRoom = new Float32Array(room);
let soundRoom = new Float64Array(room);

/** Makes room for the grams of a text: at most two a character. */
function makeRoom(length: number): void {
  if (2 * length <= room) return;
  room = 4 * length;
  gramRoom = new Float64Array(room);
  weightRoom = new Float32Array(room);
  soundRoom = new Float64Array(room);
}

/**
 * Reads a text: folds it, takes politeness away, cuts it into words and grams, and tells what it asks.
 * @param least how much a clause must bear on what is asked for what it names, its figures and its letters to count;
 * its words and grams count by how much it does. By default the text asks nothing, and all of it counts.
 */
export function analyse(text: string, segment: Segmenter, lexicon: Lexicon, least = 0): Analysis {
  /* Once more, as words are written out: idk is i do not know. */
  const standard = clip(standardise(foldDialect(joined(clip(text)))));
  const folded = stripFiller(joined(withoutEnvelope(standard)));
  const tokens = segment(folded);
  const clauses = least > 0 ? clausesOf(folded, (start, end) => isBare(tokens, start, end, lexicon)) : [];
  const isWhole = clauses.length < 2;
  const weightAt = (position: number): number => {
    if (isWhole) return 1;
    for (const { start, end, weight } of clauses) if (position >= start && position < end) return weight;
    return 0;
  };
  const borne = clauses.filter(({ weight }) => weight >= least);
  const said =
    borne.length === clauses.length
      ? folded
      : borne.map(({ start, end }) => folded.slice(start, end)).join('\n');
  const focus = new Float32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) focus[i] = weightAt((tokens[i] as Token).start);

  makeRoom(folded.length);
  let gramCount = 0;
  const raise = (gram: number, weight: number): void => {
    if (weight === 0) return;
    gramRoom[gramCount] = gram;
    weightRoom[gramCount++] = weight;
  };
  let soundCount = 0;
  const marks = marksOf(folded, tokens);
  /* Joined at the end: a string that grows is kept as all its pieces, ten times as large. */
  const compact: string[] = [];
  /* Where what is kept of the text begins that is not in `compact` yet. */
  let kept = 0;
  let previous = 0;
  let sound = 0;
  for (let position = 0; position < folded.length; position++) {
    const code = folded.codePointAt(position) as number;
    const kind = kindOf(code);
    const start = position;
    if (code > 0xffff) position++;
    const weight = weightAt(start);
    const isLetter = kind !== OTHER || marks.has(start);
    if (!isLetter || weight < least) {
      if (kept < start) compact.push(folded.slice(kept, start));
      kept = position + 1;
    }
    if (!isLetter) continue;
    if (kind === HAN) {
      raise(gramCode(code, 0), weight);
      const syllable = weight < least ? 0 : lexicon.syllable(code);
      if (sound > 0 && syllable > 0) soundRoom[soundCount++] = sound * 0x1000 + syllable;
      sound = syllable;
    } else sound = 0;
    if (previous > 0) raise(gramCode(previous, code), weight);
    previous = code;
  }
  compact.push(folded.slice(kept));
  const mentions = lexicon.kinds.mentions({ folded, tokens });
  const grams = gramRoom.subarray(0, gramCount);
  const codes = distinct(grams);
  return {
    folded,
    compact: compact.join(''),
    tokens,
    focus,
    grams: codes,
    gramFocus: isWhole ? undefined : mostOf(codes, grams, weightRoom.subarray(0, gramCount)),
    sounds: distinct(soundRoom.subarray(0, soundCount)),
    figures: figuresIn(said),
    mentions: said === folded ? mentions : mentions.filter(({ start }) => weightAt(start) >= least),
    asked: askedFor(said),
  };
}

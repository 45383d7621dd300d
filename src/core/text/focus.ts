const BREAK = /(?:[。！？!?；;\n，~～…：:]|,(?!\d)|(?<!\d),)+|\.(?=\s|$)/gu;
/** What ends a sentence. */
const END = /[。！？!?；;\n.]/u;
const QUESTION = /[?？]/u;
const STATEMENT = /[。.!！]/u;
const ASKING =
  /吗|[呢么吧不没]$|没有$|什么|怎么|怎样|如何|多少|(?<![们好这那有])几(?!乎)|哪|谁|何[时处地人年月日]|为何|为什么|是否|能不能|可不可以|可以.{0,12}吗|有没有|会不会|要不要|是不是|多久|多长|多大|\b(?:what|when|where|who|whose|why|how|which)\b|^(?:(?:and|but|so|or|then|also) )?(?:is|are|was|were|does|do|did|has|have|can|could|will|would|should|may) /u;

/** Whether a clause says by a word that it asks. */
export const asks = (clause: string): boolean => ASKING.test(clause);

/** What a statement ends with that is asked as a question: …, right? …，对吧？ What is asked stands before it. */
const TAG = new RegExp(
  `^(?:${[
    '(?:我说的?|这话?)?(?:是|有)?(?:对|真的?|没错|错|是|这回事|啱)(?:吗|吧|么|嘛|假的?|不(?:对|是|啱|真))[呀啊呢]*',
    '(?:or )?(?:right|correct|true|false|wrong|yes|yeah|no|huh|eh)',
    '(?:or )?(?:am i|(?:is|was) (?:it|that|this)) (?:right|correct|true|wrong|mistaken|so)',
    '(?:or )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should) (?:not )?(?:i|we|you|he|she|it|they|that|there)(?: not)?',
  ].join('|')})$`,
  'u',
);

/** A stretch of folded text and how much it bears on what is asked, 0–1. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** How much a clause counts that tells the background of a question: right beside it in its sentence, and further off. */
const BESIDE = 0.5;
const APART = 0.2;
/** What clauses of at least this weight say is part of what is asked. */
export const BEARING = BESIDE;
/** Texts up to this many characters are taken as a whole. */
const SHORT = 18;

/** A clause, with the mark that ends it and the number of its sentence. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mark: string;
  readonly sentence: number;
}

function partsOf(folded: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let sentence = 0;
  const push = (end: number, mark: string): void => {
    const text = folded.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(text)) parts.push({ start, end, text, mark, sentence });
    if (END.test(mark)) sentence++;
  };
  for (const match of folded.matchAll(BREAK)) {
    push(match.index, match[0]);
    start = match.index + match[0].length;
  }
  push(folded.length, '');
  return parts;
}

/**
 * The clauses that ask: those that say so by a question mark or by a word, unless their sentence ends as a statement
 * (我什么都不懂。) and something else asks; else those of a last sentence that has no end, after others that have.
 */
function askingOf(parts: readonly Part[]): readonly Part[] {
  const asking = parts.filter(({ mark, text }) => QUESTION.test(mark) || asks(text.trim()));
  const told = new Set(parts.flatMap(({ mark, sentence }) => (STATEMENT.test(mark) ? [sentence] : [])));
  const open = asking.filter(({ sentence }) => !told.has(sentence));
  if (open.length > 0) return open;
  const last = parts.at(-1)?.sentence;
  if (last !== undefined && told.size > 0 && !told.has(last))
    return parts.filter(({ sentence }) => sentence === last);
  return asking;
}

/** The clauses that ask; for a tag, the clause before it. */
function askedIn(parts: readonly Part[]): ReadonlySet<Part> {
  const isTag = ({ text }: Part): boolean => TAG.test(text.trim());
  const asked = askingOf(parts).map((part) => (isTag(part) && parts[parts.indexOf(part) - 1]) || part);
  return new Set(asked);
}

type IsBare = (start: number, end: number) => boolean;

/** What bare asking asks about: what else its last sentence says, or else the nearest before it, or behind it. */
function meantBy(asking: ReadonlySet<Part>, parts: readonly Part[], isBare: IsBare): readonly Part[] {
  const last = [...asking].at(-1)?.sentence ?? 0;
  const way = ({ sentence }: Part): number =>
    sentence <= last ? last - sentence : parts.length + sentence - last;
  const telling = parts.filter((part) => !asking.has(part) && !isBare(part.start, part.end));
  const nearest = Math.min(...telling.map(way));
  return telling.filter((part) => way(part) === nearest);
}

/**
 * Parts a text into clauses and weighs them: those that ask count fully, background beside them less, and what is told
 * further off little. A short text, or one in which no clause asks, counts as a whole.
 * @param isBare whether what stands between two places says nothing of what it is about. Where all that asks is so
 * (My car was stolen. What should I do?), what it asks about counts fully, and the asking as what stands beside it.
 */
export function clausesOf(folded: string, isBare: IsBare): Clause[] {
  const whole = [{ start: 0, end: folded.length, weight: 1 }];
  if (folded.length <= SHORT) return whole;
  const parts = partsOf(folded);
  const asking = askedIn(parts);
  if (parts.length < 2 || asking.size === 0) return whole;
  const isEmpty = [...asking].every(({ start, end }) => isBare(start, end));
  const meant = new Set(isEmpty ? meantBy(asking, parts, isBare) : []);
  const weightOf = (part: Part, at: number): number => {
    if (meant.has(part)) return 1;
    if (asking.has(part)) return meant.size > 0 ? BESIDE : 1;
    const isBeside = (other: Part | undefined): boolean =>
      other !== undefined && other.sentence === part.sentence && asking.has(other);
    return isBeside(parts[at - 1]) || isBeside(parts[at + 1]) ? BESIDE : APART;
  };
  return parts.map((part, at) => ({ start: part.start, end: part.end, weight: weightOf(part, at) }));
}

import { findAmounts } from './amounts.js';
import { findBoundary, ruleSubject, verbPhraseSubject } from './boundary.js';
import { type Frame, frameAt, TRAILING_FRAME } from './frame.js';
import { cutStretches, type Sentence, type Stretch } from './sentence.js';
import type { Token, Tokenizer } from './token.js';
import { ATTRIBUTES, OPENINGS, VERBS } from './words.js';

/** A stretch of a sentence, taken apart. Places count in the sentence. */
export interface Clause extends Stretch {
  readonly frames: readonly Frame[];
  /** What the clause is about; absent where it goes without saying. */
  readonly subject?: Stretch;
  /** What is said about it; absent where the stretch is an adverbial or a topic alone. */
  readonly predicate?: Stretch;
  readonly tokens: readonly Token[];
}

/** Takes a sentence apart: its clauses, in order. */
export function parseSentence(sentence: Sentence, tokenize: Tokenizer): Clause[] {
  const tokens = tokenize(sentence.plain);
  const stretches = cutStretches(sentence.plain);
  const clauses: Clause[] = [];
  for (const [i, stretch] of stretches.entries()) {
    const own = tokens.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
    const opens = clauses.every(({ subject, predicate }) => !subject && !predicate);
    clauses.push(
      parseClause(sentence.plain, stretch, own, {
        opens,
        closes: i === stretches.length - 1,
        isStep: sentence.isStep,
      }),
    );
  }
  return clauses;
}

function parseClause(
  text: string,
  stretch: Stretch,
  all: readonly Token[],
  { opens, closes, isStep }: { readonly opens: boolean; readonly closes: boolean; readonly isStep: boolean },
): Clause {
  const start = stretch.start + openingLength(text.slice(stretch.start, stretch.end));
  const tokens = all.filter((token) => token.start >= start);
  const frames: Frame[] = [];
  let i = 0;
  for (;;) {
    const frame = frameAt(text, tokens, i, stretch.end, opens && !closes);
    if (!frame) break;
    frames.push(frame);
    i = tokens.findIndex((token) => token.start >= frame.end);
    if (i < 0) i = tokens.length;
  }
  const rest = { start: tokens[i]?.start ?? stretch.end, end: stretch.end };
  const clause = { start, end: stretch.end, frames, tokens };
  if (rest.start >= rest.end) return clause;
  if (!closes && TRAILING_FRAME.test(text.slice(start, stretch.end)))
    return { ...clause, frames: [...frames, { kind: 'scope', ...rest }] };
  const boundary = opens
    ? ((isStep ? undefined : verbPhraseSubject(tokens, i)) ?? findBoundary(tokens, i))
    : (ruleSubject(tokens, i) ?? findBoundary(tokens, i));
  const isIdiom = tokens.length === i + 1 && /^\p{Script=Han}{4}$/u.test(tokens[i]?.text ?? '');
  if (isIdiom && frames.length) return { ...clause, predicate: rest };
  const sized = sizeIn(text, tokens, i);
  if (sized) {
    const name = { start: rest.start, end: (tokens[sized - 1] as Token).end };
    return { ...clause, subject: name, predicate: { start: (tokens[sized] as Token).start, end: rest.end } };
  }
  // 预算23亿元: a quantity's name, whatever else the word may be.
  const measure = measureIn(text, rest);
  const isMeasure =
    measure.predicate !== undefined &&
    /^\p{Script=Han}{2,4}$/u.test(text.slice(measure.subject.start, measure.subject.end));
  if (boundary >= tokens.length || (boundary === i && isMeasure && !VERBS.has(tokens[i]?.text ?? '')))
    return { ...clause, ...measure };
  const at = (tokens[boundary] as Token).start;
  if (boundary === i) return { ...clause, predicate: rest };
  const subjectEnd = (tokens[boundary - 1] as Token).end;
  return {
    ...clause,
    subject: { start: rest.start, end: subjectEnd },
    predicate: { start: at, end: rest.end },
  };
}

/** 隧道长862公尺: the index of the adjective that its size follows, where nothing else does; `undefined` where there is none. */
function sizeIn(text: string, tokens: readonly Token[], i: number): number | undefined {
  const at = tokens.findIndex(
    ({ text: word }, j) =>
      j > i && /^[长宽高深厚重]$/u.test(word) && /^(?:noun|name)$/u.test(tokens[j - 1]?.kind ?? ''),
  );
  const last = tokens.at(-1);
  if (at < 0 || !last) return undefined;
  const from = (tokens[at] as Token).end;
  const said = text.slice(from, last.end);
  const [amount] = findAmounts(said);
  const isWhole = findAmounts(said).reduce(
    (rest, { start, end }) => rest.replace(said.slice(start, end), ''),
    said,
  );
  return amount && /^\s*$/u.test(said.slice(0, amount.start)) && !/[^、长宽高深厚重\s]/u.test(isWhole)
    ? at
    : undefined;
}

/** 会长任期两年, 全长18公尺: a quantity's name and its figure, without a verb; else a subject alone. */
function measureIn(
  text: string,
  whole: Stretch,
): { readonly subject: Stretch; readonly predicate?: Stretch } {
  const said = text.slice(whole.start, whole.end);
  const amount = findAmounts(said).at(-1);
  const name = said.slice(0, amount?.start ?? 0).trimEnd();
  if (!amount || amount.end < said.trimEnd().length || !ATTRIBUTES.test(name)) return { subject: whole };
  return {
    subject: { start: whole.start, end: whole.start + name.length },
    predicate: { start: whole.start + amount.start, end: whole.end },
  };
}

function openingLength(clause: string): number {
  let length = 0;
  for (;;) {
    const match = OPENINGS.exec(clause.slice(length));
    // Not the whole clause: an opening stands before something, or is a clause of its own.
    if (!match?.[0]) return length;
    length += match[0].length;
  }
}

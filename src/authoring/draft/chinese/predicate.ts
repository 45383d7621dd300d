import type { Target } from './amounts.js';
import { COMPLEMENTS, isInCompound } from './boundary.js';
import type { Fact } from './statement.js';
import type { Token } from './token.js';
import { VERBS, VERBS_OR_NOUNS } from './words.js';

/** The main verb of a fact's predicate and what it acts on. Places count in the fact's text. */
export interface Predicate {
  readonly verb: Token;
  /** Where the verb ends, with 了, 到, 出 and the like. */
  readonly verbEnd: number;
  readonly object?: Target;
  /** Whether the verb is one beyond doubt: known as such, or marked by 了, 已 or the like. */
  readonly isSure: boolean;
}

/** Prepositions whose own object may hold verbs: the clause's verb comes last. */
const CARRIES = /^(?:为|对|给|将|把|以|使|让|令|通过|用|由)$/;

/** Finds the main verb; `undefined` where there is none, as in 实力强劲. */
export function predicateOf(fact: Fact): Predicate | undefined {
  const { tokens, subjectEnd, plain } = fact;
  const from = tokens.findIndex(({ start }) => start >= subjectEnd);
  if (from < 0) return undefined;
  const verbs: number[] = [];
  const skipped: number[] = [];
  let carried = false;
  for (let j = from; j < tokens.length; j++) {
    const token = tokens[j] as Token;
    if (token.kind === 'preposition' && CARRIES.test(token.text) && !verbs.length) carried = true;
    const like = /^[像如]$/.test(token.text)
      ? tokens.findIndex(({ text }, k) => k > j && /^(?:那样|一样|这样|那般|般|似的)$/.test(text))
      : -1;
    if (like > j) {
      j = like;
      continue;
    }
    if (token.kind !== 'verb') continue;
    const modifies = carried || verbs.length > 0 ? modifierEnd(tokens, j) : undefined;
    if (modifies !== undefined) {
      skipped.push(j);
      j = modifies;
    } else if (j === from || !isInCompound(tokens, from, j)) verbs.push(j);
  }
  const marked = verbs.find((j) => /^[了着著过出到]$/.test(tokens[j + 1]?.text ?? ''));
  const index = (carried ? (marked ?? verbs.at(-1)) : verbs[0]) ?? skipped[0];
  if (index === undefined) return undefined;
  let last = index;
  while (COMPLEMENTS.has(tokens[last + 1]?.text ?? '')) last++;
  const verb = tokens[index] as Token;
  const verbEnd = (tokens[last] as Token).end;
  const rest = plain.slice(verbEnd);
  const start = verbEnd + (rest.length - rest.trimStart().length);
  const isSure =
    verb.text.length > 1
      ? VERBS.has(verb.text) ||
        VERBS_OR_NOUNS.has(verb.text) ||
        last > index ||
        /^(?:adverb|preposition)$/.test(tokens[index - 1]?.kind ?? '')
      : /^[有是为]$/.test(verb.text) || last > index;
  return {
    verb,
    verbEnd,
    isSure,
    ...(rest.trim() ? { object: { start, end: plain.trimEnd().length } } : {}),
  };
}

/** 来自中国的力量: where the 的 stands that makes a verb describe what follows. */
function modifierEnd(tokens: readonly Token[], j: number): number | undefined {
  if (/^[了着著过起出到]$/.test(tokens[j + 1]?.text ?? '')) return undefined;
  for (let k = j + 1; k < tokens.length; k++) {
    const { kind, text } = tokens[k] as Token;
    if (kind === 'verb' || kind === 'aspect') return undefined;
    if (text === '的') return /^(?:noun|name|adjective)$/.test(tokens[k + 1]?.kind ?? '') ? k : undefined;
  }
  return undefined;
}

const HEAD = /([\p{Script=Han}]{2,4})$/u;

/** The noun at the end of an object that has a 的: 吸引力 of 强大的吸引力. */
export function headOf(fact: Fact, { start, end }: Target): Target | undefined {
  const tokens = fact.tokens.filter((token) => token.start >= start && token.end <= end);
  const of = tokens.findLastIndex(({ text }) => text === '的');
  const first = tokens[of + 1];
  if (of < 1 || !first || !HEAD.test(fact.plain.slice(first.start, end))) return undefined;
  const head = { start: first.start, end };
  const isNoun = fact.tokens
    .filter((token) => token.start >= first.start && token.end <= end)
    .every(({ kind }) => kind === 'noun' || kind === 'name' || kind === 'adjective');
  if (!isNoun || tokens.slice(0, of).some(({ text }) => text === '为' || text === '是')) return undefined;
  return end - first.start <= 8 && !/[、,和及与]/.test(fact.plain.slice(head.start, end)) ? head : undefined;
}

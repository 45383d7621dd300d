import type { Proposal } from '../../proposal.js';
import { finish, type Wording } from '../ask.js';
import { isKind } from '../reference.js';
import { inLocale } from '../script.js';
import type { Sentence } from '../sentence.js';
import type { Token } from '../token.js';
import { VERBS } from '../words.js';

/** A Latin name of more than an initial, or a title. */
const NAME = /^(?:[a-z][\w .+#&'/-]{2,}|《[^《》]+》)$/u;
const LEAST_CHARACTERS = 3;

/** Asks what a named thing is, where the text says so just before its name: 推理大模型 DeepSeek-R1. */
export function proposeAppositions(
  { text, paragraph }: Sentence,
  tokens: readonly Token[],
  { locale, english, join }: Wording,
): Proposal[] {
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'name' || !NAME.test(token.text)) return [];
    const first = kindBefore(tokens, i);
    const next = tokens[i + 1];
    const goesOn = next && next.start === token.end && /^(?:noun|name)$/u.test(next.kind);
    if (!first || goesOn) return [];
    const name = text.slice(token.start, token.end);
    const what = text.slice(first.start, tokens[i - 1]?.end);
    const kind = text.slice(tokens[i - 1]?.start, tokens[i - 1]?.end);
    const w = (words: string): string => inLocale(words, locale);
    const called = english(name);
    const forms = [
      join(name, `${w('是什麼')}${kind}`),
      join(name, w('是什麼')),
      join(name, `${w('屬於哪一類')}${kind}`),
      join(name, `${w('是什麼類型的')}${kind}`),
      ...(called ? [`what is ${called}`] : []),
    ];
    const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
    const answer = `${join(name, `${w('是')}${what}`)}。`;
    return question
      ? [{ rule: 'definition' as const, question, variants, answer, evidence: [{ paragraph, text }] }]
      : [];
  });
}

/** A word that tells what kind it is: a noun, an adjective, or what is a verb elsewhere (推理). */
const describes = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:noun|adjective)$/u.test(token.kind) || (token.kind === 'verb' && !VERBS.has(token.text)));

/** The first word of what a name is said to be just before it: nouns that end with the word for a kind of things. */
function kindBefore(tokens: readonly Token[], i: number): Token | undefined {
  const last = tokens[i - 1];
  if (!last || !isKind(last.text)) return undefined;
  let from = i - 1;
  while (describes(tokens[from - 1]) && tokens[from - 1]?.end === tokens[from]?.start) from--;
  const first = tokens[from] as Token;
  const before = tokens[from - 1];
  // 发布推理大模型…: what stands before is a verb, or nothing that belongs to it.
  const isWhole =
    !before || /^(?:verb|preposition|adverb|aspect|mark)$/u.test(before.kind) || before.end < first.start;
  return isWhole && last.end - first.start >= LEAST_CHARACTERS ? first : undefined;
}

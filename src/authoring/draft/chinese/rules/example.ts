import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import { VERBS } from '../words.js';

const SEVERAL =
  /(?:(?:一批|一系列|一些|一大批|若干|许多|众多|不少|大量|诸多|各种|各类|各项|几|数|多|[二两三四五六七八九十]|\d+)\s*(?:[个家件项名位种类所座款条点大]|方面|主要)*(?:的)?)(?=\p{Script=Han})/u;

/** Asks for the examples that the next clause gives of several things: 有多项目上榜，诸如…. */
export function askExamples(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const match = SEVERAL.exec(fact.plain.slice(fact.subjectEnd));
  if (!match) return undefined;
  const start = fact.subjectEnd + match.index;
  // 多项目 is 多 and 项目: what is counted begins with a word.
  const words = fact.tokens.filter((token) => token.start > start && token.start <= start + match[0].length);
  const end = words.at(-1)?.start;
  if (end === undefined) return undefined;
  const target = { start, end };
  const noun = nounAt(asker, end);
  const subject = asker.slice(0, fact.subjectEnd).trim();
  const isOwner = fact.tokens.some(({ kind, end: to }) => kind === 'name' && to <= fact.subjectEnd);
  // 有多项目上榜: what is left out says more than the verb.
  const isHaving = /有\s*$/u.test(fact.plain.slice(0, start));
  const plainly =
    noun && isOwner && !isHaving
      ? ['有哪些', '有什麼'].map((words) => asker.about(subject, words + noun))
      : [];
  return { rule: 'list', forms: [...plainly, asker.replace(target, '哪些')] };
}

/** The nouns that begin at a place. */
function nounAt({ fact: { tokens }, slice }: Asker, start: number): string {
  let end = start;
  for (const token of tokens) {
    // 知名企业: a verb elsewhere.
    const isPart =
      /^(?:noun|adjective|name)$/u.test(token.kind) ||
      (token.kind === 'verb' && token.start === start && !VERBS.has(token.text));
    if (token.start === end && isPart) end = token.end;
  }
  return slice(start, end);
}

import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';

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
  return { rule: 'list', forms: [asker.replace(target, '哪些')] };
}

import type { Fact, Statement } from './statement.js';

/** What makes the rest of a sentence a plan or a wish: 拟, 计划, 希望; but 准备了 and 争取到 tell what was done. */
const PLANS =
  /(?:^|[^的])(?:计划|规划|打算|准备|筹备|有意|希望|盼望|期望|预计|预期|有望|可望|力争|争取|承诺|答应|考虑|建议|呼吁)(?![书案表者人了过到])|(?:^|[^的模虚比])拟(?!定|人|态|合|真)|即将/u;
/** What makes it hold in one case alone. */
const IF =
  /(?:^|[,:])\s*(?:但|但是|而|不过|所以)?\s*(?:如果|若(?!干)|假如|要是|只要|一旦|除非|倘若|万一|只有|即使)/u;

/** Whether the fact at `index` is only planned, by what a clause before it says and it does not: 拟投入…，支持…. */
export function isOnlyPlanned({ facts }: Statement, index: number): boolean {
  const fact = facts[index];
  if (fact && (plans(fact) || isDone(fact))) return false;
  return facts.some((earlier, i) => i < index && earlier && plans(earlier));
}

function plans({ plain, tokens, subjectEnd }: Fact): boolean {
  // 将三成收入捐给学校: before a noun it is 把.
  const isToCome = tokens.some(
    ({ text, start }, i) =>
      start >= subjectEnd &&
      /^将[会要]?$/u.test(text) &&
      !/^(?:noun|name|number)$/u.test(tokens[i + 1]?.kind ?? ''),
  );
  return isToCome || PLANS.test(plain.slice(subjectEnd));
}

/** 预计容纳两千人，实际来了三千人: the second is no plan. */
const isDone = ({ tokens, subjectEnd }: Fact): boolean =>
  tokens.some(({ text, start }) => start >= subjectEnd && /^(?:[了过]|实际|终于)$/u.test(text));

/** Whether a statement holds in a case that the sentence tells before it, and its answer would not. */
export const hangsOnCase = ({ sentence, start }: Statement): boolean =>
  IF.test(sentence.plain.slice(0, start));

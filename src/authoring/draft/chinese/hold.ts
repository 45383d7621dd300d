import type { Statement } from './statement.js';

/** What makes the rest of a sentence a plan or a wish: 拟, 计划, 希望. */
const PLANS =
  /(?:^|[^的])(?:计划|规划|打算|准备|筹备|有意|希望|盼望|期望|预计|预期|有望|可望|力争|争取|承诺|答应|考虑|建议|呼吁)(?![书案表者人])|(?:^|[^的模虚比])拟(?!定|人|态|合|真)|即将|(?<![大小上中少主干名健])将(?![军领士近])/u;
/** What makes it hold in one case alone. */
const IF =
  /(?:^|[,:])\s*(?:但|但是|而|不过|所以)?\s*(?:如果|若(?!干)|假如|要是|只要|一旦|除非|倘若|万一|只有|即使)/u;

/** Whether the fact at `index` is only planned, by what a clause before it says and it does not: 拟投入…，支持…. */
export function isOnlyPlanned({ facts }: Statement, index: number): boolean {
  const plans = (at: number): boolean => {
    const fact = facts[at];
    return fact !== undefined && PLANS.test(fact.plain.slice(fact.subjectEnd));
  };
  return !plans(index) && facts.some((_, i) => i < index && plans(i));
}

/** Whether a statement holds in a case that the sentence tells before it, and its answer would not. */
export const hangsOnCase = ({ sentence, start }: Statement): boolean =>
  IF.test(sentence.plain.slice(0, start));

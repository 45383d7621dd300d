import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';

const OFTEN =
  /每(?:隔|逢)?(?:[一两二三四五六七八九十\d]+)?(?:个)?(?:天|日|周|星期|月|季度|季|年|学期|小时|分钟)(?=[^,]{0,12}?一次)/u;

/** Asks how often something is done: 每季度公布一次. */
export function askOften(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const found = OFTEN.exec(fact.plain.slice(fact.subjectEnd));
  if (!found) return undefined;
  const start = fact.subjectEnd + found.index;
  const target = { start, end: start + found[0].length };
  return {
    rule: 'amount',
    forms: ['多久', '每隔多久', '多長時間'].map((words) => asker.replace(target, words)),
  };
}

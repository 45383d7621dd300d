import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';

const COUNTED =
  /[两二三四五六七八九十几\d]+\s*(?:大|个|点|项|种|类|条|方面|步)(?:主要|重要|关键|基本)?(?:的)?(?=\p{Script=Han}{2,8}$)/u;

/** Asks for the points that a clause announces: 采用三种方法：一是…. */
export function askPoints(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const match = COUNTED.exec(fact.plain.slice(fact.subjectEnd));
  if (!match) return undefined;
  const start = fact.subjectEnd + match.index;
  const end = start + match[0].length;
  return {
    rule: 'list',
    forms: [
      asker.replace({ start, end }, '哪些'),
      asker.replace({ start, end }, `哪${asker.slice(start, end)}`),
    ],
  };
}

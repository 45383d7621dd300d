import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';

const RESPECT = /在\s*([^,，在]{2,28}?)(领域|方面|行业|环节|上|层)(?=[^的上,，])/u;

/** Asks in which field or respect something holds. */
export function askScope(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const match = RESPECT.exec(fact.plain.slice(fact.subjectEnd));
  if (!match) return undefined;
  const start = fact.subjectEnd + match.index;
  const end = start + match[0].length;
  const words = /领域|行业|环节/.test(match[2] as string) ? '在哪個領域' : '在哪方面';
  return { rule: 'scope', forms: [asker.replace({ start, end }, words)] };
}

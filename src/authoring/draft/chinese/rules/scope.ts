import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import { isPlace } from '../places.js';

const RESPECT = /在\s*([^,，在]{2,28}?)(领域|方面|行业|环节|上|层)(?=[^的上游面方,，])/u;

/** Asks in which field or respect something holds. */
export function askScope(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const match = RESPECT.exec(fact.plain.slice(fact.subjectEnd));
  if (!match) return undefined;
  const start = fact.subjectEnd + match.index;
  const end = start + match[0].length;
  const inner = fact.tokens.filter((token) => token.start > start && token.end < end);
  // 在杭州这片沃土上: a place, not a respect.
  const isWhere =
    inner.some(({ text }) => isPlace(text)) || /[土地路街山海桥岸]$/u.test(inner.at(-1)?.text ?? '');
  const isField = /领域|行业|环节/.test(match[2] as string);
  const words = isField
    ? ['在哪個領域', '在什麼領域']
    : isWhere
      ? ['在哪裡', '在什麼地方']
      : ['在哪方面', '在什麼方面'];
  return { rule: 'scope', forms: words.map((word) => asker.replace({ start, end }, word)) };
}

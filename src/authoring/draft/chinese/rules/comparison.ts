import type { Asked } from '../../proposal.js';
import { findAmounts } from '../amounts.js';
import type { Asker } from '../ask.js';

const THAN =
  /(比肩|超越了?|超过了?|高于|低于|优于|不如|不及|胜过|领先于|领先|落后于|媲美|堪比|相当于|多于|少于|大于|小于|快于|慢于|强于|弱于)\s*([^,]{2,24})$/u;
const COMPARED =
  /^(?:[^,]{0,8}?)比(?![较如例赛重率])\s*([^,]{1,16}?)(?:更加?|还要?|略|稍)([\p{Script=Han}]{1,4})$/u;
const RELATIVE = /相[较比]于?\s*([^,]{1,12}?)(?=[更略稍显较])/u;

/** Asks how two things compare. */
export function askComparison(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const rest = fact.plain.slice(fact.subjectEnd);
  const subject = fact.text.slice(0, fact.subjectEnd).trim();
  const than = THAN.exec(rest);
  if (than && !findAmounts(than[2] as string).length) {
    const end = fact.text.length;
    const start = end - (than[2] as string).length;
    const other = fact.text.slice(start);
    const linked = `${subject}${/[A-Za-z\d]$/.test(subject) ? ' 與 ' : '與'}${other}`;
    return {
      rule: 'comparison',
      forms: [
        asker.about(linked, /[A-Za-z\d]$/.test(other) ? ' 相比如何' : '相比如何'),
        asker.replace({ start, end }, '什麼'),
        asker.about(
          `${subject}和${other}`,
          /[高低]|超[过越]|[多少大小快慢]于/u.test(than[1] as string) ? '哪個高' : '哪個強',
        ),
      ],
    };
  }
  const compared = COMPARED.exec(rest.trim());
  const [, other = '', quality = ''] = compared ?? [];
  if (compared && !findAmounts(other).length) {
    const at = fact.subjectEnd + rest.indexOf(other);
    const word = fact.text.slice(fact.text.length - quality.length);
    return {
      rule: 'comparison',
      forms: [
        asker.about(`${subject}和${asker.slice(at, at + other.length)}`, `哪個更${word}`),
        asker.replace({ start: fact.text.length, end: fact.text.length }, '嗎'),
      ],
    };
  }
  const relative = RELATIVE.exec(rest);
  if (!relative?.[1]) return undefined;
  const start = fact.subjectEnd + relative.index + relative[0].length;
  return {
    rule: 'comparison',
    forms: [
      asker.replace({ start, end: fact.text.length }, '怎麼樣'),
      asker.replace({ start: fact.text.length, end: fact.text.length }, '嗎'),
    ],
  };
}

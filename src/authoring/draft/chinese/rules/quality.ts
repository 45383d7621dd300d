import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import { plain } from '../script.js';
import { ATTRIBUTES } from '../words.js';

const WEAK = /薄弱|不足(?!为奇)|欠缺|缺乏|缺少|落后|劣势|短板|弱点|缺点|短缺|瓶颈/u;
const STRONG =
  /优势(?!互补)|独树一帜|大放异彩|领先|强劲|擅长|突出|辉煌|吸引力|雄厚|出色|卓越|长处|强项|佼佼|惊艳/u;

/** Whether plain text praises what it speaks of. */
export const isStrong = (plainText: string): boolean => STRONG.test(plainText);

/** Asks what somebody or something is good or bad at, as people do, whatever the words of the article. */
export function askQuality(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const rest = fact.plain.slice(fact.subjectEnd);
  const whole = fact.text.slice(0, fact.subjectEnd).trim();
  const isAttribute = ATTRIBUTES.test(plain(whole));
  // 政策的针对性不足: it is the policy that has the weakness.
  const subject = isAttribute ? whole.replace(/的[^的]*$/u, '') : whole;
  if (!fact.tokens.some(({ kind, end }) => kind === 'name' && end <= fact.subjectEnd)) return undefined;
  const words = WEAK.test(rest)
    ? ['有什麼不足', '的弱點是什麼', '的短板是什麼', '有什麼劣勢', '有哪些缺點']
    : STRONG.test(rest) && !isAttribute
      ? ['有什麼優勢', '的強項是什麼', '強在哪裡', '有什麼長處']
      : [];
  const forms = words.map((word) => asker.bare(subject, word));
  return forms.length ? { rule: 'scope', forms } : undefined;
}

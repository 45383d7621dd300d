import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';

const WEAK = /薄弱|不足(?!为奇)|欠缺|缺乏|缺少|落后|劣势|短板|弱点|缺点|短缺|瓶颈/u;
const STRONG =
  /优势(?!互补)|独树一帜|大放异彩|领先|强劲|擅长|突出|辉煌|吸引力|雄厚|出色|卓越|长处|强项|佼佼/u;

/** Asks what somebody or something is good or bad at, as people do, whatever the words of the article. */
export function askQuality(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const rest = fact.plain.slice(fact.subjectEnd);
  const subject = fact.text.slice(0, fact.subjectEnd).trim();
  if (!fact.tokens.some(({ kind, end }) => kind === 'name' && end <= fact.subjectEnd)) return undefined;
  const forms = WEAK.test(rest)
    ? [asker.bare(subject, '有什麼不足'), asker.bare(subject, '的弱點是什麼')]
    : STRONG.test(rest)
      ? [asker.bare(subject, '有什麼優勢'), asker.bare(subject, '的強項是什麼')]
      : [];
  return forms.length ? { rule: 'scope', forms } : undefined;
}

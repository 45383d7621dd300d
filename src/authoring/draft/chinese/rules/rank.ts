import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import { askingFor } from '../places.js';

const RANK =
  /第\s*(?:[一二三四五六七八九十百]+|\d+)(?![个次季年期届代部章节条项步点,]|[一二三四五六七八九十]|线|方|人称)/gu;
const RANKING =
  /(位居|位列|排名|排在|排|名列|列|居|升至|跃居|跃升至|升到|降至|占据|并列|获得?|荣获|夺得)([^,第]{0,14})$/u;
const BEHIND = /仅次于\s*([^,，、]{1,12})$/u;

/** Asks for ranks, in their scope, and for who is ahead. */
export function askRank(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const forms: string[] = [];
  const keywords: string[] = [];
  for (const { 0: number, index: start } of fact.plain.matchAll(RANK)) {
    const end = start + number.length;
    const ranking = RANKING.exec(fact.plain.slice(fact.subjectEnd, start));
    const after = fact.plain
      .slice(end)
      .replace(/^[名位]/u, '')
      .trim();
    if (start < fact.subjectEnd || (!ranking && after)) continue;
    forms.push(asker.replace({ start, end }, '第幾'));
    if (!ranking || /^(?:获得?|荣获|夺得|并列)$/u.test(ranking[1] as string)) continue;
    const verb = fact.subjectEnd + ranking.index;
    const head = fact.text.slice(0, verb).trim();
    const scope = fact.text.slice(verb + (ranking[1] as string).length, start).trim();
    forms.push(asker.about(scope ? `${head}在${scope}` : head, '排第幾'));
    forms.push(asker.about(scope ? `${head}在${scope}` : head, '排名如何'));
    keywords.push(asker.about(`${head}${scope}`, '排名'));
  }
  const behind = BEHIND.exec(fact.plain);
  if (behind) {
    const end = behind.index + behind[0].length;
    const target = { start: end - (behind[1] as string).length, end };
    const head = fact.text.slice(0, fact.subjectEnd).trim();
    forms.push(
      asker.replace(target, askingFor(behind[1] as string) ?? '誰'),
      asker.about(head, '排在誰後面'),
    );
  }
  return forms.length ? { rule: 'rank', forms, keywords } : undefined;
}

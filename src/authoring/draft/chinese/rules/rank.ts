import type { Asked } from '../../proposal.js';
import type { Target } from '../amounts.js';
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
  // 分别位居第二和第五: whose is which, one question cannot ask.
  if (/分别/u.test(fact.plain)) return undefined;
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
    forms.push(asker.replace({ start, end }, '第幾'), ...tied(asker, { start, end }));
    if (!ranking || /^(?:获得?|荣获|夺得|并列)$/u.test(ranking[1] as string)) continue;
    const verb = fact.subjectEnd + ranking.index;
    const head = fact.text.slice(0, verb).trim();
    const scope = fact.text.slice(verb + (ranking[1] as string).length, start).trim();
    forms.push(asker.about(scope ? `${head}在${scope}` : head, '排第幾'));
    forms.push(asker.about(scope ? `${head}在${scope}` : head, '排名如何'));
    forms.push(...first(asker, head, { start, end }));
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

const TIED = /(在([^,，在]{2,20}?)(?:中|里|上|内|方面))?\s*[与和跟同]\s*([^,，]{1,16}?)\s*并列$/u;

/** 在风格控制分类中与o1并列第一: with whom, and in what. */
function tied(asker: Asker, { start, end }: Target): string[] {
  const { fact } = asker;
  const found = TIED.exec(fact.plain.slice(fact.subjectEnd, start).trimEnd());
  if (!found) return [];
  const [, where = '', , other = ''] = found;
  const at = fact.subjectEnd + found.index;
  const from = at + found[0].lastIndexOf(other);
  const subject = fact.text.slice(0, fact.subjectEnd).trim();
  const place = asker.slice(at, at + where.length);
  return [
    asker.replace({ start: from, end: from + other.length }, '誰'),
    asker.about(`${subject}${place ? ` ${place}` : ''}`, `排第幾`),
    ...(place ? [asker.replace({ start: at, end: at + where.length }, '在哪個方面')] : []),
    asker.about(subject, `和誰並列${asker.slice(start, end)}`),
  ];
}

/** Whether it is the first; where it is, who that is. */
function first(asker: Asker, head: string, { start, end }: Target): string[] {
  const { fact, slice } = asker;
  const before = slice(head.length, start).trim();
  if (fact.plain.slice(start, end) !== '第一') return [asker.about(`${head}${before}`, '第一嗎')];
  const owner = fact.tokens[0];
  const asking = owner?.kind === 'name' ? askingFor(owner.text) : undefined;
  return owner && asking ? [asker.about('', `${asking}${slice(owner.end, end)}`)] : [];
}

import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import { askingFor } from '../places.js';
import { headOf, predicateOf } from '../predicate.js';
import { MUST } from '../reference.js';
import { plain } from '../script.js';

/** Verbs that somebody does, so that one may ask who. */
const AGENT =
  /^(?:发布|推出|开发|研发|创立|创办|创建|成立|设立|设计|制造|生产|建造|发明|提出|发现|撰写|出版|举办|主办|赢得|获得|收购|投资|上传|提供|孕育)$/;

/** Verbs that a place follows. */
const PLACING =
  /^(?:位于|设在|设于|坐落|坐落于|来自|搬到|搬至|搬往|迁到|迁至|迁往|前往|抵达|到达|设于|建于|诞生于)$/u;

/** Verbs that a whole clause follows. */
const REPORTS =
  /^(?:表示|指出|认为|强调|表明|显示|宣布|承诺|证实|透露|建议|提醒|要求|规定|发现|说明|批准|同意)$/u;

/** Asks for what a verb acts on, and for who acts. */
export function askObject(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const found = predicateOf(fact);
  if (!found?.object || !found.isSure || found.verb.start < fact.subjectEnd) return undefined;
  const { object, verb } = found;
  if (fact.subject === MUST) return undefined;
  if (verb.text === '是' || verb.text === '为') return undefined;
  // 由选举产生, 受批评: what comes after is no object.
  if (/(?:由|被|受)[^,]{0,20}$/u.test(fact.plain.slice(fact.subjectEnd, verb.start))) return undefined;
  if (verb.text === '有' && /(?:比较|很|非常|十分|更|最)$/u.test(fact.plain.slice(0, verb.start)))
    return undefined;
  const text = fact.plain.slice(object.start, object.end);
  if (/^[,，]|^(?:了|得|地)/.test(text) || text.length < 2) return undefined;
  // 视其为…, 以…为主: what is acted on is only half of what is said.
  if (/(?<![因成作认以称更极较尤颇甚最])为/u.test(text) || /^(?:使得|使|令|让)$/u.test(verb.text))
    return undefined;
  const things = fact.tokens.filter(({ start, end }) => start >= object.start && end <= object.end);
  if (!things.some(({ kind }) => kind === 'noun' || kind === 'name')) return undefined;
  // A clause of its own is no thing.
  const isClause = things.some(
    ({ kind, text: word }, i) =>
      (kind === 'adverb' || kind === 'aspect' || word === '是') &&
      !things.slice(i).some((each) => each.text === '的'),
  );
  if (isClause && !REPORTS.test(verb.text)) return undefined;
  // 前沿的资源以及浓厚的氛围: the last head is only half of what is named.
  const isJoined = /以及|[^涉普顾]及|、|的[^的]*[和与][^的]*的/u.test(text);
  const head = isJoined ? undefined : headOf(fact, object);
  const words = PLACING.test(verb.text) ? '哪裡' : '什麼';
  const forms = [
    ...(head && words === '什麼'
      ? [asker.replace(object, `什麼樣的${asker.slice(head.start, head.end)}`)]
      : []),
    ...(head && verb.text === '有' ? [] : [asker.replace(object, words)]),
  ];
  const isName = fact.tokens.some(({ kind, end }) => kind === 'name' && end <= fact.subjectEnd);
  const asking =
    askingFor(plain(fact.subject), isName) ?? (isName && AGENT.test(verb.text) ? '誰' : undefined);
  const isAny = /^(?:每|各|所有|许多|一些|多数|大部分|不少)/u.test(fact.plain);
  if (asking && !isAny && fact.plain.length - fact.subjectEnd >= 6)
    forms.push(asker.replace({ start: 0, end: fact.subjectEnd }, asking));
  return { rule: 'object', forms };
}

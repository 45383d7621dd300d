import type { Asked } from '../../proposal.js';
import { findAmounts, type Target } from '../amounts.js';
import type { Asker } from '../ask.js';
import { askingFor } from '../places.js';
import { headOf, type Predicate, predicateOf } from '../predicate.js';
import { MUST } from '../reference.js';
import { plain } from '../script.js';

/** Verbs that somebody does, so that one may ask who. */
const AGENT =
  /^(?:发布|推出|开发|研发|创立|创办|创建|成立|设立|设计|制造|生产|建造|发明|提出|发现|撰写|出版|举办|主办|赢得|获得|收购|投资|上传|提供|孕育)$/;

/** 各自发挥特长, 共享资源: an object with its adverbial, where they are so short, say little; in characters. */
const LITTLE = 5;

/** 年轻人回乡开店: somebody, and what they do. */
const WHO_DOES = /^[^的,]{0,6}(?:人|者|民|客|生)(?!数|次|口|员)[^的,]{2,}$/u;

/** 三分之一: a part of the whole. */
const SHARE = /(?<=的)[一二三四五六七八九十百]+分之[一二三四五六七八九十]+$/u;

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
  // 超过三公吨: how much, not what. 接受这项建议: which one stands before.
  const [amount] = findAmounts(text);
  if (amount?.start === 0 && (amount.end === text.trimEnd().length || /^[死伤少多]/u.test(verb.text)))
    return undefined;
  if (/^(?:这|此|该|上述)/u.test(text)) return undefined;
  // 视其为…, 以…为主: what is acted on is only half of what is said.
  if (/(?<![因成作认以称更极较尤颇甚最])为/u.test(text) || /^(?:使得|使|令|让)$/u.test(verb.text))
    return undefined;
  const things = fact.tokens.filter(({ start, end }) => start >= object.start && end <= object.end);
  if (!things.some(({ kind }) => kind === 'noun' || kind === 'name')) return undefined;
  // 人手不足仍是问题: what begins with an adverb is a predicate; 有年轻人开店: what somebody does is no thing.
  // 要先脱鞋并洗手: what joins a second verb is no thing either.
  if (things[0]?.kind === 'adverb' || /^(?:而且|并(?![肩列行排存]))/u.test(text)) return undefined;
  if (verb.text === '有' && WHO_DOES.test(text)) return undefined;
  // A clause of its own is no thing.
  const isClause = things.some(
    ({ kind, text: word }, i) =>
      (kind === 'adverb' || kind === 'aspect' || word === '是') &&
      !things.slice(i).some((each) => each.text === '的'),
  );
  if (isClause && !REPORTS.test(verb.text)) return undefined;
  const share = SHARE.exec(text)?.[0];
  if (share) {
    const target = { start: object.end - share.length, end: object.end };
    return { rule: 'amount', forms: ['多少', '幾分之幾'].map((words) => asker.replace(target, words)) };
  }
  const forms = asksOf(asker, found, object, text);
  const who = asksWho(asker, verb.text);
  // 杭州成为理想摇篮, 杭州有适宜的土壤: which city it is, sooner than what it has.
  const isOfWhom = who && /^(?:成为|有)$/u.test(verb.text);
  const isLittle = text.length + (verb.start - fact.subjectEnd) <= LITTLE && !isOfWhom;
  const worth = LIKENS.test(verb.text)
    ? 'figure'
    : isLittle || FLOWERY.test(verb.text)
      ? 'little'
      : undefined;
  return {
    rule: 'object',
    forms: isOfWhom ? [who, ...forms] : [...forms, ...(who ? [who] : [])],
    ...(worth ? { worth } : {}),
  };
}

/** Asks for what is acted on, by its kind where it says one. */
function asksOf(asker: Asker, { verb, verbEnd }: Predicate, object: Target, text: string): string[] {
  const { fact } = asker;
  if (LIKENS.test(verb.text)) return likened(asker);
  const member = MEMBERS.exec(text)?.[1];
  if (member) {
    const noun = asker.slice(object.end - member.length, object.end);
    return [
      asker.replace(object, `哪些${noun}`),
      ...(HAVING.test(verb.text) ? [asker.about(asker.slice(0, fact.subjectEnd), `有哪些${noun}`)] : []),
      asker.replace(object, '什麼'),
    ];
  }
  // 前沿的资源以及浓厚的氛围: the last head is only half of what is named.
  const isJoined = /以及|[^涉普顾]及|、|的[^的]*[和与][^的]*的/u.test(text);
  const head = isJoined ? undefined : (headOf(fact, object) ?? ownOf(object, text));
  // 存放在寄物柜: a place follows.
  const isThere = PLACING.test(verb.text) || /[在到于]$/u.test(fact.plain.slice(verb.start, verbEnd));
  const words = isThere ? '哪裡' : '什麼';
  return [
    ...(head && words === '什麼'
      ? [asker.replace(object, `什麼樣的${asker.slice(head.start, head.end)}`)]
      : []),
    ...(head && verb.text === '有' ? [] : [asker.replace(object, words)]),
    ...given(asker, verb.text),
  ];
}

/** Asks who does it, or which city or company, where the subject's name tells what it is. */
function asksWho({ fact, replace }: Asker, verb: string): string | undefined {
  const isName = fact.tokens.some(({ kind, end }) => kind === 'name' && end <= fact.subjectEnd);
  const asking = askingFor(plain(fact.subject), isName) ?? (isName && AGENT.test(verb) ? '誰' : undefined);
  const isAny = /^(?:每|各|所有|许多|一些|多数|大部分|不少)/u.test(fact.plain);
  if (!asking || isAny || fact.plain.length - fact.subjectEnd < 6) return undefined;
  const isSeveral = /等|、|众多|诸多/u.test(plain(fact.subject));
  const which = isSeveral ? asking.replace(/^哪[個家所座]/u, '哪些') : asking;
  return replace({ start: 0, end: fact.subjectEnd }, which);
}

/** 浙江大学等众多高校及科研机构: the word for what they are. */
const MEMBERS =
  /^[^等]{2,30}等(?:众多|诸多|许多|多个|多家|多所|多座|多种|多项|各类|各种)(\p{Script=Han}{2,10})$/u;
const HAVING = /^(?:有|有着|拥有|坐拥|设有|建有|具有)$/u;
/** 书写篇章: what nobody asks in earnest. */
const FLOWERY = /^(?:书写|谱写|奏响|铸就|绽放)$/u;
const LIKENS = /^(?:如同|宛如|犹如|好比|好像)$/u;

/** 两座城市如同两辆马车: a figure of speech. */
function likened({ fact, bare, slice }: Asker): string[] {
  const subject = slice(0, fact.subjectEnd).trim();
  return [bare(subject, '被比作什麼'), bare(subject, '被比喻成什麼'), bare(`文中把${subject}`, '比作什麼')];
}

/** 其独特的产业基因与发展路径: the nouns that an owner's word and one 的 lead up to. */
function ownOf({ start, end }: Target, text: string): Target | undefined {
  const lead = /^(?:其|自己|自身)[^的]*的(?=\p{Script=Han}{2,12}$)/u.exec(text);
  return lead ? { start: start + lead[0].length, end } : undefined;
}

/** 为居民提供贷款: from the other end, and what good it does. */
function given({ fact, bare, slice }: Asker, verb: string): string[] {
  const whom = /[为给向]\s*([^,为给向]{2,16}?)\s*提供/u.exec(fact.plain.slice(fact.subjectEnd));
  if (verb !== '提供' || !whom?.[1]) return [];
  const from = fact.subjectEnd + whom.index + whom[0].indexOf(whom[1]);
  const name = slice(from, from + whom[1].length);
  const subject = slice(0, fact.subjectEnd).trim();
  return [bare(`${subject}能給 ${name}`, '帶來什麼'), bare(`${subject}對 ${name}`, '有什麼幫助')];
}

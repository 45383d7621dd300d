import type { Asked } from '../../proposal.js';
import { type Amount, findAmounts } from '../amounts.js';
import type { Asker } from '../ask.js';
import { predicateOf } from '../predicate.js';
import type { Token } from '../token.js';
import { ATTRIBUTES, VERBS } from '../words.js';
import { measureForms } from './measure.js';

const MEASURING =
  /(?:高达|达到|达|(?:大?约|将?近|大约)?(?:为|是)|共有|共|总计|合计|约有|约|有|占|升至|降至|增至|减至|涨至|跌至|超过|突破|逼近|仅|只有|只需|需要|需|耗时|(?<![增生成])长|[宽高重深厚])\s*$/;
const CHANGING = /(?:增长|上升|下降|减少|提高|降低|增加|上涨|下跌|缩短|延长|提升)(?:了|约|近)?\s*$/;

type Forms = Pick<Asked, 'forms' | 'keywords'>;

/** Asks for the figures of a fact. */
export function askAmount(asker: Asker): Asked | undefined {
  const { plain, tokens } = asker.fact;
  if (FIGURATIVE.test(plain)) return undefined;
  const amounts = findAmounts(plain).filter(
    (amount) => isAskable(asker, amount) && !isInName(tokens, amount),
  );
  const asked = [...amounts.map((amount) => formsOf(asker, amount)), ...bareNumber(asker)];
  // 3012亿元指的是什么: who remembers the figure alone.
  const figures = amounts.filter(({ kind, small }) => kind !== 'duration' && !small);
  const back = figures.map(({ start, end }) =>
    asker.bare(asker.slice(start, end).replace(APPROXIMATELY, ''), '指的是什麼'),
  );
  const forms = [...asked.flatMap((each) => each.forms), ...back];
  return asked.some((each) => each.forms.length)
    ? { rule: 'amount', forms, keywords: asked.flatMap((each) => each.keywords ?? []) }
    : undefined;
}

/** 长, or 长50公尺、宽: the adjective that a size follows. */
const SIZE = /^\s*(?:[^,]*、)?\s*[长宽高深厚重]\s*$/u;

/** What a fact gives a figure or rank of, with its time: 深圳的专利申请量; `undefined` where it gives none. */
export function measured(asker: Asker): string | undefined {
  const { plain, subjectEnd } = asker.fact;
  const rank = /^\s*(?:位居|位列|排名|排在|名列|居)/u.test(plain.slice(subjectEnd));
  if (rank && subjectEnd > 3) return asker.about(asker.slice(0, subjectEnd), '');
  const [amount] = findAmounts(plain);
  const measuring = amount && MEASURING.exec(plain.slice(0, amount.start));
  const head = plain.slice(0, measuring?.index ?? 0).trim();
  return measuring && ATTRIBUTES.test(head) ? asker.about(asker.slice(0, head.length), '') : undefined;
}

/** 酸碱值是8.2: a number without a unit. */
function bareNumber(asker: Asker): Forms[] {
  const { plain, text, subjectEnd } = asker.fact;
  const match = /(是|约为|为|达到|达|等于|约)\s*(-?\d+(?:[.,]\d+)*)$/u.exec(plain);
  if (!match || match.index < subjectEnd) return [];
  const end = text.length;
  const start = end - (match[2] as string).length;
  return [
    {
      forms: [asker.replace({ start, end }, '多少'), asker.about(text.slice(0, match.index), '是多少')],
      keywords: [asker.about(text.slice(0, match.index), '')],
    },
  ];
}

/** Nouns that a figure is the size of. */
const COSTS =
  /(?:费用?|造价|成本|投入|投资|资金|价格|价|薪水|月薪|年薪|工资|收入|营收|营业额|支出|预算|罚款|奖金|补助|贷款|债务|利润|亏损|面积|体积|重量|长度|高度|速度|比例|比率|增幅|降幅|涨幅|跌幅|增长|时间|历史|寿命|距离|人口|产量|销量|容量|规模|优惠|折扣|押金|租金)$/u;

const APPROXIMATELY =
  /^(?:約|约|大約|大约|近|將近|将近|逾|超過|超过|超|至少|最多|多達|多达|不到|不足|共|僅|仅|只|動輒|动辄|累計|累计)\s*/u;

/** 如同两辆马车: a figure of speech. */
const FIGURATIVE = /如同|宛如|犹如|好比|好像|仿佛/u;

const isInName = (tokens: readonly Token[], { start, end }: Amount): boolean =>
  tokens.some((token) => token.kind === 'name' && token.start <= start && token.end >= end);

/** 两个专业 in the middle of a clause is mostly a way to speak, right after a verb it is told. */
const TOLD =
  /(?:有|共|设|分为|分成|分|含|包括|包含|由|需|要|用|加入|放入|倒入|建|建有|建成|修建|获得?|赢得|夺得|培养|生产|销售|出版|发表|招收|录取|吸引|容纳|拥有|举办|举行|进行|持续|历时|为期|静置|等|煮|炒|蒸|烤|炸|腌|醒|达|超过|约)[了着过]?\s*$/u;

function isAskable({ fact }: Asker, { start, end, small, unit }: Amount): boolean {
  const before = fact.plain.slice(0, start);
  if (start < fact.subjectEnd && start > 0) return false;
  if (/\d\s*比\s*$/.test(before) || /^\s*比\s*\d/.test(fact.plain.slice(end))) return false;
  // 三十年前的一成: when, not how long.
  if (/^(?:之|以)?前的/u.test(fact.plain.slice(end))) return false;
  // 二楼自习室: which one, not how many.
  if (start === 0 && unit === '楼') return false;
  const isNumeral = !/\d/.test(fact.plain.slice(start, end));
  return !(isNumeral && small) || start === 0 || TOLD.test(before) || ATTRIBUTES.test(before.trim());
}

function formsOf(asker: Asker, amount: Amount): Forms {
  const { plain } = asker.fact;
  const before = plain.slice(0, amount.start);
  const after = plain.slice(amount.end);
  const isSize = SIZE.test(before.slice(asker.fact.subjectEnd));
  // 泳池长50公尺、宽21公尺: each by itself.
  if (isSize && /^\s*(?:、|$)/u.test(after)) {
    const subject = asker.slice(0, asker.fact.subjectEnd);
    const end = before.trimEnd().length;
    const size = asker.slice(end - 1, end);
    const own = asker.slice(amount.end - amount.unit.length, amount.end);
    return { forms: [asker.about(subject, `有多${size}`), asker.about(subject, `${size}多少${own}`)] };
  }
  const words = wordsFor(asker, amount, before);
  // 综合找矿专业111名: a verb is missing.
  const bare =
    before.trim().length === asker.fact.subject.trim().length && !after.trim() && amount.kind === 'count';
  const inPlace = words.map((each) => asker.replace(amount, bare ? `有${each}` : each));
  if (/^的\s*\p{Script=Han}/u.test(after)) {
    const price = priceOf(asker, amount);
    // 以…的费用，: without a verb it is no sentence to ask in.
    const isSentence = predicateOf(asker.fact)?.isSure === true;
    return { forms: [...price.forms, ...(isSentence ? inPlace : [])], keywords: price.keywords ?? [] };
  }
  // 全长18公尺: the quantity's name is all that stands before.
  const isBareName =
    before.trim().length === asker.fact.subject.trim().length && ATTRIBUTES.test(before.trim());
  const measuring = isBareName ? { index: before.trimEnd().length } : MEASURING.exec(before);
  if (after.trim() || !measuring) return { forms: [...inPlace, ...growthForms(asker, amount)] };
  const head = asker.slice(0, measuring.index);
  if (!ATTRIBUTES.test(plain.slice(0, measuring.index).trim())) return { forms: inPlace };
  return {
    forms: [asker.about(head, '是多少'), ...measureForms(asker, head.trimEnd(), amount), ...inPlace],
    keywords: [asker.about(head, '')],
  };
}

/** By the year, so that it is a rate. */
const OVER_TIME = /同比|环比|比(?:上一?|去|前一?)?[年季月]|每年|年均/u;
const GROWS = /(?:增长|上升|提高|增加|上涨|提升)(?:了|约|近)?\s*$/u;

/** 产值同比增长21.1%: 产值的增长率. */
function growthForms({ fact, about, slice }: Asker, { start, kind }: Amount): string[] {
  const before = fact.plain.slice(0, start);
  if (kind !== 'share' || !CHANGING.test(before) || !OVER_TIME.test(before)) return [];
  const whose = slice(0, fact.subjectEnd).trim();
  return GROWS.test(before)
    ? [about(whose, '的增長率是多少'), about(whose, '漲了多少'), about(whose, '的增速是多少')]
    : [about(whose, '的降幅是多少'), about(whose, '降了多少')];
}

/** Part of a name: 白鲸 and 号 of 白鲸号. */
const isNameLike = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:noun|name)$/.test(token.kind) || (token.kind === 'number' && !/\d/.test(token.text)));

/** 预训练费用, of which 训练 is a verb elsewhere; but not 造价超过. */
const mayBeOfCost = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:noun|adjective|verb|name)$/.test(token.kind) &&
  !(token.kind === 'verb' && VERBS.has(token.text) && !COSTS.test(token.text));

/** 以557.6万美元的费用, OpenAI 7800万美元的投入: what it is a figure of, and whose. */
function priceOf(asker: Asker, amount: Amount): Forms {
  const { fact } = asker;
  const next = fact.tokens.findIndex(({ start }) => start > amount.end);
  const nouns: number[] = [];
  for (let j = next; j < fact.tokens.length && mayBeOfCost(fact.tokens[j]); j++) nouns.push(j);
  const end = fact.tokens[nouns.at(-1) ?? -1]?.end;
  const start = fact.tokens[next]?.start;
  if (start === undefined || end === undefined) return { forms: [] };
  const noun = asker.slice(start, end);
  if (!COSTS.test(fact.plain.slice(start, end))) return { forms: [] };
  // 白鲸号600万元的预算: the nouns just before the figure, where a name is among them.
  let first = fact.tokens.findLastIndex((token) => token.end <= amount.start);
  const last = fact.tokens[first];
  while (first > 0 && isNameLike(fact.tokens[first - 1])) first--;
  const before = fact.tokens[first];
  const names = fact.tokens.filter(
    ({ kind, start: at, end: to }) => kind === 'name' && at >= (before?.start ?? 0) && to <= amount.start,
  );
  const isOwner = before && last && isNameLike(last) && names.length > 0 && before.start >= fact.subjectEnd;
  // 削减一百万元的预算: the figure is of the cut.
  const isOf = /(?:以|花费?了?|用了?|投入了?|耗资|斥资|低于|高于|超过了?|达|是|为)\s*$/u.test(
    fact.plain.slice(0, amount.start),
  );
  if (!isOwner && !isOf) return { forms: [] };
  const owner = isOwner ? asker.slice(before.start, last.end) : fact.subject;
  const of = /[A-Za-z\d]$/.test(owner) ? `${owner} 的` : `${owner}的`;
  return {
    forms: [asker.about(`${of}${noun}`, '是多少'), ...spending(asker, owner, of, noun)],
    keywords: [asker.about(`${of}${noun}`, '')],
  };
}

const HAS = /(?:有|共|分为|设)\s*$/u;

/** What something cost, or what somebody spends, in everyday words and in English. */
function spending(asker: Asker, owner: string, of: string, noun: string): string[] {
  const { about, english } = asker;
  const called = english(owner);
  const cost = /^(.*?)(?:費用|费用|成本|開支|开支|造價|造价)$/u.exec(noun);
  if (cost)
    return [
      ...(cost[1] ? [about(`${of}${cost[1]}`, '花了多少錢')] : []),
      about(owner, '花了多少錢'),
      about(owner, '的成本是多少'),
      about(owner, '要多少錢'),
      ...(called ? [`how much did ${called} cost`, `what was the cost of ${called}`] : []),
    ];
  if (!/(?:投入|投資|投资|支出|花費|花费)$/u.test(noun)) return [];
  return [
    about(owner, '投入多少錢'),
    about(owner, '要花多少錢'),
    ...(called ? [`how much does ${called} spend`] : []),
  ];
}

function wordsFor(asker: Asker, { unit, kind, small, end }: Amount, before: string): string[] {
  const own = asker.slice(end - unit.length, end);
  switch (kind) {
    case 'money':
      return [`多少${own}`, '多少錢'];
    case 'share':
      return CHANGING.test(before) ? ['多少', '百分之多少'] : ['百分之多少', '多少'];
    case 'duration':
      return /年$/.test(unit) ? [`多少${own}`, '多久'] : ['多久', `多少${own}`];
    case 'measure':
      return [`多少${own}`];
    case 'count':
      if (small) return [`幾${own}`, `多少${own}`];
      if (unit === '人') return [`多少${own}`, `幾個${own}`];
      return HAS.test(before) ? [`多少${own}`, `幾${own}`] : [`多少${own}`];
  }
}

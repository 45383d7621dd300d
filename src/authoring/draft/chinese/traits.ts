import { findAmounts } from './amounts.js';
import type { Clause } from './clause.js';
import { predicateOf } from './predicate.js';
import type { Sentence, Stretch } from './sentence.js';
import { counts, type Fact, predicateText, type Statement } from './statement.js';
import { ATTRIBUTES } from './words.js';

/** 做好的堆肥每|包5公斤, 希望参加户数: cut in the wrong place, or a verb without its subject. */
export const NO_SUBJECT =
  /[每各]$|^(?:最后)?[一二三四五六七八九两]成$|的总$|^每\p{Script=Han}{1,2}(?:成本|造价|价格|售价|费用|总价)$|^(?:希望|打算|决定|准备)/u;
/** Verbs of being: what follows is still about their subject. */
const STATES = /^(?:是|为|有|设有|拥有|具有|位于|坐落|坐落于|属于|来自|包括|包含|分为|占|达|达到)$/u;
export const EXAMPLES =
  /^(?:包括|包含|因为|由于|以便|以免|以防|否则|除非|直到|如|诸如|例如|比如|譬如|还有|以及|尤其|特别|其中|使|让|令|使得|导致|只好|不得不|幸好|所幸)/u;
/** 违者罚款6000元: what comes of doing what was forbidden, which the answer needs. */
export const SANCTION = /^(?:违者|违反者|违规者|违例者|违反规定者)/u;
/** Times that a question needs: not 近年来, 瞬间, which go without saying. */
const TELLING =
  /[\d一二零〇]|现在|目前|如今|[今去明当同次][年天日]|未来|当时|最初|起初|每|[春夏秋冬]|周|星期|世纪/u;

/** The other name of the two in an apposition: 幻方量化 of DeepSeek 的母公司幻方量化. */
export function named(subject: string, root: string): string {
  return subject !== root && subject.endsWith(root) && root.length > 1 ? root : subject;
}

export const textOf = ({ start, end }: Stretch, { text }: Sentence): string => text.slice(start, end);
export const isSource = ({ frames }: Clause): boolean => frames.some(({ kind }) => kind === 'view');

export const countsAt = (statement: Statement): boolean =>
  statement.clauses.some((_, i) => i > 0 && counts(statement, i));

export const isExample = ({ clauses }: Statement, sentence: Sentence): boolean =>
  EXAMPLES.test(predicateText(clauses.at(-1) as Clause, sentence));

/** A noun phrase alone, which what follows is about: it has no subject, or one that is the topic's. */
export function isTopic(
  { subject }: Clause,
  next: Clause | undefined,
  { plain: plainText }: Sentence,
): boolean {
  if (!subject || !next?.predicate) return false;
  return !next.subject || plainText.slice(next.subject.start, next.subject.end).startsWith('其');
}

/** 总经费, 面积: the name of a measure, without whose it is. */
export const isBareAttribute = (text: string): boolean => ATTRIBUTES.test(text) && [...text].length <= 4;

/** 其中7人是…, 其余靠志工, 有年轻人回乡开店, 有六百名网友捐了款, 开放时间为…: what is said of some only, or of the time. */
export function isRemainder({ plain: plainText }: Sentence, { start, end }: Clause): boolean {
  return (
    /其中[,，]?\s*$/u.test(plainText.slice(0, start)) ||
    /^(?:其中|其余|其他|其它|剩下)|^有[^,的]{1,10}[名位户家人][^,的]{1,8}[了过]|^有[^,的]{0,6}(?:人|者|民|客|生)(?!数|次|口|员)\p{Script=Han}{2}|^[^,的]{0,4}(?:时间|地点|价格|费用)[为是]/u.test(
      plainText.slice(start, end),
    )
  );
}

/** 24小时, 7人: a figure that nothing names. */
export function isAmountAlone(text: string): boolean {
  // 一包六百公克: so much of what is not named, by the piece.
  const from = /^[一每半]\p{Script=Han}(?=[^\s])/u.exec(text)?.[0].length ?? 0;
  return findAmounts(text).some(
    ({ start, end }) => (start === 0 || start === from) && end === text.trimEnd().length,
  );
}

/** 希望增加停车位，目前只有14个: of what was acted on. */
export function isCountAlone(text: string): boolean {
  // 举办比赛，共有26组选手报名: they came to what was held.
  if (/^[共约总计]*有.*(?:报名|参加|参赛|到场|出席)$/u.test(text)) return true;
  const amount = findAmounts(text).at(-1);
  // 改用线上练习，每次40分钟: of the practice.
  if (amount && /^每\p{Script=Han}\s*$/u.test(text.slice(0, amount.start))) return true;
  return (
    amount?.end === text.trimEnd().length &&
    amount.kind === 'count' &&
    /^(?:目前|现在|现|总共|一共|至少|约|大约)*(?:[只仅共]?[有剩])?\s*$/u.test(text.slice(0, amount.start))
  );
}

/** 总支出360万元里，…: what follows are its parts, each for itself. */
export const tellsParts = ({ plain: plainText }: Sentence): boolean =>
  findAmounts(plainText).some(({ end }) => /^\s*(?:里|中|之中|当中)\s*,/u.test(plainText.slice(end)));

/** Whether a clause tells what is done to something, not how something is: what follows may be about either. */
export function acts(fact: Fact): boolean {
  const found = predicateOf(fact);
  if (!found?.object || STATES.test(found.verb.text)) return false;
  const object = fact.plain.slice(found.object.start, found.object.end);
  const [amount] = findAmounts(object);
  // 花了两年半, 吸引420人报名: a figure or people have no price and no length.
  const isFigure =
    amount?.start === 0 && (amount.end >= object.length - 1 || /^(?:人|人次|名|位)$/u.test(amount.unit));
  return !isFigure;
}

/** What the last clause acted on, which 这些… may mean. */
export function objectOf(fact: Fact): string | undefined {
  const object = predicateOf(fact)?.object;
  const text = object && fact.text.slice(object.start, object.end);
  return text && /[、及和]|等|眾多|众多|許多|许多/u.test(text) && text.length <= 30 ? text : undefined;
}

/** 从…来看, 对于…而言, 相比之下: what an answer does well without. */
export function isView({ frames, subject }: Clause, { plain: plainText }: Sentence): boolean {
  const last = frames.at(-1);
  if (!last) return !subject;
  return (
    frames.length === 1 && /(?:来看|来说|而言|来讲|看来|说来)$/u.test(plainText.slice(last.start, last.end))
  );
}

export function timeOf(clauses: readonly Clause[], { text, plain: plainText }: Sentence): string | undefined {
  for (const { frames } of clauses) {
    const frame = frames.find(
      ({ kind, start, end }) => kind === 'time' && TELLING.test(plainText.slice(start, end)),
    );
    if (frame) return text.slice(frame.start, frame.end);
  }
  return undefined;
}

export function scopeOf(
  clauses: readonly Clause[],
  { text, plain: plainText }: Sentence,
): string | undefined {
  for (const { frames, subject, predicate } of clauses) {
    const frame = frames.find(({ kind }) => kind === 'scope');
    if (frame) return text.slice(frame.start, frame.end);
    // 人才这一要素, 杭州有…: 在人才方面.
    const topic = subject && !predicate && /这一/u.exec(plainText.slice(subject.start, subject.end));
    if (topic && subject) return `在${text.slice(subject.start, subject.start + topic.index)}方面`;
  }
  return undefined;
}

import type { Asked } from '../../proposal.js';
import { findAmounts } from '../amounts.js';
import type { Asker } from '../ask.js';
import { predicateOf } from '../predicate.js';

const YEAR = '(?:公元前?\\s*)?(?:\\d{3,4}|[一二][零〇一二三四五六七八九]{3})\\s*年';
const DAY =
  '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*月(?:\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号]|份|底|初)?';
/** 4月11日至13日, 3月至5月: up to a day, or a month. */
const SPAN = `\\s*(?:至|到|[-–—~～])\\s*(?:${DAY}|\\d{1,2}\\s*[日号])`;
const DATE = new RegExp(
  `${YEAR}(?!代)(?:\\s*${DAY}(?:${SPAN})?)?(?:[春夏秋冬][季天]|初|底|前后)?|${DAY}(?!\\s*[刊号])(?:${SPAN})?`,
  'g',
);
const CLOCK =
  /(?:(?:每个?月第[一二三四](?:个?[、和与及]第[一二三四])*个?)?每?(?:星期|周|礼拜)[一二三四五六日天](?:[至到、和与及](?:每?(?:星期|周|礼拜))?[一二三四五六日天])*\s*)?(?:早上|上午|中午|下午|傍晚|晚上|凌晨)?\s*(?:\d{1,2}[:：]\d{2}|(?<![这那同])[\d一二三四五六七八九十]{1,3}[点时](?![期间代候刻段光]|\p{Script=Han}?代|[零〇一二三四五六七八九](?![十分刻]))(?:\d{1,2}分|半|整)?)(?:\s*(?:至|到|-|–|—|~|～)\s*(?:早上|上午|中午|下午|傍晚|晚上|凌晨)?\s*(?:\d{1,2}[:：]\d{2}|[\d一二三四五六七八九十]{1,3}[点时](?:\d{1,2}分|半|整)?))?|(?:每个?月第[一二三四](?:个?[、和与及]第[一二三四])*个?)?每?(?:星期|周|礼拜)[一二三四五六日天](?:[至到、和与及](?:每?(?:星期|周|礼拜))?[一二三四五六日天])*(?:早上|上午|中午|下午|傍晚|晚上|凌晨)?/gu;

/** Asks for the dates and times of a fact.
 * @param isFirst whether it is the statement's first, which the time before it belongs to.
 */
export function askDate(asker: Asker, isFirst: boolean): Asked | undefined {
  const { fact } = asker;
  const forms: string[] = [];
  if (isFirst && fact.time && !fact.text.includes(fact.time)) forms.push(...fromFrame(asker, fact.time));
  const dates = [...fact.plain.matchAll(DATE)].filter(({ index }) => index >= fact.subjectEnd);
  // From 2010 to 2015: two dates are a span, which one question cannot ask for.
  if (dates.length === 1 && dates[0]) forms.push(...inText(asker, dates[0]));
  if (!dates.length) for (const clock of fact.plain.matchAll(CLOCK)) forms.push(...atTime(asker, clock));
  return forms.length ? { rule: 'date', forms } : undefined;
}

/** In the year 2023 an output was so much: the year is not what one asks for. */
const OF_A_PERIOD = /(?:[^\p{Script=Han}]|高达|达|为|有|占)\d[\d,.]*\s*(?:[万亿千百]|%|[^\s年月日]{1,2}$)/u;

function fromFrame(asker: Asker, time: string): string[] {
  const { fact } = asker;
  if (OF_A_PERIOD.test(fact.plain) || isMeasure(fact) || !/年|月|日|號|号/u.test(time)) return [];
  const place = { start: fact.subjectEnd, end: fact.subjectEnd };
  return [
    asker.replaceTime(place, '什麼時候'),
    asker.replaceTime(place, whenOf(time)),
    asker.bare(time.replace(/^(?:在|於|于|自|從|从)/u, ''), '發生了什麼'),
    ...whenMade(asker),
  ];
}

/** 总收入一百九十八万元, 电费共四十二万元: no verb says what happened then. */
function isMeasure({ plain, subjectEnd }: Asker['fact']): boolean {
  const said = plain.slice(subjectEnd);
  const [amount] = findAmounts(said);
  return amount !== undefined && /^[\s共约只仅有是为达总计]*$/u.test(said.slice(0, amount.start));
}

const MAKING =
  /^(?:发布|推出|上线|成立|创立|创办|创建|设立|建立|建成|启用|发明|提出|发现|出版|上映|开放|开业|举行|举办|收购|通过)$/u;

/** A name in Latin letters or a title at the end of what it is: 推理大模型DeepSeek-R1. */
const NAMED = /(?<=\p{Script=Han}\s*)(?:[A-Za-z][\w.+-]*(?:(?: ?- ?| )[A-Za-z\d][\w.+]*)*|《[^《》]+》)$/u;
/** What was done to a thing, in English. */
const DONE: readonly (readonly [verb: RegExp, words: readonly string[]])[] = [
  [/^(?:发布|推出|上线)$/u, ['released', 'launched']],
  [/^(?:成立|创立|创办|创建|设立)$/u, ['founded', 'established']],
  [/^(?:建成|建立)$/u, ['built']],
  [/^(?:启用|开放|开业)$/u, ['opened']],
  [/^出版$/u, ['published']],
  [/^(?:举行|举办)$/u, ['held']],
  [/^发明$/u, ['invented']],
];

/** 新航线是什么时候推出的: of what is made on a day, by its name and as it is called. */
function whenMade(asker: Asker): string[] {
  const { fact } = asker;
  const found = predicateOf(fact);
  const object = found?.object && fact.text.slice(found.object.start, found.object.end);
  if (!found || !object || !MAKING.test(found.verb.text) || /[，,]/u.test(object)) return [];
  const done = asker.slice(found.verb.start, found.verb.end);
  const name = NAMED.exec(object)?.[0];
  const called = [object, ...(name ? [name] : [])];
  return [
    ...called.reverse().map((what) => asker.bare(what, `是什麼時候${done}的`)),
    ...(name ? [asker.bare(name, `是哪一天${done}的`), asker.bare(name, `的${done}時間`)] : []),
    ...whenInEnglish(asker, name ?? object, found.verb.text),
  ];
}

function whenInEnglish(asker: Asker, what: string, verb: string): string[] {
  const called = asker.english(what);
  const words = DONE.find(([pattern]) => pattern.test(verb))?.[1];
  return called && words ? words.map((word) => `when was ${called} ${word}`) : [];
}

function whenOf(time: string): string {
  if (/年代|世紀|世纪/u.test(time)) return '在哪個年代';
  if (/[日號号]/u.test(time)) return '在哪一天';
  if (/月/u.test(time)) return '在哪個月';
  return '在哪一年';
}

function inText(asker: Asker, match: RegExpExecArray): string[] {
  const { fact } = asker;
  const target = { start: match.index, end: match.index + match[0].trimEnd().length };
  const before = fact.plain.slice(fact.subjectEnd, target.start);
  const after = fact.plain.slice(target.end).trim();
  // 于1995年各方签署协议后停止: the date is another event's.
  if (/^[^,]{3,}(?:后|前|时)(?=.)/u.test(after)) return [];
  const isSpan = new RegExp(`月.*${SPAN}$`).test(match[0].trimEnd());
  // 自4月11日至13日: what is asked for is both ends, with the word before them.
  if (isSpan && /[自从由]\s*$/.test(before)) return [];
  const words = isSpan
    ? '哪段時間'
    : /[日号]/.test(match[0])
      ? '哪一天'
      : /月/.test(match[0])
        ? '哪個月'
        : '哪一年';
  const verb = /^(?:正式|最初|最早)?(\p{Script=Han}{2})[于在]?\s*$/u.exec(before)?.[1];
  const subject = fact.text.slice(0, fact.subjectEnd).trim();
  const own = verb ? fact.text.slice(fact.subjectEnd + before.indexOf(verb)).slice(0, 2) : '';
  const isAction = own && !after && !/于$/.test(verb ?? '') && !/^(?:结束|始于|截至|开始)$/.test(verb ?? '');
  if (/(?:截至|截止|到|至|自从?|从|以)\s*$/.test(before)) return [asker.replace(target, '什麼時候')];
  return [
    asker.replace(target, words),
    ...(isAction
      ? [
          asker.bare(subject, `是${words}${own}的`),
          asker.bare(subject, `什麼時候${own}`),
          asker.bare(subject, `是什麼時候${own}的`),
          ...whenInEnglish(asker, subject, verb ?? ''),
        ]
      : [asker.replace(target, '什麼時候')]),
  ];
}

function atTime(asker: Asker, match: RegExpExecArray): string[] {
  const target = { start: match.index, end: match.index + match[0].trimEnd().length };
  if (!match[0].trim()) return [];
  const isDay = !/[点时:：]/.test(match[0]);
  const isRange = /[至到\-–—~～]/.test(match[0]);
  // 每周二和周四晚上七点: the days and the hour.
  if (!isDay && /星期|周|礼拜/.test(match[0]))
    return [asker.replace(target, '什麼時候'), asker.replace(target, '在哪幾天的幾點')];
  return [
    asker.replace(target, isDay ? '星期幾' : isRange ? '幾點到幾點' : '幾點'),
    asker.replace(target, '什麼時候'),
    ...(isDay ? [asker.replace(target, '哪一天')] : []),
  ];
}

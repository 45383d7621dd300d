import type { Locale } from '../../../../core/index.js';
import type { Proposal } from '../../proposal.js';
import { finish, tidyQuote } from '../ask.js';
import { inLocale } from '../script.js';
import type { Sentence } from '../sentence.js';

const IF =
  /^(?:[^,]{2,10}(?:期间|时),?\s*)?(?:如果|若是|若|如(?=[有需遇未无])|假如|一旦|要是|倘若|万一)\s*([^,]{2,30}?)(?:的话)?\s*,\s*(.{4,})$/su;
const ADVICE = /请|须|应|可以?|需要?|不得|不要|切勿|联系|联络|拨打/u;
const OPEN = /^(?:他|她|它|其|此|这|那|该)/u;

/** 团体超过20人,应…: a case without an if. */
const CASE =
  /^([^,如若]{2,10}(?:超过|不足|少于|未满|年满|满|连续|逾期|达到)[^,]{1,16}),\s*(应|须|必须|需|要|可|视为|不得|将|则)/u;
/** 损坏球网的会员须照价赔偿: whom it concerns says in which case. */
const WHOEVER =
  /^([^,]{3,20}的(?:会员|读者|学生|学员|居民|旅客|乘客|顾客|员工|用户|选手|单位|家庭|车辆|参加者|参赛者|申请人))\s*(?:均|都|一律)?\s*(须|应|必须|需要?|不得|可以?|将)(?!能)([^,]{2,24})/u;

/** Asks what to do, or what happens, where a sentence says it for a case: 如果…，请…. */
export function proposeCondition({ text, plain, paragraph, ending }: Sentence, locale: Locale): Proposal[] {
  const w = (words: string): string => inLocale(words, locale);
  const forms = formsFor(text, plain, w);
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  if (!question) return [];
  const answer = `${tidyQuote(text)}${/[。！!]/u.test(ending) ? ending : '。'}`;
  return [{ rule: 'condition', question, variants, answer, evidence: [{ paragraph, text }] }];
}

function formsFor(text: string, plain: string, w: (words: string) => string): string[] {
  const match = IF.exec(plain);
  const [, when = '', then = ''] = match ?? [];
  if (match) {
    if (OPEN.test(when)) return [];
    const from = plain.indexOf(when);
    const given = text.slice(from, from + when.length);
    const asks = ADVICE.test(then.slice(0, 12)) ? '要怎麼辦' : '會怎麼樣';
    return [
      `${w('如果')}${given}，${w(asks)}`,
      `${given}${w('怎麼辦')}`,
      `${given}${w('的話')}，${w('會怎樣')}`,
    ];
  }
  const [, given = '', becomes = ''] = CASE.exec(plain) ?? [];
  if (given && !OPEN.test(given)) {
    const own = text.slice(0, given.length);
    const asks = ['要怎麼辦', '有什麼規定', '會怎麼樣'];
    return (/^(?:视为|将|则)$/u.test(becomes) ? asks.reverse() : asks).map((words) => `${own}${w(words)}`);
  }
  const [, who = '', modal = '', does = ''] = WHOEVER.exec(plain) ?? [];
  if (!who || OPEN.test(who)) return [];
  const own = text.slice(0, who.length);
  const end = text.length - (plain.length - plain.indexOf(does, who.length) - does.length);
  const act = text.slice(end - does.length, end);
  return /^可/u.test(modal)
    ? [
        `${w('誰可以')}${act}`,
        `${w('什麼人可以')}${act}`,
        `${own}${w('可以')}${act}${w('嗎')}`,
        `${act}${w('有什麼條件')}`,
      ]
    : [
        `${own}${w('要怎麼辦')}`,
        `${own}${w(modal === '不得' ? '不可以做什麼' : '會怎麼樣')}`,
        `${own}${w('要')}${act}${w('嗎')}`,
      ].slice(0, modal === '须' || modal === '应' || modal === '必须' || /^需/u.test(modal) ? 3 : 2);
}

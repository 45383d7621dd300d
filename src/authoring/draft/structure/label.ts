import { findAmounts } from '../chinese/amounts.js';
import { tidyQuote } from '../chinese/ask.js';
import { inLocale, plain } from '../chinese/script.js';
import type { Evidence, Proposal } from '../proposal.js';
import { ITEM, type Section } from './section.js';

/** `开放时间：周二至周日`, `Venue: Hall 2`: a short name, a colon, and its value on one line. */
const LABEL = /^([^：:，,。.!?！？;；、"“”()（）\n]{1,30})\s*[：:]\s*(\S.*)$/u;
const LONGEST_KEY = 8;
const LONGEST_VALUE = 160;
const WORDS_OF_ENGLISH_KEY = 4;

const CHINESE: readonly (readonly [key: RegExp, words: string])[] = [
  [/时间|日期|时段|期间|期限|截止|时刻/, '是什麼時候'],
  [/地点|地址|位置|场地|会场|地方/, '在哪裡'],
  [/作者|讲者|主讲|讲师|老师|教师|导演|联络人|联系人|主办|承办|负责人|主持|记者|编辑|译者|嘉宾/, '是誰'],
  [/声明|公告|通知|说明|备注|提示/, '說了什麼'],
  [/费用?$|价$|价格|票价|金额|人数|数量|时长|重量|长度|面积|温度|电话|号码|编号|名额|份量|分量/, '是多少'],
];
const INGREDIENTS = /材料|食材|配料|用料|原料|调料|ingredient/iu;

/** A line that names a value. */
export interface Label {
  readonly key: string;
  readonly value: string;
}

/** Reads a line as a label and its value; `undefined` where it is none. */
export function readLabel(line: string): Label | undefined {
  const [, key = '', value = ''] = LABEL.exec(line.replace(ITEM, '').trim()) ?? [];
  const [, han = '', latin = ''] = /^(\P{Script=Latin}*)(.*)$/u.exec(key) ?? [];
  const isShort =
    [...han.trim()].length <= LONGEST_KEY &&
    latin.split(/\s+/).length <= WORDS_OF_ENGLISH_KEY &&
    (han.trim() !== '' || /^[A-Z]/.test(key));
  const isName =
    /\p{L}/u.test(key) &&
    !/^\d|^https?$|[说說道问問答是有为為]$|[一二三四五六七八九十两兩幾几\d][個个項项種种大點点條条類类]/iu.test(
      key,
    );
  return isShort && isName && value.length <= LONGEST_VALUE
    ? { key: key.trim(), value: value.trim() }
    : undefined;
}

/** Proposes an entry for each label that names one thing in the whole article. */
export function proposeLabels(sections: readonly Section[], title: string | undefined): Proposal[] {
  const labels = sections.flatMap((section) =>
    section.lines.flatMap((line) => {
      const label = readLabel(line);
      return label ? [{ section, label, evidence: { paragraph: section.number, text: line.trim() } }] : [];
    }),
  );
  const times = new Map<string, number>();
  for (const { label } of labels) times.set(plain(label.key), (times.get(plain(label.key)) ?? 0) + 1);
  return labels.flatMap(({ section, label, evidence }) => {
    const isOne = times.get(plain(label.key)) === 1;
    const owner = isOne ? undefined : section.heading;
    if (!isOne && !owner) return [];
    const [, han = '', latin = ''] = /^(\P{Script=Latin}*)(.*)$/u.exec(label.key) ?? [];
    const isBilingual = /\p{Script=Han}/u.test(han) && /^[A-Z][a-z]+/.test(latin);
    return [
      ...(/\p{Script=Han}/u.test(label.key)
        ? inChinese(isBilingual ? { ...label, key: han.trim() } : label, owner, title, section, evidence)
        : []),
      ...((isBilingual && !/\p{Script=Han}/u.test(label.value)) || !/\p{Script=Han}/u.test(label.key)
        ? inEnglish(isBilingual ? { ...label, key: latin } : label, owner, title, evidence)
        : []),
    ];
  });
}

function inChinese(
  { key, value }: Label,
  owner: string | undefined,
  title: string | undefined,
  { heading, locale }: Section,
  evidence: Evidence,
): Proposal[] {
  const w = (words: string): string => inLocale(words, locale);
  const name = owner ? `${owner}${w('的')}${key}` : key;
  const amount = findAmounts(plain(value))[0]?.start === 0;
  const isPart = amount && INGREDIENTS.test(plain(heading ?? ''));
  const isPrice = /^免[费費]|^[\d,.]+ ?(?:元|美元|港元|歐元|欧元|日元|円|塊|块)/u.test(value);
  const words = CHINESE.find(([pattern]) => pattern.test(plain(key)))?.[1] ?? (amount ? '是多少' : '是什麼');
  const forms = isPart
    ? [`${w('需要多少')}${key}？`, `${key}${w('要多少')}？`, `${key}${w('的用量')}`]
    : [
        ...(isPrice ? [`${name}${w('多少錢')}？`] : []),
        `${name}${w(words)}？`,
        `${w('請問')}${name}${w(words)}？`,
        name.length > 1 ? name : `${name}？`,
      ];
  const whole = title && [...title].length <= 16 && !owner ? [`${title}${w('的')}${key}${w(words)}？`] : [];
  return build([...forms, ...(isPart ? [] : whole)], `${owner ? name : key}：${tidyQuote(value)}`, evidence);
}

function inEnglish(
  { key, value }: Label,
  owner: string | undefined,
  title: string | undefined,
  evidence: Evidence,
): Proposal[] {
  const name = /^[A-Z][a-z]+(?: |$)/.test(key) ? key.charAt(0).toLowerCase() + key.slice(1) : key;
  const of = owner ? ` of ${owner}` : '';
  const be = /[^s]s$/.test(key) ? 'are' : 'is';
  const asks = /^(?:date|time|when|deadline|opening hours|hours)$/i.test(key)
    ? `When ${be} the ${name}${of}?`
    : /^(?:place|venue|location|address|where)$/i.test(key)
      ? `Where ${be} the ${name}${of}?`
      : `What ${be} the ${name}${of}?`;
  const forms = [asks, `Can you tell me the ${name}${of}?`, `${key}${of}`];
  const whole =
    title && !owner && title.length <= 60 && !/\p{Script=Han}/u.test(title)
      ? [`What ${be} the ${name} for ${title}?`]
      : [];
  return build([...forms, ...whole], `${owner ? `${key} of ${owner}` : key}: ${value}`, evidence);
}

function build(forms: readonly string[], answer: string, evidence: Evidence): Proposal[] {
  const [question, ...variants] = forms;
  return question ? [{ rule: 'label', question, variants, answer, evidence: [evidence] }] : [];
}

import type { Locale } from '../../../core/index.js';
import { inLocale, plain } from './script.js';

/** What a reader would leave out of a question. */
const DROPPED =
  /(?:正式(?!版|员工|成员|名称|会员)|逐步|逐渐|已经|同样|精心|无疑|各自|大力|一直|不断|积极|陆续|相继|先后|始终|仅仅|\p{Script=Han}{2,4}地(?=[为对与给将把]))/gu;
/** Written words with those that one says, in Traditional characters. */
const SAID: readonly (readonly [written: RegExp, said: string, other?: string])[] = [
  [/位居|位列/gu, '排'],
  [/高达|达到(?=多少|几)|达(?=多少|几)/gu, '有'],
  [/涵盖了?/gu, '包括', '包含'],
  // What is published is not brought out, as a product is.
  [
    /(?<!(?:内容|数据|报告|文章|消息|通知|公告|名单|研究|》|上传).*)发布(?!会|.*(?:数据|报告|文章|消息|通知|公告|名单|研究|《))/gu,
    '發布',
    '推出',
  ],
  [/上榜/gu, '入選'],
  [/研发/gu, '開發'],
  [/企业/gu, '公司'],
  [/薄弱/gu, '弱'],
  [/难题/gu, '困難', '問題'],
  [/(?<=预?训练|制作|生产|建设|维修)费用/gu, '成本'],
  [/坐拥|拥有|有着/gu, '有'],
  [/创立[于於]/gu, '成立於', '創辦於'],
  [/创立/gu, '成立', '創辦'],
  [/成立(?=[于於的了])/gu, '創立', '創辦'],
  [/比肩/gu, '比得上'],
  [/未能/gu, '沒能'],
  [/契合/gu, '符合'],
  [/(?:依托|凭借)(?!近)/gu, '靠'],
  [/开展/gu, '進行'],
  [/相较[于於]/gu, '比起'],
  [/为何/gu, '為什麼'],
  [/意味着?/gu, '代表'],
];

/**
 * A question as one would say it: without adornment, in everyday words; the same where there is nothing to change.
 * @param isOther whether to take the second word for what has two.
 */
export function plainer(question: string, locale: Locale, isOther = false): string {
  let text = question;
  for (const [pattern, said, other] of [[DROPPED, ''] as const, ...SAID]) {
    const words = isOther ? (other ?? said) : said;
    const places = [...plain(text).matchAll(pattern)].reverse();
    for (const { index, 0: match } of places)
      text = text.slice(0, index) + inLocale(words, locale) + text.slice(index + match.length);
  }
  // 杭州有什么: what is left asks for nothing in particular.
  return /^.{1,5}有什[么麼]？$/u.test(text) ? question : text;
}

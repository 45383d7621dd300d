import type { Locale } from '../../../core/index.js';
import { inLocale, plain } from './script.js';

/** What a reader would leave out of a question. */
const DROPPED =
  /(?:正式(?!版|员工|成员|名称|会员)|逐步|逐渐|已经|同样|精心|无疑|各自|尤为|大力|一直|不断|积极|陆续|相继|先后|始终|仅仅|\p{Script=Han}{2,4}地(?=[为对与给将把]))/gu;
/** Written words with those that one says, in Traditional characters. */
const SAID: readonly (readonly [written: RegExp, said: string])[] = [
  [/位居|位列/gu, '排'],
  [/高达|达到(?=多少|几)|达(?=多少|几)/gu, '有'],
  [/涵盖了?/gu, '包括'],
  [/坐拥|拥有|有着/gu, '有'],
  [/创立[于於]/gu, '成立於'],
  [/创立/gu, '成立'],
  [/比肩/gu, '比得上'],
  [/未能/gu, '沒能'],
  [/契合/gu, '符合'],
  [/依托|凭借/gu, '靠'],
  [/开展/gu, '進行'],
  [/相较[于於]/gu, '比起'],
  [/为何/gu, '為什麼'],
  [/意味着?/gu, '代表'],
];

/** A question as one would say it: without adornment, in everyday words; the same where there is nothing to change. */
export function plainer(question: string, locale: Locale): string {
  let text = question;
  for (const [pattern, words] of [[DROPPED, ''] as const, ...SAID]) {
    const places = [...plain(text).matchAll(pattern)].reverse();
    for (const { index, 0: match } of places)
      text = text.slice(0, index) + inLocale(words, locale) + text.slice(index + match.length);
  }
  // 杭州有什么: what is left asks for nothing in particular.
  return /^.{1,5}有什[么麼]？$/u.test(text) ? question : text;
}

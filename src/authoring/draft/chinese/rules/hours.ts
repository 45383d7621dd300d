import type { Proposal } from '../../proposal.js';
import { finish, tidyQuote, type Wording } from '../ask.js';
import { inLocale } from '../script.js';
import { cutStretches, type Sentence, type Stretch } from '../sentence.js';

const DAY =
  '(?:每?(?:周|星期|礼拜)[一二三四五六日天末](?:[至到、和与及][一二三四五六日天])*|平日|假日|周末|每[天日]|国定假日|春节(?:期间)?|除夕)';
const DAYS = `${DAY}(?:[、和与及至到]${DAY})*`;
const CLOCK =
  '(?:早上|上午|中午|下午|傍晚|晚上)?\\s*(?:\\d{1,2}[:：]\\d{2}|[\\d一二三四五六七八九十]{1,3}点(?:半|\\d{1,2}分)?)';
/** 每週一公休, 星期一和星期二停駛保養: days, and that it is closed. */
const CLOSED = new RegExp(
  `^(?=每?(?:周|星期|礼拜))${DAYS}(?:均|都)?(公休|店休|休馆|休园|休息|休市|停驶|停业|闭馆|闭园|不开放|不营业)(?:保养|维修)?$`,
  'u',
);
/** 週二到週日上午九點至晚上八點開館. */
const OPEN = new RegExp(
  `^(?:${DAYS})?\\s*${CLOCK}\\s*(?:至|到|-|–|—|~|～)\\s*${CLOCK}\\s*(开放|开馆|营业|开园|开门|对外开放)$`,
  'u',
);

/** Asks for opening hours and closing days that stand without a subject: 每週一公休, 上午九點至晚上八點開館. */
export function proposeHours(sentence: Sentence, wording: Wording): Proposal[] {
  return cutStretches(sentence.plain).flatMap((stretch) => [
    ...ask(sentence, stretch, CLOSED, ['星期幾', '哪一天', '哪幾天', '什麼時候'], wording),
    ...ask(sentence, stretch, OPEN, ['幾點到幾點', '什麼時候', '幾點'], wording),
  ]);
}

function ask(
  { text, plain, paragraph }: Sentence,
  { start, end }: Stretch,
  pattern: RegExp,
  words: readonly string[],
  { locale }: Wording,
): Proposal[] {
  const verb = pattern.exec(plain.slice(start, end))?.[1];
  if (!verb) return [];
  const at = plain.indexOf(verb, start);
  const own = text.slice(at, at + verb.length);
  const [question, ...variants] = words.flatMap((word) => finish(`${inLocale(word, locale)}${own}`) ?? []);
  const answer = `${tidyQuote(text.slice(start, end))}。`;
  return question ? [{ rule: 'date', question, variants, answer, evidence: [{ paragraph, text }] }] : [];
}

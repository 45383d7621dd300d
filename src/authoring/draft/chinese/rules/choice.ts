import type { Proposal } from '../../proposal.js';
import { finish, tidyQuote, type Wording } from '../ask.js';
import { inLocale } from '../script.js';
import type { Sentence } from '../sentence.js';

/** 继续扎根杭州，…，显然是更为明智的选择: something to do, and what it is. */
const CHOICE =
  /^(相比之下[,，]\s*|相较之下[,，]\s*|因此[,，]\s*|所以[,，]\s*)?([^,，]{4,16})(?:[,，][^,，]{2,20}){0,2}[,，]?\s*(?:显然|无疑|才|往往|确实|的确|也许|其实)?是((?:更|更为|较为|最|最为|比较|很)[^,，的]{1,6}的(?:选择|做法|办法|决定|方法|途径|策略|方案))(?=[,，]|$)/u;
const OPEN = /^(?:这|那|它|其|此|该|他|她)|是|有/u;

/** Asks what the wiser choice is, and whether one thing is it. @param instead what was spoken of just before. */
export function proposeChoice(
  { text, plain, paragraph }: Sentence,
  instead: string | undefined,
  { locale, join }: Wording,
): Proposal[] {
  const found = CHOICE.exec(plain);
  const [whole = '', opening = '', what = '', choice = ''] = found ?? [];
  if (!found || OPEN.test(what)) return [];
  const w = (words: string): string => inLocale(words, locale);
  const own = (length: number, from: number): string => text.slice(from, from + length);
  const which = own(choice.length, whole.length - choice.length);
  const doing = own(what.length, opening.length);
  const forms = [
    `${doing}${w('是')}${which}${w('嗎')}`,
    join(w('怎麼做是'), which),
    join(w('什麼是'), which),
    ...(instead && opening.startsWith('相') ? [`${instead}${w('和')}${doing}${w('，哪個比較好')}`] : []),
  ];
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  const answer = `${tidyQuote(text.slice(opening.length, whole.length))}。`;
  return question
    ? [{ rule: 'definition', question, variants, answer, evidence: [{ paragraph, text }] }]
    : [];
}

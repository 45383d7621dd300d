import type { Evidence, Proposal } from '../../proposal.js';
import { findAmounts } from '../amounts.js';
import { finish, finishKeywords, type Wording } from '../ask.js';
import { inLocale } from '../script.js';
import type { Sentence } from '../sentence.js';
import { ATTRIBUTES } from '../words.js';

const NAME = /(?:^|[,，。])\s*((?:[^,，。]{2,12}的)?总\p{Script=Han}{1,5})$/u;

/** 总经费85万元里，…: the whole that the sentence tells the parts of. @param lead who says so, where somebody does. */
export function proposeTotal(
  { text, plain }: Sentence,
  { lead, evidence }: { readonly lead: string; readonly evidence: readonly Evidence[] },
  { locale }: Wording,
): Proposal[] {
  return findAmounts(plain).flatMap(({ start, end, unit }) => {
    const name = NAME.exec(plain.slice(0, start).trimEnd())?.[1];
    if (
      !name ||
      !(ATTRIBUTES.test(name) || /支出$/u.test(name)) ||
      !/^\s*(?:里|中|之中|当中)/u.test(plain.slice(end))
    )
      return [];
    const at = plain.lastIndexOf(name, start);
    const own = text.slice(at, at + name.length);
    const answer = `${lead}${text.slice(at, end)}。`;
    const forms = ['是多少', `多少${text.slice(end - unit.length, end)}`, '有多少'];
    const [question, ...variants] = forms.flatMap((form) => finish(own + inLocale(form, locale)) ?? []);
    return question
      ? [
          {
            rule: 'amount' as const,
            question,
            variants: [...variants, finishKeywords(own) ?? ''].filter(Boolean),
            answer,
            evidence,
          },
        ]
      : [];
  });
}

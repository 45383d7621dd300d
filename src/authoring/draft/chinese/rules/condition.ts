import type { Locale } from '../../../../core/index.js';
import type { Proposal } from '../../proposal.js';
import { finish, tidyQuote } from '../ask.js';
import { inLocale } from '../script.js';
import type { Sentence } from '../sentence.js';

const IF =
  /^(?:[^,]{2,10}(?:期间|时),?\s*)?(?:如果|若是|若|如(?=[有需遇未无])|假如|一旦|要是|倘若|万一)\s*([^,]{2,30}?)(?:的话)?\s*,\s*(.{4,})$/su;
const ADVICE = /请|须|应|可以?|需要?|不得|不要|切勿|联系|联络|拨打/u;
const OPEN = /^(?:他|她|它|其|此|这|那|该)/u;

/** Asks what to do, or what happens, where a sentence says it for a case: 如果…，请…. */
export function proposeCondition({ text, plain, paragraph, ending }: Sentence, locale: Locale): Proposal[] {
  const match = IF.exec(plain);
  const [, when = '', then = ''] = match ?? [];
  if (!match || OPEN.test(when)) return [];
  const from = plain.indexOf(when);
  const given = text.slice(from, from + when.length);
  const w = (words: string): string => inLocale(words, locale);
  const asks = ADVICE.test(then.slice(0, 12)) ? '要怎麼辦' : '會怎麼樣';
  const forms = [
    `${w('如果')}${given}，${w(asks)}`,
    `${given}${w('怎麼辦')}`,
    `${given}${w('的話')}，${w('會怎樣')}`,
  ];
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  if (!question) return [];
  const answer = `${tidyQuote(text)}${ending && ending !== '；' ? ending : '。'}`;
  return [{ rule: 'condition', question, variants, answer, evidence: [{ paragraph, text }] }];
}

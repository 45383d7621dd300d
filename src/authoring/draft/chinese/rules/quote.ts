import type { Evidence, Proposal } from '../../proposal.js';
import { finish, type Wording } from '../ask.js';
import { inLocale } from '../script.js';

/** Asks what somebody says or thinks; `answer` tells whose words it is. */
export function proposeQuote(
  speaker: string,
  verb: string,
  { answer, evidence }: { readonly answer: string; readonly evidence: readonly Evidence[] },
  { locale }: Wording,
): Proposal[] {
  const w = (words: string): string => inLocale(words, locale);
  const forms = [
    /^[說说]$/u.test(verb) ? `${speaker}${verb}${w('了什麼')}` : `${speaker}${verb}${w('什麼')}`,
    `${speaker}${w('怎麼說')}`,
    `${speaker}${w('的說法是什麼')}`,
  ];
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  return question ? [{ rule: 'object', question, variants, answer, evidence }] : [];
}

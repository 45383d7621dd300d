import type { Locale } from '../../../../core/index.js';
import type { Evidence, Proposal } from '../../proposal.js';
import { finish, tidyQuote } from '../ask.js';
import { inLocale, plain } from '../script.js';
import type { Statement } from '../statement.js';
import { OPENINGS } from '../words.js';
import { askOutcome } from './because.js';

/** What came just before. */
interface Last {
  readonly answer: string;
  readonly evidence: readonly Evidence[];
}

/** A shorter predicate says too little to be asked about, in characters. */
const SHORTEST = 8;

/**
 * Asks about a clause whose subject stands for what was said before (这使得…, 这样的成绩给…): the answer has both.
 * @param opens whether the clause opens its sentence, so that `last` is what it points to.
 */
export function proposeBackward(
  { sentence, clauses, subject }: Statement,
  last: Last | undefined,
  opens: boolean,
  locale: Locale,
): Proposal[] {
  const predicate = clauses[0]?.predicate;
  const isNear = last?.evidence.every(({ paragraph }) => sentence.paragraph - paragraph <= 1);
  if (!predicate || (opens && !isNear)) return [];
  const own = { paragraph: sentence.paragraph, text: sentence.text };
  const opening = opens ? '' : (OPENINGS.exec(sentence.plain)?.[0] ?? '');
  const end = opens ? sentence.text.length : (clauses.at(-1)?.end ?? sentence.text.length);
  const whole = `${tidyQuote(sentence.text.slice(opening.length, end))}${sentence.ending || '。'}`;
  const answer = last ? `${last.answer}${whole}` : whole;
  const evidence = last ? [...last.evidence, own] : [own];
  const w = (words: string): string => inLocale(words, locale);
  const outcome = askOutcome(sentence, predicate.start, predicate.end);
  const rest = sentence.text
    .slice(predicate.start, predicate.end)
    .replace(/^(?:也|還|还|更|就|無疑|无疑)+/u, '');
  if (!outcome && rest.length < SHORTEST) return [];
  const gap = outcome && /^[A-Za-z]/.test(outcome) ? ' ' : '';
  const forms = outcome
    ? [`${w('為什麼')}${gap}${outcome}`, `${w('是什麼讓')}${gap}${outcome}`, `${outcome}${w('的原因是什麼')}`]
    : [
        `${w('什麼')}${rest}`,
        `${w('是什麼')}${rest}`,
        `${w(/^[这此]$/u.test(plain(subject)) ? '哪些條件' : '什麼事')}${rest}`,
      ];
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  return question ? [{ rule: outcome ? 'cause' : 'effect', question, variants, answer, evidence }] : [];
}

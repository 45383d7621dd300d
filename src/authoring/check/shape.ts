import { quote } from '../../core/loader/fault.js';
import type { CheckRule, Finding, Severity } from './finding.js';
import { isEnglish } from './names.js';
import type { Checked, Placed, Subject } from './subject.js';

/**
 * What platforms show, in code points: a Discord embed's description and a Telegram message, a suggestion while
 * typing on Discord, a button on Discord.
 */
const LIMITS = Object.freeze({ answer: 4096, suggestion: 100, button: 80 });

/** How an answer opens that is false once the question is put the other way round: is it closed, for is it open. */
const YES_OR_NO =
  /^[*_]*((?:是的?|不是|[對对]|不[對对]|[沒没][錯错]|yes|no(?! +(?!(?:i|you|we|they|he|she|it|there|this|that|the|but|because)\b)[\p{L}\p{N}]))(?=[\s,，.。:：;；!！*_]|$))/iu;

/** Texts that a platform cuts, answers that open with a bare yes or no, entries without English where most have it, entries that lost their source. */
export function checkShape({ entries }: Subject): Finding[] {
  const isTranslated = 2 * entries.filter(({ entry }) => entry.translations.en).length > entries.length;
  return entries.flatMap((checked) => [
    ...checked.answers.flatMap((answer) => [...longAnswer(checked, answer), ...yesOrNo(checked, answer)]),
    ...longQuestions(checked),
    ...(isTranslated && lacksEnglish(checked) ? [noTranslation(checked)] : []),
    ...(checked.entry.status === 'stale' ? [stale(checked)] : []),
  ]);
}

/** Whether an entry is in Chinese alone. */
export function lacksEnglish({ entry }: Checked): boolean {
  return !entry.translations.en && !isEnglish(entry.question);
}

const lengthOf = (text: string): number => [...text].length;

function longAnswer(checked: Checked, answer: Placed): Finding[] {
  const length = lengthOf(answer.text);
  if (length <= LIMITS.answer) return [];
  const told = `the answer has ${length} characters; Discord cuts it at ${LIMITS.answer}, Telegram sends several messages; shorten it, or make two entries of it`;
  return [about(checked, answer, 'warning', 'long-answer', told)];
}

function yesOrNo(checked: Checked, answer: Placed): Finding[] {
  const [, opening] = YES_OR_NO.exec(answer.text) ?? [];
  if (!opening) return [];
  const told = `the answer opens with ${quote(opening)}, and is given to the inverted question, too (is it forbidden, for is it allowed), where that is false; begin with what is so instead (it is allowed …)`;
  return [about(checked, answer, 'info', 'yes-or-no', told)];
}

/** Only the question is shown; variants are not. */
function longQuestions(checked: Checked): Finding[] {
  const shown = [checked.entry.question, checked.entry.translations.en?.question];
  return checked.questions
    .filter(({ text }) => shown.includes(text) && lengthOf(text) > LIMITS.button)
    .map((question) => {
      const length = lengthOf(question.text);
      const also = length > LIMITS.suggestion ? `, suggestions at ${LIMITS.suggestion}` : '';
      const told = `the question has ${length} characters; buttons cut it at ${LIMITS.button}${also}; put the long wording under "variants"`;
      return about(checked, question, 'info', 'long-question', told);
    });
}

function noTranslation(checked: Checked): Finding {
  const told = 'no English, which most entries have; add "translations: { en: … }"';
  return about(checked, checked.entry.origin, 'info', 'no-translation', told);
}

function stale(checked: Checked): Finding {
  const told =
    'the article no longer holds its source; correct and approve it (delete "status"), or delete it';
  return about(checked, checked.entry.origin, 'warning', 'stale', told);
}

function about(
  { entry }: Checked,
  { file, line, column }: Pick<Placed, 'file' | 'line' | 'column'>,
  severity: Severity,
  rule: CheckRule,
  told: string,
): Finding {
  return {
    file,
    line,
    column,
    severity,
    rule,
    message: `entry ${quote(entry.id)}: ${told}`,
    entry: entry.id,
  };
}

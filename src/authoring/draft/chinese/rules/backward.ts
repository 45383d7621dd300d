import type { Evidence, Proposal } from '../../proposal.js';
import { finish, tidyQuote, type Wording } from '../ask.js';
import { predicateOf } from '../predicate.js';
import { inLocale, plain } from '../script.js';
import type { Fact, Join, Statement } from '../statement.js';
import { OPENINGS } from '../words.js';
import { askOutcome } from './because.js';

/** What came just before. */
export interface Last {
  readonly answer: string;
  readonly evidence: readonly Evidence[];
  /** Its facts, and what they are about. */
  readonly facts: readonly Fact[];
  readonly root: string;
}

/** A shorter predicate says too little to be asked about, in characters. */
const SHORTEST = 8;

/**
 * Asks about a clause whose subject stands for what was said before (这使得…, 这样的成绩给…): the answer has both.
 * @param before what was said just before it.
 * @param opens whether the clause opens its sentence, so that the answer needs what was said before.
 */
export function proposeBackward(
  { sentence, clauses, subject }: Statement,
  before: Last | undefined,
  opens: boolean,
  { locale, join }: Wording,
): Proposal[] {
  const predicate = clauses[0]?.predicate;
  const isNear = before?.evidence.every(({ paragraph }) => sentence.paragraph - paragraph <= 1);
  if (!predicate || (opens && !isNear)) return [];
  const last = opens ? before : undefined;
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
  // 這是歷年最大的一只: what was said before is a thing, and does nothing.
  if (!outcome && (rest.length < SHORTEST || /^[是為为即]/u.test(rest))) return [];
  const gap = outcome && /^[A-Za-z]/.test(outcome) ? ' ' : '';
  const forms = outcome
    ? [`${w('為什麼')}${gap}${outcome}`, `${w('是什麼讓')}${gap}${outcome}`, `${outcome}${w('的原因是什麼')}`]
    : [
        `${w('什麼')}${rest}`,
        `${w('是什麼')}${rest}`,
        `${w(/^[这此]$/u.test(plain(subject)) ? '哪些條件' : '什麼事')}${rest}`,
        ...(before ? effectsOf(before, rest, w, join) : []),
      ];
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  return question ? [{ rule: outcome ? 'cause' : 'effect', question, variants, answer, evidence }] : [];
}

/** 给全球公司带来冲击, 对渔民造成影响: on whom it has an effect, and which. */
const ON = /^(?:給|给|對|对)\s*([^,，]{2,20}?)(?:帶來|带来|造成|產生|产生|構成|构成)了?\s*([^,，]{2,12})$/u;
/** 为吸引人才提供了便利: what it is good for. */
const GOOD = /^(?:為|为)[^,，]{2,40}(?:提供|創造|创造|帶來|带来|奠定)/u;
const HAS = /^(?:拥有|有|有着|具有|具备|坐拥|积累|享有)$/u;

/** Asks from both ends: what it did to them, and what came of what was said before. */
function effectsOf(
  { facts, root }: Last,
  rest: string,
  w: (words: string) => string,
  join: Join,
): readonly string[] {
  const [, whom, what] = ON.exec(rest) ?? [];
  if (whom && what) {
    const impact = what.replace(/^.*(?:巨大|很大|嚴重|严重|深遠|深远|不小|強烈|强烈|重大)的?/u, '');
    return [
      ...(root ? [join(root, join(join(w('對'), whom), w('有什麼影響')))] : []),
      join(whom, `${w('受到什麼')}${impact}`),
      join(whom, w('受到什麼影響')),
    ];
  }
  const having = facts.findLast((fact) => HAS.test(predicateOf(fact)?.verb.text ?? ''));
  const target = having && predicateOf(having)?.object;
  if (!having || !target || !GOOD.test(rest)) return [];
  const object = having.text.slice(target.start, target.end);
  // 更为深厚的人脉资源和广泛的校友网络: the nouns alone.
  const owned = object.replace(/[^和與与及、]*的/gu, '');
  const subject = having.text.slice(0, having.subjectEnd).trim();
  return owned
    ? ['有什麼作用', '有什麼好處', '能帶來什麼'].map((words) =>
        join(join(subject, w('的') + owned), w(words)),
      )
    : [];
}

import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import type { Sentence } from '../sentence.js';
import type { Statement } from '../statement.js';

const BECAUSE = /(?:^|[,，])\s*(?:这?是?因为|由于|因[^此而为]|原因是|原因在于|为了)/u;
const BEFORE = /(?:所以|因此|因而|于是|从而)/u;

/** Asks why, where the sentence says it with 因为 or 由于. */
export function askBecause(asker: Asker, statement: Statement): Asked | undefined {
  const { fact } = asker;
  if (!says(statement.sentence) || !isOf(statement)) return undefined;
  const place = { start: fact.subjectEnd, end: fact.subjectEnd };
  return {
    rule: 'cause',
    forms: [
      asker.replace(place, '為什麼'),
      asker.opening('為什麼', fact.text),
      asker.bare(fact.text, '的原因是什麼'),
    ],
  };
}

/** Whether the cause is this statement's: it stands just before it, or follows its first clause and ends the sentence. */
function isOf({ sentence: { plain }, clauses }: Statement): boolean {
  const [first] = clauses;
  const found = BECAUSE.exec(plain);
  // 之所以留下来，是因为甲，乙…: what comes last is a cause, too.
  if (!first || !found || /之所以/u.test(plain)) return false;
  const start = found.index + (/^[,，]/u.test(found[0]) ? 1 : 0);
  const end = start + (/^[^,，]*/u.exec(plain.slice(start))?.[0].length ?? 0);
  if (start < first.start) return (plain.slice(end, first.start).match(/[,，]/gu)?.length ?? 0) <= 1;
  return start < first.end || (start - first.end <= 1 && end === plain.length);
}

/** 因天气原因取消时,: when, not why. */
const WHEN = /^(?:因|由于)[^,]*时\s*,/u;

const says = ({ plain }: Sentence): boolean =>
  BECAUSE.test(plain) && !WHEN.test(plain) && !/[?？]/.test(plain) && !BEFORE.test(plain.slice(0, 2));

const MAKES = /^(?:使得|使|让|令|导致|造成|促使)\s*/u;

/** 这使得…: what was made so, asked by 为什么. */
export function askOutcome(sentence: Sentence, from: number, end: number): string | undefined {
  const rest = sentence.plain.slice(from, end).replace(/^(?:也|还|更|就|便)/u, '');
  const made = MAKES.exec(rest);
  if (!made) return undefined;
  const what = sentence.text.slice(end - rest.length + made[0].length, end).trim();
  return /^[其它他她这此该人]/u.test(what) || what.length < 6 ? undefined : what;
}

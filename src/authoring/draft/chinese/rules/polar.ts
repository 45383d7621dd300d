import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import { predicateOf } from '../predicate.js';
import { MUST } from '../reference.js';

/** What nobody asks about. */
const FIGURATIVE = /如同|宛如|犹如|好比|仿佛|如[^,]{1,12}般/u;

/** What leads up to a statement and is none. */
const LEADS_UP = /^\s*(?:是因为|之所以|因为|由于|以便|以免|作为)/u;

/** Asks whether a fact holds: where nothing else can be asked for. */
export function askPolar(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const end = fact.text.length;
  const rest = fact.tokens.filter(({ start }) => start >= fact.subjectEnd);
  // 全新世|灭绝事件: two halves of a noun say nothing.
  const says =
    rest.some(({ kind }) => /^(?:adverb|aspect|preposition|adjective|function)$/.test(kind)) ||
    predicateOf(fact)?.isSure === true;
  const isThing = fact.tokens.some(
    ({ kind, end: to }) => to <= fact.subjectEnd && /^(?:noun|name)$/.test(kind),
  );
  if (!says || !(isThing || fact.subject === MUST)) return undefined;
  if (
    fact.plain.length - fact.subjectEnd < 4 ||
    LEADS_UP.test(fact.plain.slice(fact.subjectEnd)) ||
    (/^\s*以(?!.*为)/u.test(fact.plain.slice(fact.subjectEnd)) && predicateOf(fact)?.isSure !== true) ||
    FIGURATIVE.test(fact.plain)
  )
    return undefined;
  const first = fact.tokens.find(({ start }) => start >= fact.subjectEnd);
  if (fact.subject === MUST) return { rule: 'polar', forms: [asker.replace({ start: end, end }, '嗎')] };
  // 工人不足仍是问题: the first verb may belong to the subject.
  const isVerb = first?.kind === 'verb' && !rest.some(({ text }) => text === '是');
  return {
    rule: 'polar',
    forms: [
      asker.replace({ start: end, end }, '嗎'),
      isVerb
        ? asker.replace({ start: fact.subjectEnd, end: fact.subjectEnd }, '是否')
        : asker.replace({ start: end, end }, '，是真的嗎'),
      asker.replace({ start: end, end }, '，對嗎'),
    ],
  };
}

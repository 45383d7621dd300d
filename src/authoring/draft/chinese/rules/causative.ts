import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';

const CAUSES = /^(使得|使|令|让|导致|造成|引发|引起|促使|促成)了?(?=\s*\p{Script=Han}|\s*[a-z])/u;
const WITH = /以\s*([^,以]{2,24}?)\s*(?:作为|为)([^,]{2,10})$/u;

/** Asks what has an effect and which, and by what something is marked: A 导致 B, 以 A 为 B. */
export function askCausative(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const rest = fact.plain.slice(fact.subjectEnd);
  const cause = CAUSES.exec(rest.trimStart());
  const start = fact.subjectEnd + rest.length - rest.trimStart().length;
  if (cause) {
    const end = start + cause[0].length;
    const leads = !/^(?:使得|使|令|让)$/u.test(cause[1] as string);
    return {
      rule: 'cause',
      forms: [
        ...(leads ? [asker.replace({ start: end, end: fact.text.length }, '什麼')] : []),
        asker.replace({ start: 0, end: fact.subjectEnd }, '什麼'),
      ],
    };
  }
  const by = WITH.exec(rest);
  if (!by) return undefined;
  const from = fact.subjectEnd + by.index + 1;
  const target = {
    start: from,
    end: from + (by[1] as string).length + (by[0].slice(1).length - by[0].slice(1).trimStart().length),
  };
  return { rule: 'object', forms: [asker.replace(target, '什麼'), asker.replace(target, '哪些')] };
}

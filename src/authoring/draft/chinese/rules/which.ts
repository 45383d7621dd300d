import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';

const SEVERAL = /^(?:一大批|一批|许多|众多|不少|大量|一些|很多|大批).*的([\p{Script=Han}A-Za-z]{2,10})$/u;

/** Asks which they are, of whom the subject says that they are several and what sets them apart: 一大批专注研究的企业. */
export function askWhich(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const head = SEVERAL.exec(fact.plain.slice(0, fact.subjectEnd).trim())?.[1];
  if (!head) return undefined;
  const end = fact.text.slice(0, fact.subjectEnd).trimEnd().length;
  const own = asker.slice(end - head.length, end);
  const whole = { start: 0, end };
  return {
    rule: 'scope',
    forms: [asker.replace(whole, `哪些${own}`), asker.replace(whole, `什麼樣的${own}`)],
  };
}

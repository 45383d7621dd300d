import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import type { Statement } from '../statement.js';

/** 应用层企业尤为集中: some of them, and that it holds for them above all. */
const ABOVE_ALL =
  /^(\p{Script=Han}{2,8}?)(公司|企业|机构|地区|城市|学校|行业|产品|品种|人群|年龄层|专业|部门|店家|商店|居民|作品)\s*(?:尤为|尤其|最为|最|特别|更为)\s*\p{Script=Han}{1,4}$/u;

/** Asks of which part something holds above all, where the next clause tells it: …，应用层企业尤为集中. */
export function askPart(
  asker: Asker,
  { clauses, sentence, facts }: Statement,
  index: number,
): Asked | undefined {
  const clause = clauses[index];
  if (!clause || facts[index]) return undefined;
  const said = sentence.plain.slice(clause.start, clause.end);
  const found = ABOVE_ALL.exec(said);
  if (!found) return undefined;
  const from = clause.start + (found[1] as string).length;
  const rest = sentence.text.slice(from, clause.end);
  const subject = asker.slice(0, asker.fact.subjectEnd).trim();
  return {
    rule: 'scope',
    forms: [asker.about(subject, `哪類${rest}`), asker.bare(`${subject}的`, `哪些${rest}`)],
  };
}

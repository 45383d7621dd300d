import type { Proposal } from '../../proposal.js';

/** DeepSeek 的创始人是梁文锋。: somebody by what they are to another. */
const IS = /^(.{2,20}?的\p{Script=Han}{2,6})是 ?([^，。]{2,16})。$/u;
/** So many questions of an entry are asked by role, too. */
const MOST = 2;

/**
 * Adds questions that call by their role those whom the article names with it: 梁文锋是哪所学校的校友 may be asked
 * of DeepSeek 的创始人.
 */
export function calledByRole(proposals: readonly Proposal[]): Proposal[] {
  const roles = new Map<string, string | undefined>();
  for (const { rule, answer } of proposals) {
    const [, role, name] = (rule === 'role' && IS.exec(answer)) || [];
    // Who has two roles is called by neither.
    if (role && name) roles.set(name, roles.has(name) && roles.get(name) !== role ? undefined : role);
  }
  return proposals.map((proposal) => {
    if (proposal.rule === 'role') return proposal;
    const forms = [proposal.question, ...proposal.variants];
    const added = [...roles].flatMap(([name, role]) =>
      role ? forms.filter((form) => isAbout(form, name)).map((form) => role + form.slice(name.length)) : [],
    );
    return { ...proposal, variants: [...proposal.variants, ...added.slice(0, MOST)] };
  });
}

/** Whether a question begins with a name and does not ask who or what that is. */
const isAbout = (form: string, name: string): boolean =>
  form.startsWith(name) &&
  !/^\s*(?:是(?:什[么麼]|誰|谁|哪[家個个種种裡里]|一)|叫|[和与與])|[嗎吗]？$/u.test(form.slice(name.length));

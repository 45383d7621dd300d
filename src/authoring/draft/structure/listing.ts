import { extractFigures } from '../../../core/loader/figures/extract.js';
import { inLocale, plain } from '../chinese/script.js';
import type { Proposal } from '../proposal.js';
import { readLabel } from './label.js';
import { ITEM, type Section } from './section.js';

/** A longer list is no answer, in characters. */
const LONGEST = 700;
const LEAST_ITEMS = 2;
const FOLLOWING = /以下|下列|如下|下面/u;
const UNCOUNTED = /(?:时间|票价|价格|费用|须知|规定|信息|资讯|规格|要求|配置)$/u;
const STEPS = /步骤|做法|作法|流程|方法|制作|安装|操作|steps?|method|directions|instructions/iu;

/** Proposes an entry for each list under a lead-in or a heading: what stands in it. */
export function proposeLists(sections: readonly Section[], title: string | undefined): Proposal[] {
  return sections.flatMap((section) => {
    const first = section.lines.findIndex((line) => ITEM.test(line));
    const items = first < 0 ? [] : section.lines.slice(first);
    if (items.length < LEAST_ITEMS || !items.every((line) => ITEM.test(line))) return [];
    const lead = leadOf(section, first);
    const name = lead?.text.replace(/[：:]\s*$/u, '').trim() || section.heading;
    if (!name || name.length > 40) return [];
    const list = items.map((line) => line.trim().replace(/^[*+•·▪◦‧]\s+/u, '- ')).join('\n');
    const isPlain = lead || !extractFigures(name).some(({ firm }) => firm);
    const answer = isPlain ? `${name}${section.locale === 'en' ? ':' : '：'}\n${list}` : list;
    if (answer.length > LONGEST) return [];
    const forms = section.locale === 'en' ? inEnglish(name, title) : inChinese(name, section, title);
    const [question, ...variants] = forms;
    if (!question) return [];
    const evidence = [
      ...(lead && lead.number !== section.number ? [{ paragraph: lead.number, text: lead.text }] : []),
      { paragraph: section.number, text: section.lines.join('\n') },
    ];
    return [{ rule: 'list' as const, question, variants, answer, evidence }];
  });
}

/** The line that ends in a colon above the items, in the same paragraph or alone before it. */
function leadOf(
  { lines, number, before }: Section,
  first: number,
): { readonly text: string; readonly number: number } | undefined {
  const above = lines[first - 1];
  if (above !== undefined)
    return /[：:]\s*$/u.test(above) ? { text: lastSentence(above), number } : undefined;
  const last = before?.lines.at(-1);
  return before && last && /[：:]\s*$/u.test(last) && !readLabel(last)
    ? { text: lastSentence(last), number: before.number }
    : undefined;
}

const lastSentence = (line: string): string =>
  line
    .split(/(?<=[。！？!?])/u)
    .at(-1)
    ?.trim() ?? line;

function inChinese(name: string, { locale }: Section, title: string | undefined): string[] {
  const w = (words: string): string => inLocale(words, locale);
  const about =
    title && [...title].length <= 16 && !title.includes(name)
      ? [`${title}${w('的')}${name}${w('有哪些')}？`]
      : [];
  if (/[？?]$/u.test(name)) return [name, `${name.replace(/[？?]$/u, '')}`];
  const text = plain(name);
  if (FOLLOWING.test(text)) {
    const asked = name
      .replace(
        /(?:以下|下列|如下|下面)(?:的)?[\d一二兩两三四五六七八九十幾几]*(?:[個个項项種种點点大])?/u,
        w('哪些'),
      )
      .replace(/(?:哪些)$/u, w('哪些'));
    return [`${asked}？`, `${w('請問')}${asked}？`, name.replace(/(?:以下|下列|如下|下面).*$/u, '')].filter(
      (form) => form.length > 2,
    );
  }
  if (STEPS.test(text))
    return [`${name}${w('是什麼')}？`, `${w('請說明')}${name}`, `${name}${w('有哪些')}？`, ...about];
  // 票价与开放时间: nothing that one counts.
  if (UNCOUNTED.test(text))
    return [
      `${name}${w('是什麼')}？`,
      `${name}${w('如何')}？`,
      name,
      ...(title ? [`${title}${w('的')}${name}`] : []),
    ];
  if (/[是有为要]$/u.test(text)) return [`${name}${w('什麼')}？`, `${name}${w('哪些')}？`, name];
  return [`${name}${w('有哪些')}？`, `${w('列出')}${name}`, `${name}${w('包括什麼')}？`, ...about];
}

function inEnglish(name: string, title: string | undefined): string[] {
  const lower = /^[A-Z][a-z]+(?: [a-z]|$)/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  if (/\?$/.test(name)) return [name, name.replace(/\?$/, '')];
  const isNoun = !/\b(?:is|are|was|were|has|have|can|will|must|should|following|these)\b/i.test(name);
  if (!isNoun) return [`What comes under "${name}"?`, `List what follows "${name}"`, name];
  const asked = /s$/i.test(name) ? `What are the ${lower}?` : `What does "${name}" list?`;
  return [
    asked,
    `List the ${lower}`,
    name,
    ...(title && title.length <= 60 ? [`What is listed under "${name}" in ${title}?`] : []),
  ];
}

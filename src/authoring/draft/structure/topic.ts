import type { Locale } from '../../../core/index.js';
import { extractFigures } from '../../../core/loader/figures/extract.js';
import { inLocale } from '../chinese/script.js';
import type { Proposal } from '../proposal.js';
import { readLabel } from './label.js';
import type { Section } from './section.js';

/** How much of the first paragraph is quoted, in characters. */
const LONGEST = 160;

/**
 * Proposes the entry about the article as a whole: its title and how it begins, or the question it asks itself.
 * @param asked that question, where it has one.
 */
export function proposeTopic(
  title: string | undefined,
  sections: readonly Section[],
  asked: Proposal | undefined,
  locale: Locale,
): Proposal[] {
  const first = sections.find(({ lines }) => !lines[0] || !readLabel(lines[0]));
  const topic = asked?.question ?? title;
  if (!first || !topic) return [];
  const isEnglish = locale === 'en';
  const lead = asked ? '' : leadIn(first.lines.join(isEnglish ? ' ' : ''), isEnglish);
  const forms = isEnglish
    ? ['What is this article about?', 'What is the topic of the article?', 'Summarise the article']
    : ['這篇文章在講什麼？', '文章的主題是什麼？', '這篇文章的大意是什麼？', '總結一下這篇文章'].map((form) =>
        inLocale(form, locale),
      );
  const [question, ...variants] = forms;
  // A figure of the title alone stands in no paragraph.
  const isPlain = asked !== undefined || !extractFigures(topic).some(({ firm }) => firm);
  const named = isEnglish
    ? `The article is about: ${topic}`
    : `${inLocale('這篇文章談的是：', locale)}${topic}`;
  const answer = [...(isPlain ? [named] : []), ...(lead ? [lead] : [])].join('\n');
  if (!answer) return [];
  // Whom the question is about may be named by its answer alone.
  const evidence = asked ? asked.evidence : [{ paragraph: first.number, text: lead || topic }];
  return question ? [{ rule: 'topic', question, variants, answer, evidence }] : [];
}

function leadIn(text: string, english: boolean): string {
  const [sentence = ''] = english ? text.split(/(?<=[.!?])\s+/) : text.split(/(?<=[。！？!?])/u);
  return sentence.length <= (english ? 2 * LONGEST : LONGEST) ? sentence.trim() : '';
}

import { inLocale, plain } from '../chinese/script.js';
import type { Proposal } from '../proposal.js';
import { readLabel } from './label.js';
import { ITEM, type Section } from './section.js';

/** How much of a section answers for its heading, in characters: Chinese, English. */
const LONGEST = { chinese: 160, english: 320 };
const ASKS = /什么|为何|为什么|怎么|如何|哪|谁|多少|吗$|[?？]$/u;
/** Is it open?, How do I get there, How to get there: not "How it runs", which tells. */
const ASKS_ENGLISH =
  /\?$|^how to\b|^(?:(?:what|why|how|when|where|who|which)(?: \w+)? )?(?:can|do|does|did|is|are|was|were|will|should|must)\b/i;
const CONTINUES =
  /^(?:其(?!中|他|它)|它|他|她|此|该|这|那|但|而|因此|所以|(?:however|but|it|he|she|they|this|these|those)\b)/iu;

/** Proposes an entry for each heading: what its section begins with. */
export function proposeHeadings(sections: readonly Section[]): Proposal[] {
  return sections.flatMap((section) => {
    const { heading, isFirst, lines, number, locale } = section;
    if (!heading || !isFirst || lines.some((line) => ITEM.test(line) || readLabel(line))) return [];
    const answer = beginning(lines.join(locale === 'en' ? ' ' : ''), locale === 'en');
    // 需要以下材料：: what it announces stands elsewhere.
    if (!answer || /[：:]$/u.test(answer) || CONTINUES.test(plain(answer))) return [];
    const [question, ...variants] = locale === 'en' ? inEnglish(heading) : inChinese(heading, section);
    return question
      ? [
          {
            rule: 'heading' as const,
            question,
            variants,
            answer,
            evidence: [{ paragraph: number, text: answer }],
          },
        ]
      : [];
  });
}

/** The first sentences, as many as there is room for. */
function beginning(text: string, english: boolean): string {
  const sentences = english ? text.split(/(?<=[.!?])\s+/) : text.split(/(?<=[。！？!?])/u);
  const limit = english ? LONGEST.english : LONGEST.chinese;
  let answer = '';
  for (const sentence of sentences) {
    const next = answer ? `${answer}${english ? ' ' : ''}${sentence}` : sentence;
    if (next.length > limit) break;
    answer = next;
  }
  return answer.trim();
}

function inChinese(heading: string, { locale }: Section): string[] {
  const w = (words: string): string => inLocale(words, locale);
  const bare = heading.replace(/[？?！!。：:]$/u, '');
  if (ASKS.test(plain(heading)))
    return [`${bare}？`, `${w('請問')}${bare}？`, `${w('說明一下')}${bare}`, `${w('文中怎麼解釋')}${bare}？`];
  return [`${w('關於')}「${bare}」${w('，文中怎麼說')}？`, bare, `${w('介紹一下')}${bare}`];
}

function inEnglish(heading: string): string[] {
  const bare = heading.replace(/[?!.:]$/, '');
  if (ASKS_ENGLISH.test(heading))
    return [`${bare}?`, `Please explain: ${bare}`, `What does the text say about this: ${bare}?`];
  return [`What does the text say about "${bare}"?`, bare, `Tell me about ${bare}`];
}

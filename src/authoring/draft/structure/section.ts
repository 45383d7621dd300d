import type { Locale } from '../../../core/index.js';
import type { Block } from '../../read/document.js';

/** A paragraph with what stands above it. */
export interface Section {
  readonly number: number;
  readonly lines: readonly string[];
  /** The nearest heading above, without its number; absent under the title. */
  readonly heading?: string;
  /** Whether it is the first paragraph under that heading. */
  readonly isFirst: boolean;
  /** The paragraph before, where nothing stands between. */
  readonly before?: Section;
  /** What it is written in. */
  readonly locale: Locale;
}

const NUMBERING =
  /^\s*(?:第[\d一二三四五六七八九十百]+[章節节回部篇講讲]\s*|[一二三四五六七八九十]{1,3}、\s*|[（(][一二三四五六七八九十\d]{1,3}[）)]\s*|\d{1,2}(?:\.\d{1,2})*[.．、)]?\s+)/u;

/** A heading without its number. */
function withoutNumber(heading: string): string {
  return heading.replace(NUMBERING, '').trim();
}

/** The marker of a list's item. */
export const ITEM =
  /^\s*(?:[-*+•·▪◦‧]\s+|\d{1,3}[.)、．]\s*(?!\d)|[（(]\d{1,2}[）)]\s*|[①-⑳]\s*|步[驟骤]\s*[\d一二三四五六七八九十]+\s*[：:.、]?\s*|step\s+\d+[:.]?\s+)/iu;

/** The paragraphs of a document, each with its headings. @param localeOf tells what a text is written in. */
export function sectionsOf(
  blocks: readonly Block[],
  title: string | undefined,
  localeOf: (text: string) => Locale,
): Section[] {
  const sections: Section[] = [];
  let heading: string | undefined;
  let isFirst = false;
  let before: Section | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const text = withoutNumber(block.text);
      heading = text && block.text !== title ? text : undefined;
      isFirst = true;
      before = undefined;
      continue;
    }
    const section: Section = {
      number: block.number,
      lines: block.text.split('\n'),
      ...(heading ? { heading } : {}),
      isFirst,
      ...(before ? { before } : {}),
      locale: localeOf(block.text),
    };
    sections.push(section);
    isFirst = false;
    before = section;
  }
  return sections;
}

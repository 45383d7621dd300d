import { detectLocale, type Locale } from '../../core/index.js';
import { isHeld } from '../../core/loader/figures/evidence.js';
import { extractFigures } from '../../core/loader/figures/extract.js';
import type { Lexicon } from '../../core/tables/lexicon.js';
import type { ArticleDocument } from '../read/document.js';
import { findAliases } from './chinese/aliases.js';
import { draftChinese } from './chinese/draft.js';
import { createEnglishNames } from './chinese/english.js';
import { findNames } from './chinese/names.js';
import { VERBS_OF_SAYING } from './chinese/saying.js';
import { plain } from './chinese/script.js';
import { createTokenizer } from './chinese/token.js';
import { draftEnglish } from './english/draft.js';
import { loadEnglish } from './english/word.js';
import type { Proposal } from './proposal.js';
import { proposeHeadings } from './structure/heading.js';
import { proposeLabels, readLabel } from './structure/label.js';
import { proposeLists } from './structure/listing.js';
import { ITEM, type Section, sectionsOf } from './structure/section.js';
import { proposeTopic } from './structure/topic.js';

/** What rules propose about an article, and what it is written in. */
export interface ArticleDraft {
  readonly locale: Locale;
  /** In the order of the paragraphs. */
  readonly proposals: readonly Proposal[];
  /** Groups of names that mean the same. */
  readonly aliases: readonly (readonly string[])[];
}

/** Below this share of Chinese among the letters a line is English. */
const LEAST_CHINESE = 0.15;
const STEPS = /步[驟骤]|做法|作法|流程|方法|製作|制作|安裝|安装|操作|使用/u;

/** Proposes entries for an article, by rule: for its Chinese and its English text, and by its headings and lists. */
export async function draftArticle(document: ArticleDocument, lexicon: Lexicon): Promise<ArticleDraft> {
  const text = document.blocks.map((block) => block.text).join('\n');
  const chinese = detectLocale(text);
  const localeOf = (line: string): Locale => (isChinese(line) ? chinese : 'en');
  const locale = localeOf(text);
  const sections = sectionsOf(document.blocks, document.title, localeOf);
  const parts = sections.map(proseOf);
  const prose = pick(parts, isChinese);
  const names = findNames(
    prose.map((paragraph) => plain(paragraph.text).replace(VERBS_OF_SAYING, ' $& ')),
    lexicon,
  );
  const english = createEnglishNames(plain(text), names, lexicon);
  const zh = draftChinese(prose, { tokenize: createTokenizer(lexicon, names), english, locale: chinese });
  const englishText = pick(parts, (line) => !isChinese(line) && /[A-Za-z]{2}/.test(line));
  const en = englishText.length ? draftEnglish(englishText, await loadEnglish(lexicon)) : [];
  const structure = [
    ...proposeLabels(sections, document.title),
    ...proposeLists(sections, document.title),
    ...proposeHeadings(sections),
  ];
  const asked = zh.find(({ rule, evidence }) => rule === 'cause' && evidence.length > 2);
  const topic = proposeTopic(document.title, sections, asked, locale);
  const byParagraph = [...structure, ...zh, ...en].sort((a, b) => placeOf(a) - placeOf(b));
  const proven = [...topic, ...byParagraph].filter(createProof(sections));
  return { locale, proposals: proven, aliases: findAliases(text, names, english) };
}

/** Makes the check whether every figure of an answer stands in the paragraphs that it cites. */
function createProof(sections: readonly Section[]): (proposal: Proposal) => boolean {
  const figures = new Map(sections.map(({ number, lines }) => [number, extractFigures(lines.join('\n'))]));
  return ({ answer, evidence }) => {
    const given = evidence.flatMap(({ paragraph }) => figures.get(paragraph) ?? []);
    return extractFigures(answer).every((figure) => !figure.firm || isHeld(figure, given));
  };
}

const placeOf = ({ evidence }: Proposal): number => evidence[0]?.paragraph ?? 0;

function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return han > 1 && han / (han + latin) >= LEAST_CHINESE;
}

/** The lines of a paragraph that are sentences, without the markers of items. */
interface Prose {
  readonly number: number;
  readonly lines: readonly string[];
  /** Whether they are the steps of an instruction. */
  readonly isSteps: boolean;
}

function proseOf({ number, lines, heading }: Section): Prose {
  const items = lines.filter((line) => ITEM.test(line)).length;
  const isSteps = items > 0 && (STEPS.test(heading ?? '') || STEPS.test(lines[0] ?? ''));
  return {
    number,
    lines: lines
      .flatMap((line) => {
        const label = readLabel(line);
        // 声明：以上内容…。: what is named is a sentence.
        if (label) return /[，。]/u.test(label.value) ? [label.value] : [];
        return /[：:]\s*$/u.test(line) ? [] : [line];
      })
      // An item without a full stop is a name, not a sentence.
      .filter((line) => isSteps || !ITEM.test(line) || /[。！.!]\s*$/u.test(line))
      .map((line) => line.replace(ITEM, '')),
    isSteps,
  };
}

function pick(parts: readonly Prose[], fits: (line: string) => boolean) {
  return parts.flatMap(({ number, lines, isSteps }) => {
    const own = lines.filter(fits);
    return own.length ? [{ number, text: own.join('\n'), isSteps }] : [];
  });
}

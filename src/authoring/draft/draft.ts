import { append } from '../../core/collections/lists.js';
import { detectLocale, type Locale } from '../../core/index.js';
import { isHeld } from '../../core/loader/figures/evidence.js';
import { extractFigures } from '../../core/loader/figures/extract.js';
import type { Figure } from '../../core/loader/figures/figure.js';
import type { Lexicon } from '../../core/tables/lexicon.js';
import type { ArticleDocument } from '../read/document.js';
import { findAliases } from './chinese/aliases.js';
import { draftChinese } from './chinese/draft.js';
import { createEnglishNames } from './chinese/english.js';
import { findNames } from './chinese/names.js';
import { VERBS_OF_SAYING } from './chinese/saying.js';
import { plain } from './chinese/script.js';
import { createTokenizer } from './chinese/token.js';
import { withoutEndless } from './endless.js';
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
  /** The paragraphs from whose endless sentences nothing is proposed. */
  readonly endless: readonly number[];
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
  const whole = sections.map(proseOf);
  const parts = whole.map((part) => ({ ...part, lines: part.lines.map(shortened) }));
  const endless = whole.flatMap(({ number, lines }, i) =>
    lines.every((line, j) => line === parts[i]?.lines[j]) ? [] : [number],
  );
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
  return { locale, proposals: proven, aliases: findAliases(text, names, english), endless };
}

/** Makes the check whether every figure of an answer stands in the paragraphs that it cites. */
function createProof(sections: readonly Section[]): (proposal: Proposal) => boolean {
  const figures = new Map(
    sections.map(({ number, lines }) => {
      const all = extractFigures(lines.join('\n'));
      const asWritten = new Map<string, Figure[]>();
      for (const figure of all) append(asWritten, figure.text, figure);
      return [number, { all, asWritten }];
    }),
  );
  return ({ answer, evidence }) => {
    const given = evidence.flatMap(({ paragraph }) => figures.get(paragraph) ?? []);
    const stands = (figure: Figure): boolean =>
      // Mostly it stands there as the answer writes it: a long paragraph is not gone through for each.
      given.some(({ asWritten }) => isHeld(figure, asWritten.get(figure.text) ?? [])) ||
      isHeld(
        figure,
        given.flatMap(({ all }) => all),
      );
    return extractFigures(answer).every((figure) => !figure.firm || stands(figure));
  };
}

const shortened = (line: string): string => withoutEndless(line, isChinese(line) ? 'chinese' : 'english');

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

import type { Article, Paragraph } from '../../core/index.js';
import { quote } from '../../core/loader/fault.js';
import { isHeld } from '../../core/loader/figures/evidence.js';
import { extractFigures } from '../../core/loader/figures/extract.js';
import type { Figure } from '../../core/loader/figures/figure.js';
import type { Finding } from './finding.js';
import type { Checked, Subject } from './subject.js';

/** How many there are and how many of them the entries cover. */
export interface Covered {
  readonly covered: number;
  readonly of: number;
}

/** What the entries tell of the articles. */
export interface Coverage {
  /** Paragraphs that an entry cites. */
  readonly paragraphs: Covered;
  /** Figures that the answer of an entry which cites their paragraph tells. */
  readonly figures: Covered;
  readonly findings: readonly Finding[];
}

/** Finds what of the articles no entry covers; where there are no entries at all, it is only counted. */
export function coverageOf({ knowledge, entries }: Subject): Coverage {
  const parts = knowledge.articles.flatMap((article) => {
    const citing = entries.filter((checked) => checked.article === article);
    return article.paragraphs.map((paragraph) => partOf(paragraph, article, citing));
  });
  const sum = (count: (part: Part) => number) => parts.reduce((total, part) => total + count(part), 0);
  return {
    paragraphs: { covered: sum(({ isCited }) => Number(isCited)), of: parts.length },
    figures: {
      covered: sum(({ figures, missing }) => figures.length - missing.length),
      of: sum(({ figures }) => figures.length),
    },
    findings: entries.length ? parts.flatMap(findingsOf) : [],
  };
}

interface Part {
  readonly paragraph: Paragraph;
  readonly article: Article;
  readonly isCited: boolean;
  readonly figures: readonly Figure[];
  readonly missing: readonly Figure[];
}

function partOf(paragraph: Paragraph, article: Article, entries: readonly Checked[]): Part {
  const citing = entries.filter(({ entry }) => entry.paragraphs.includes(paragraph.number));
  const told = citing.flatMap(({ answers }) => answers.flatMap(({ text }) => extractFigures(text)));
  const figures = extractFigures(paragraph.text).filter(({ firm }) => firm);
  const missing = figures.filter((figure) => !isHeld(figure, told));
  return { paragraph, article, isCited: citing.length > 0, figures, missing };
}

const EXCERPT = 30;

function findingsOf({ paragraph, article, isCited, missing }: Part): Finding[] {
  const at = { file: article.file, line: paragraph.line ?? 1, column: 1, severity: 'info' } as const;
  const name = `paragraph ${paragraph.number}`;
  if (!isCited) {
    const points = [...paragraph.text.slice(0, 2 * EXCERPT + 1)];
    const begins = points.length > EXCERPT ? `${points.slice(0, EXCERPT).join('')}…` : paragraph.text;
    const message = `no entry cites ${name}, ${quote(begins)}`;
    return [{ ...at, rule: 'uncovered-paragraph', message }];
  }
  const texts = [...new Set(missing.map(({ text }) => text))];
  return texts.map((text) => ({
    ...at,
    rule: 'uncovered-figure',
    message: `no answer tells ${quote(text)} of ${name}`,
  }));
}

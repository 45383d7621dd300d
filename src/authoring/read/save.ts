import { parse } from 'node:path';
import { scalar } from '../draft/merge/render.js';
import { escapeHeading, escapeInline, escapeLine } from '../exchange/markdown/escape.js';
import type { ArticleDocument } from './document.js';

const MARK = '# Read from another file by "wenda draft"; what is changed here is lost at the next run.';

/** Whether a Markdown file was written by `toMarkdown`, so that it may be written again. */
export function isSaved(text: string): boolean {
  return text.replaceAll('\r\n', '\n').startsWith(`---\n${MARK}\n`);
}

/** An article as Markdown for the knowledge's folder, its paragraphs under their numbers. */
export function toMarkdown({ file, title, url, blocks }: ArticleDocument): string {
  const front = [
    '---',
    MARK,
    `title: ${scalar(title ?? parse(file).name)}`,
    ...(url ? [`url: ${scalar(url)}`] : []),
    '---',
  ].join('\n');
  const body = blocks.map((block) =>
    block.kind === 'heading'
      ? `${'#'.repeat(block.level)} ${escapeHeading(block.text)}`
      : `[${block.number}] ${toParagraph(block.text)}`,
  );
  return `${front}\n\n${body.join('\n\n')}\n`;
}

/** Each line stays one, and what looks like a mark is none; items of lists keep theirs. */
function toParagraph(text: string): string {
  return text
    .split('\n')
    .map((line, i) => {
      const isItem = line.startsWith('- ');
      const gap = i === 0 ? '' : isItem ? '\n' : '\\\n';
      return gap + (isItem ? `- ${escapeInline(line.slice(2))}` : escapeLine(line));
    })
    .join('');
}

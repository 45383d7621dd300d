import { parse } from 'node:path';
import type { Article, Paragraph } from '../knowledge.js';
import { MIXED_ENDS } from './ends.js';
import { LIMITS, tooLong } from './fault.js';
import { FRONT_MATTER } from './fields.js';
import { findBlocks, type Heading } from './markdown/blocks.js';
import type { Sheet } from './sheet.js';
import { findHidden, hiddenCharacter } from './text.js';
import { readYaml } from './yaml.js';

const FRONT = /^---[ \t]*\r?\n(?:[\s\S]*?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** `[12] ` before a paragraph; not a link, a reference or a footnote. */
const NUMBER = /^\[(\d{1,6})\](?![(:[])[ \t\u3000]*/;

/** An article, and the headings between its paragraphs. */
export interface ArticleParts {
  readonly article: Article;
  readonly headings: readonly (Heading & { readonly line: number })[];
}

/**
 * Reads an article: Markdown or plain text, its paragraphs parted by blank lines and numbered from 1, or
 * by the numbers before them, as in `[12] …`. Headings are no paragraphs; the first one may give the title.
 */
export async function readArticle(sheet: Sheet): Promise<ArticleParts> {
  const { text, file } = sheet;
  const hidden = findHidden(text.replaceAll('\r\n', ' \n'));
  if (hidden)
    sheet.complain(hidden.index, hidden.character === '\r' ? MIXED_ENDS : hiddenCharacter(hidden.character));
  const front = FRONT.exec(text)?.[0] ?? '';
  const meta = front ? await readFront(sheet, front) : {};
  const { headings, blocks } = findBlocks(text, front.length, NUMBER);
  const paragraphs = numberBlocks(sheet, blocks);
  if (!blocks.length) {
    sheet.complain(0, {
      rule: 'empty',
      expected: 'an article of at least one paragraph',
      found: 'none',
      remedy: 'write its text, or delete the file',
    });
  }
  const title = meta?.title?.value ?? headings[0]?.text ?? parse(file).name;
  const url = meta?.url?.value;
  return {
    article: { title, ...(url ? { url } : {}), paragraphs, file },
    headings: headings.map((heading) => ({ ...heading, line: sheet.place(heading.start).line })),
  };
}

async function readFront(sheet: Sheet, front: string) {
  const end = front.trimEnd().length - '---'.length;
  const node = await readYaml(sheet, front.slice(0, end));
  return node && FRONT_MATTER.read(node, { sheet });
}

function numberBlocks(sheet: Sheet, blocks: ReturnType<typeof findBlocks>['blocks']): Paragraph[] {
  const numbered = blocks[0]?.mark !== undefined;
  let last = 0;
  return blocks.map(({ start, mark, text }) => {
    const { line } = sheet.place(start);
    const number = numbered ? Number(mark ?? Number.NaN) : last + 1;
    if (!(number > last)) {
      sheet.complain(start, {
        rule: 'paragraph',
        expected: `a number above ${last}, as in [${last + 1}]`,
        found: mark === undefined ? 'a paragraph without one' : `[${mark}]`,
        remedy: 'number every paragraph, in ascending order, or none',
      });
    }
    if (text.length > LIMITS.textLength) sheet.complain(start, tooLong(text.length));
    if (number > last) last = number;
    return { number: last, text: text.slice(0, LIMITS.textLength), line };
  });
}

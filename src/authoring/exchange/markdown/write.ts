import type { EntryContent, FileContent } from '../content.js';
import { toFields } from '../yaml.js';
import { writeBody } from './body.js';
import { escapeHeading } from './escape.js';
import { protectMark, QUESTION_MARK } from './marks.js';
import { OWN_FRONT } from './read.js';
import { OWN_COMMENT } from './sections.js';

/**
 * The knowledge as a Markdown FAQ: headings as questions, answers below them, and everything else in comments, which
 * no reader sees and the import takes back.
 */
export function toFaq({ entries, ...head }: FileContent): string {
  return [
    `---\n${toFields({ [OWN_FRONT]: 'faq', ...head })}---\n`,
    ...(head.title === undefined ? [] : [`# ${heading(head.title)}\n`]),
    ...entries.map(toSection),
  ].join('\n');
}

function toSection({ question, answer, ...more }: EntryContent): string {
  const fields = Object.keys(more).length ? `\n<!-- ${OWN_COMMENT}\n${inComment(more)}-->\n` : '';
  return `## ${heading(question)}\n\n${writeBody(answer)}\n${fields}`;
}

function heading(text: string): string {
  return protectMark(escapeHeading(text), text, QUESTION_MARK);
}

/** Nothing in it may close the comment. */
function inComment(fields: object): string {
  const yaml = toFields(fields);
  return yaml.includes('--') ? `${JSON.stringify(fields).replaceAll('-', '\\u002d')}\n` : yaml;
}
